import { compareNatural } from '../../../shared/base/compare.ts';

/** What a column's texts must be for a row to be shown. */
export type ColumnFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'is'; readonly values: ReadonlySet<string> }
  | { readonly kind: 'empty' }
  | { readonly kind: 'filled' };

/** True for a text that the filter lets through. */
export function passesFilter(filter: ColumnFilter, text: string): boolean {
  switch (filter.kind) {
    case 'contains':
      return text.toLowerCase().includes(filter.text.toLowerCase());
    case 'is':
      return filter.values.has(text);
    case 'empty':
      return text === '';
    case 'filled':
      return text !== '';
  }
}

/** The filter in few words, after the column's title: `is Blue`. */
export function filterWords(filter: ColumnFilter): string {
  switch (filter.kind) {
    case 'contains':
      return `contains "${filter.text}"`;
    case 'is': {
      const [only] = filter.values;
      return filter.values.size === 1 && only !== undefined ? `is ${only === '' ? 'empty' : only}` : `is one of ${filter.values.size}`;
    }
    case 'empty':
      return 'is empty';
    case 'filled':
      return 'is not empty';
  }
}

/** A text of a column, and how many rows have it. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** The different texts with their counts, in natural order; empty comes last. */
export function valueCounts(texts: Iterable<string>): readonly ValueCount[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => Number(a.value === '') - Number(b.value === '') || compareNatural(a.value, b.value));
}
