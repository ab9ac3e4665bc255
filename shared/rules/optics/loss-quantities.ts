import type { Quantity } from '../finding.ts';

/** Hundredths of dB or dBm as people write them: `2.4`, `-15.2`, `4.65`. */
export const decibels = (centi: number): string => String(Math.round(centi) / 100);

/** A loss in hundredths of dB as a quantity. */
export const lossQuantity = (centiDb: number): Quantity => ({ text: `${decibels(centiDb)} dB`, value: Math.round(centiDb), unit: 'cdB' });

/** An optical power in hundredths of dBm as a quantity. */
export const levelQuantity = (centiDbm: number): Quantity => ({ text: `${decibels(centiDbm)} dBm`, value: Math.round(centiDbm), unit: 'cdBm' });

/** A loss that may not be known. */
export const lossQuantityIfKnown = (centiDb: number | undefined): Quantity | undefined => (centiDb === undefined ? undefined : lossQuantity(centiDb));

/** An optical power that may not be known. */
export const levelQuantityIfKnown = (centiDbm: number | undefined): Quantity | undefined => (centiDbm === undefined ? undefined : levelQuantity(centiDbm));
