import fc from 'fast-check';
import { LIBRARY } from '../../../shared/catalog/library.ts';
import type { Medium } from '../../../shared/model/cable-type.ts';
import type { LinkEnd, LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';

/** An RJ45 port. */
export const rj45 = (speedMbps: number): LinkEnd => ({ kind: 'copper', speedMbps });

/** The library's generic optic of a physical layer. */
export function genericOptic(phy: string, formFactor?: string): LinkEnd {
  const type = LIBRARY.optics.find((optic) => optic.manufacturer === 'Generic' && optic.phy === phy && (formFactor === undefined || optic.formFactor === formFactor));
  if (type === undefined) throw new Error(`The library has no generic ${phy}`);
  return { kind: 'optic', typeKey: type.key };
}

/** A question about two equal ends, one cord unless told otherwise. */
export const between = (end: LinkEnd, medium: Medium, lengthM: number | undefined, fields: Partial<LinkQuestion> = {}): LinkQuestion => ({
  a: end, b: end, medium, isScreened: false, lengthMm: lengthM === undefined ? undefined : lengthM * 1000, connections: 0, splices: 0, ...fields,
});

const ends: fc.Arbitrary<LinkEnd> = fc.oneof(
  fc.constantFrom(100, 1000, 2500, 10_000, 40_000).map(rj45),
  fc.constantFrom(...LIBRARY.optics).map(({ key }): LinkEnd => ({ kind: 'optic', typeKey: key })),
  fc.constantFrom<LinkEnd>({ kind: 'cage', cage: 'sfp+', speedMbps: 10_000 }, { kind: 'cage', cage: 'sfp28', speedMbps: 25_000 }, { kind: 'cage', cage: 'qsfp28', speedMbps: 100_000 }),
);

/** Any question, sensible or not. */
export const anyQuestion: fc.Arbitrary<LinkQuestion> = fc.record({
  a: ends,
  b: ends,
  medium: fc.constantFrom<Medium>('cat5e', 'cat6', 'cat6a', 'cat8.1', 'om1', 'om3', 'om4', 'os2', 'dac-passive', 'aoc'),
  isScreened: fc.boolean(),
  lengthMm: fc.option(fc.integer({ min: 1, max: 100_000_000 }), { nil: undefined }),
  cordsMm: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: undefined }),
  connections: fc.integer({ min: 0, max: 8 }),
  splices: fc.integer({ min: 0, max: 20 }),
  bundleSize: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
});
