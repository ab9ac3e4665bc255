import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

const { cases } = workedExamplesSchema.parse(JSON.parse(readFileSync(new URL('more/optics-compatibility.json', import.meta.url), 'utf8')));

describe('what goes with what in optics', () => {
  it.each(cases.map((example) => [example.id, example.description ?? '', example] as const))('%s %s', (_, __, example) => {
    expect(judge(example).misses).toEqual([]);
  });

  it('is judged: the contrary verdict does not pass', () => {
    const contrary = cases.map((example) => ({ ...example, expected: { verdict: example.expected.verdict === 'ok' ? ('error' as const) : ('ok' as const) } }));
    const accepted = cases.filter(({ expected }) => expected.accept !== undefined).map(({ id }) => id);
    expect(contrary.filter((example) => !accepted.includes(example.id) && judge(example).misses.length === 0)).toEqual([]);
  });
});
