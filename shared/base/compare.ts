const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders names as people do: `A2` before `A10`; equal names by code units, so that the order is total. */
export function compareNatural(a: string, b: string): number {
  return collator.compare(a, b) || compareCodeUnits(a, b);
}

/** Orders text by code units: the same on every machine and locale. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
