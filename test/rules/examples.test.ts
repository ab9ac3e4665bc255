import { describe, expect, it } from 'vitest';
import { createChecker } from '../../shared/rules/engine/checker.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import type { Rule } from '../../shared/rules/engine/rule.ts';
import { RULES } from '../../shared/rules/registry.ts';

function messageIdsFound(rule: Rule, write: (design: ExampleDesign) => void): readonly string[] {
  const design = new ExampleDesign();
  write(design);
  const report = createChecker(design.store(), RULES).full();
  return [...report.findings, ...report.waived].filter((finding) => finding.ruleId === rule.id).map((finding) => finding.messageId);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  it.each(rule.examples.valid.map((example) => [example.title, example] as const))('is content: %s', (__, example) => {
    expect(messageIdsFound(rule, example.design)).toEqual([]);
  });

  it.each(rule.examples.invalid.map((example) => [example.title, example] as const))('objects: %s', (__, example) => {
    expect(messageIdsFound(rule, example.design)).toEqual(example.messageIds);
  });

  it('shows every message it has in an example', () => {
    expect(new Set(rule.examples.invalid.flatMap((example) => example.messageIds))).toEqual(new Set(Object.keys(rule.messages)));
  });
});
