import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentPath, ruleDocument, rulesIndex } from '../../shared/rules/engine/rule-docs.ts';
import { RULES } from '../../shared/rules/registry.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/rules');
const pages = new Map([['README.md', rulesIndex(RULES)], ...RULES.map((rule) => [documentPath(rule), ruleDocument(rule)] as const)]);

/* UPDATE_RULE_DOCS=1 writes the pages instead of comparing them. */
const isUpdating = process.env['UPDATE_RULE_DOCS'] === '1';

describe('docs/rules', () => {
  it.each([...pages])('%s says what the rule says', (path, text) => {
    const file = join(folder, path);
    if (isUpdating) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'missing').toBe(text);
  });

  it('has no page of a rule that no longer exists', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    expect(found.map((path) => path.replaceAll('\\', '/')).sort()).toEqual([...pages.keys()].sort());
  });
});
