import { expect, test } from 'vitest';
import { checkIntegrity } from '../../shared/model/integrity.ts';
import { generateDesign } from './generate.ts';

test.each([[2, 70], [40, 3000], [200, 15_000]])('a generated design of %i racks is whole and has about %i cables', (racks, cables) => {
  const tables = generateDesign(racks, 7);
  expect(checkIntegrity(tables)).toEqual([]);
  expect(tables.rack).toHaveLength(racks);
  expect(Math.abs(tables.cable.length / cables - 1)).toBeLessThan(0.05);
});

test('the same seed gives the same design, another seed another', () => {
  expect(generateDesign(3, 7)).toEqual(generateDesign(3, 7));
  expect(generateDesign(3, 8)).not.toEqual(generateDesign(3, 7));
});
