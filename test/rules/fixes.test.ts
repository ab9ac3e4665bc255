import { describe, expect, it } from 'vitest';
import { runById } from '../../shared/commands/registry.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import type { InvalidExample } from '../../shared/rules/engine/rule.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { checkDesign, RULES } from '../../shared/rules/registry.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';

function storeOf(example: InvalidExample): DesignStore {
  const design = new ExampleDesign();
  example.design(design);
  return design.store();
}

const findingsOf = (store: DesignStore, ruleId: string): readonly Finding[] => checkDesign(store).findings.filter((finding) => finding.ruleId === ruleId);

const offered = RULES.flatMap((rule) =>
  rule.examples.invalid.flatMap((example) =>
    findingsOf(storeOf(example), rule.id).flatMap((finding) => finding.fixes.map((fix) => [rule.id, example.title, fix.title, { example, fix, fingerprint: finding.fingerprint }] as const)),
  ),
);

describe('a fix', () => {
  it.each(offered)('of %s (%s): %s, and the finding is gone; undo brings it back', (ruleId, _, __, { example, fix, fingerprint }) => {
    const store = storeOf(example);
    const before = findingsOf(store, ruleId);
    expect(runById(store, fix.commandId, fix.args)).toMatchObject({ ok: true });
    expect(findingsOf(store, ruleId).map((finding) => finding.fingerprint)).not.toContain(fingerprint);
    store.undo();
    expect(findingsOf(store, ruleId)).toEqual(before);
  });

  it('is offered by every rule that can know one', () => {
    expect([...new Set(offered.map(([ruleId]) => ruleId))].sort()).toEqual([
      'connection/connector-mismatch', 'connection/dangling-cable', 'connection/no-common-speed', 'connection/port-used-twice',
      'copper/dac-reach', 'copper/speed-category-length', 'data/missing-length', 'data/stale-waiver', 'label/duplicate',
      'optics/cage-module', 'optics/fibre-mode-mismatch', 'optics/multimode-reach', 'power/single-feed', 'rack/out-of-bounds', 'rack/overlap',
    ]);
  });
});
