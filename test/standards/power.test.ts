import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../shared/catalog/power.ts';
import { POE_CLASSES, POE_TYPES } from '../../shared/catalog/poe.ts';
import { judge } from './judge.ts';
import { workedExamplesSchema } from './worked-example.ts';

const cases = ['poe', 'power'].flatMap((name) => workedExamplesSchema.parse(JSON.parse(readFileSync(new URL(`more/${name}.json`, import.meta.url), 'utf8'))).cases);

describe('power over Ethernet and mains', () => {
  it.each(cases.map((example) => [example.id, example.description ?? '', example] as const))('%s %s', (_, __, example) => {
    expect(judge(example).misses).toEqual([]);
  });
});

describe('every class of device on every type of source', () => {
  it.each(POE_CLASSES.flatMap((row) => POE_TYPES.map((type) => [row.class, type.type, row, type] as const)))('class %i on Type %i', (pdClass, pseType, row, type) => {
    const verdict = type.pseMw >= row.pseMw ? 'ok' : 'error';
    expect(judge({ id: 'class', area: 'poe', input: { pse_type: pseType, pd_class: pdClass }, expected: { verdict, required_pse_w: row.pseMw / 1000 } }).misses).toEqual([]);
  });
});

describe('every circuit in print', () => {
  it.each(FEEDS.map((feed) => [`${feed.voltageV} V, ${feed.phases}-phase, ${feed.breakerMa / 1000} A, ${feed.region}`, feed] as const))('%s carries what is published and no more', (_, feed) => {
    const input = { v: feed.voltageV, phase: feed.phases, breaker_a: feed.breakerMa / 1000, region: feed.region };
    const maxLoadA = feed.loadMa / 1000;
    expect(judge({ id: 'at', area: 'power', input: { ...input, load_a: maxLoadA }, expected: { verdict: 'ok', capacity_va: feed.loadVa, max_load_a: maxLoadA, tolerance: 1 } }).misses).toEqual([]);
    expect(judge({ id: 'above', area: 'power', input: { ...input, load_a: maxLoadA + 0.5 }, expected: { verdict: 'error', max_load_a: maxLoadA } }).misses).toEqual([]);
  });
});
