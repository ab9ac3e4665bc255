import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABEL_CASES } from '../../shared/catalog/labels.ts';
import { CONDUIT_FILLS, SEPARATIONS } from '../../shared/catalog/pathways.ts';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

const { cases } = workedExamplesSchema.parse(JSON.parse(readFileSync(new URL('more/racks-pathways-labels.json', import.meta.url), 'utf8')));

describe('racks, pathways and labels', () => {
  it.each(cases.map((example) => [example.id, example.description ?? '', example] as const))('%s %s', (_, __, example) => {
    expect(judge(example).misses).toEqual([]);
  });
});

describe('every row of the separation table', () => {
  const environments = ['open', 'grounded metal pathway', 'both metal'] as const;
  const rows = environments.flatMap((environment, n) => {
    const row = SEPARATIONS[n];
    return row === undefined ? [] : ([[1.9, row.below2KvaMm], [2, row.from2To5KvaMm], [5, row.from2To5KvaMm], [5.1, row.above5KvaMm]] as const).map(([kva, limitMm]) => [environment, kva, limitMm] as const);
  });
  it.each(rows)('%s, %d kVA: %d mm', (environment, kva, limitMm) => {
    const question = (separation: number, verdict: 'ok' | 'error') => ({ id: 'row', area: 'pathway', input: { kva, environment, separation_mm: separation }, expected: { verdict, min_mm: limitMm } });
    expect(judge(question(limitMm, 'ok')).misses).toEqual([]);
    if (limitMm > 0) expect(judge(question(limitMm - 1, 'error')).misses).toEqual([]);
  });
});

describe('conduits', () => {
  it.each(CONDUIT_FILLS.map(({ minCables, fillPercent }) => [minCables, fillPercent] as const))('%d cables fill at most %d %%', (count, limit) => {
    const question = (od_mm: number, verdict: 'ok' | 'error') => ({ id: 'fill', area: 'pathway', input: { conduit_id_mm: 100, od_mm, count }, expected: { verdict, limit_pct: limit } });
    const diameterMm = 100 * Math.sqrt(limit / 100 / count);
    expect(judge(question(diameterMm - 0.05, 'ok')).misses).toEqual([]);
    expect(judge(question(diameterMm + 0.05, 'error')).misses).toEqual([]);
  });
});

describe('identifiers of the table', () => {
  it.each(LABEL_CASES.map(({ text, verdict }) => [text, verdict] as const))('%s: %s', (label, verdict) => {
    expect(judge({ id: 'label', area: 'label', input: { label }, expected: { verdict } }).misses).toEqual([]);
  });
});
