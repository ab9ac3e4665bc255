import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIBRES } from '../../shared/catalog/media.ts';
import { PHYS } from '../../shared/catalog/phys.ts';
import { judge } from './judge.ts';
import { type WorkedExample, workedExamplesSchema } from './worked-example.ts';

const { cases } = workedExamplesSchema.parse(JSON.parse(readFileSync(new URL('more/fibre-loss.json', import.meta.url), 'utf8')));

describe('reach, loss and power of fibre', () => {
  it.each(cases.map((example) => [example.id, example.description ?? '', example] as const))('%s %s', (_, __, example) => {
    expect(judge(example).misses).toEqual([]);
  });

  it('is judged: a wrong number or verdict does not pass', () => {
    const [first] = cases;
    if (first === undefined) throw new Error('No cases');
    expect(judge({ ...first, expected: { verdict: 'error', max_length_m: 1 } }).misses).toHaveLength(2);
  });
});

const printed = PHYS.filter(({ kind }) => kind === 'fibre').flatMap((phy) => phy.reaches.map((row) => [phy.name, FIBRES.find(({ medium }) => medium === row.medium)?.name ?? row.medium, row.reachMm, row.standardReachMm] as const));
const old = PHYS.flatMap((phy) => (phy.legacyReaches ?? []).map((row) => [phy.name, row.medium === 'om1' ? 'MM62.5/160' : 'MM50/400', row.reachMm, undefined] as const));

const reachOf = (phy: string, fiber: string, lengthMm: number, verdict: WorkedExample['expected']['verdict'], reachMm: number): WorkedExample => ({
  id: phy, area: 'fibre-reach', input: { phy_a: phy, phy_b: phy, fiber, length_m: lengthMm / 1000 }, expected: { verdict, max_length_m: reachMm / 1000 },
});

describe('every reach in print', () => {
  it.each([...printed, ...old])('%s on %s reaches %i mm and no further', (phy, fibre, reachMm, standardReachMm) => {
    expect(judge(reachOf(phy, fibre, standardReachMm ?? reachMm, 'ok', reachMm)).misses).toEqual([]);
    if (standardReachMm !== undefined) expect(judge(reachOf(phy, fibre, standardReachMm + 1, 'warning', reachMm)).misses).toEqual([]);
    expect(judge(reachOf(phy, fibre, reachMm + 1, 'error', reachMm)).misses).toEqual([]);
  });
});
