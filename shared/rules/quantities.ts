import { formatLength, formatPower, formatSpeed } from '../base/units.ts';
import type { Quantity } from './finding.ts';

/** A length as a quantity. */
export const lengthQuantity = (lengthMm: number): Quantity => ({ text: formatLength(lengthMm), value: lengthMm, unit: 'mm' });

/** A power in watts as a quantity. */
export const powerQuantity = (powerW: number): Quantity => ({ text: formatPower(powerW), value: powerW, unit: 'W' });

/** A rate as a quantity. */
export const speedQuantity = (speedMbps: number): Quantity => ({ text: formatSpeed(speedMbps), value: speedMbps, unit: 'Mb/s' });

/** A weight in grams as a quantity in kilograms. */
export const weightQuantity = (weightG: number): Quantity => ({ text: `${kilograms(weightG)} kg`, value: weightG, unit: 'g' });

/** A count with its noun: `1 port`, `3 ports`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A count as a quantity. */
export const countQuantity = (count: number, noun: string): Quantity => ({ text: counted(count, noun), value: count });

const kilograms = (weightG: number): number => Math.round(weightG / 100) / 10;

/** Names in a sentence: `a`, `a and b`, `a, b and c`; beyond `most`, the rest is counted. */
export function listNames(names: readonly string[], most = 5): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** A share in percent as a quantity, to two decimals. */
export const percentQuantity = (percent: number): Quantity => ({ text: `${Math.round(percent * 10) / 10} %`, value: Math.round(percent * 100) / 100, unit: '%' });

const SQUARE_MM_OF_INCH = 25.4 ** 2;

/** An area as a quantity, in the design's own unit: square millimetres or square inches. */
export function areaQuantity(areaMm2: number, units: 'metric' | 'imperial' | undefined): Quantity {
  if (units !== 'imperial') return { text: `${Math.round(areaMm2)} mm²`, value: Math.round(areaMm2 * 100) / 100, unit: 'mm²' };
  const areaIn2 = Math.round((areaMm2 / SQUARE_MM_OF_INCH) * 10_000) / 10_000;
  return { text: `${areaIn2} in²`, value: areaIn2, unit: 'in²' };
}

/** A force in newtons as a quantity. */
export const forceQuantity = (forceN: number): Quantity => ({ text: `${forceN} N`, value: forceN, unit: 'N' });
