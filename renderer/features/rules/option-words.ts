import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { OptionValue } from '../../../shared/model/project.ts';

/** Endings of option names that state a unit, longest first. */
const UNITS: readonly (readonly [string, string])[] = [
  ['CentiDb', '× 0.01 dB'], ['Percent', '%'], ['Mbps', 'Mb/s'], ['Awg', 'AWG'], ['Mm', 'mm'], ['Ma', 'mA'], ['Mw', 'mW'], ['Mv', 'mV'], ['W', 'W'], ['M', 'm'], ['G', 'g'],
];

/** An option's name as people read it, and the unit that its name ends with: `rearAllowanceMm` is `Rear allowance` in mm. */
export function optionWords(name: string): { readonly label: string; readonly unit: string | undefined } {
  const found = UNITS.find(([ending]) => name.length > ending.length && name.endsWith(ending));
  const stem = found === undefined ? name : name.slice(0, -found[0].length);
  const words = stem.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase();
  return { label: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, unit: found?.[1] };
}

/** A value of an option as people read it. */
export function optionText(value: OptionValue, name: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const { unit } = optionWords(name);
  return typeof value === 'string' || unit === undefined ? String(value) : `${value} ${unit}`;
}

/** Reads a number that an option takes: 0 or more, with point or comma. */
export function readOptionNumber(text: string): Result<number, string> {
  const trimmed = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,6})?$/.test(trimmed) ? ok(Number(trimmed)) : err('Enter a number such as 20.');
}
