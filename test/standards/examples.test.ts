import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

const { cases } = workedExamplesSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'examples.json'), 'utf8')));

describe('the worked examples', () => {
  it('are all there', () => {
    expect(cases.length).toBe(128);
  });

  it.each(cases.map((example) => [example.id, example.description ?? '', example] as const))('%s: %s', (_, __, example) => {
    const { misses, findings } = judge(example);
    expect({ misses, findings: misses.length === 0 ? [] : findings }).toEqual({ misses: [], findings: [] });
  });
});
