import type { Quantity } from '../../shared/rules/finding.ts';

/* What the ending of an expected number's name means, and the product's unit and factor it is compared in. */
const ENDINGS: readonly (readonly [ending: string, unit: string, factor: number])[] = [
  ['_mbps', 'Mb/s', 1], ['_gbps', 'Mb/s', 1000], ['_dbm', 'cdBm', 100], ['_db', 'cdB', 100], ['_btu_h', 'BTU/h', 1], ['_pct', '%', 1], ['_kg', 'g', 1000],
  ['_mm', 'mm', 1], ['_m', 'mm', 1000], ['_va', 'VA', 1], ['_w', 'W', 1], ['_a', 'mA', 1000], ['_n', 'N', 1], ['_v', 'V', 1],
];

const endingOf = (key: string): (typeof ENDINGS)[number] | undefined => ENDINGS.find(([ending]) => key.endsWith(ending));

/** The name of an expected number without its unit: `max_length` for `max_length_m`. */
export function stemOf(key: string): string {
  const ending = endingOf(key);
  return ending === undefined ? key : key.slice(0, -ending[0].length);
}

/** A figure in the unit an expected number is given in; undefined when the figure is in another kind of unit. */
export function inUnitOf(key: string, quantity: Quantity): number | undefined {
  const ending = endingOf(key);
  if (quantity.value === undefined) return undefined;
  if (ending === undefined) return quantity.value;
  return quantity.unit === ending[1] ? quantity.value / ending[2] : undefined;
}
