import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

const { cases } = workedExamplesSchema.parse(JSON.parse(readFileSync(new URL('more/copper.json', import.meta.url), 'utf8')));

test.each(cases.map((example) => [`${example.id} ${example.description ?? ''}`, example] as const))('%s', (_, example) => {
  expect(judge(example)).toMatchObject({ misses: [] });
});
