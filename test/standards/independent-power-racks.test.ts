import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

const { cases } = workedExamplesSchema.parse(JSON.parse(readFileSync(new URL('more/independent-power-racks.json', import.meta.url), 'utf8')));

describe('power, racks, pathways and labels, in many spellings', () => {
  it.each(cases.map((example) => [example.id, example.description ?? '', example] as const))('%s %s', (_, __, example) => {
    expect(judge(example).misses).toEqual([]);
  });
});
