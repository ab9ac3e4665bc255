import type { WorkedExample } from '../worked-example.ts';

type Input = WorkedExample['input'];

/** A number of a question; undefined when it is absent or something else. */
export const numberOf = (input: Input, key: string): number | undefined => (typeof input[key] === 'number' ? input[key] : undefined);

/** A text of a question. */
export const textOf = (input: Input, key: string): string | undefined => (typeof input[key] === 'string' ? input[key] : undefined);

/** The objects in a list of a question. */
export function entriesOf(input: Input, key: string): readonly Input[] {
  const value = input[key];
  return Array.isArray(value) ? value.filter((entry): entry is Input => typeof entry === 'object' && entry !== null && !Array.isArray(entry)) : [];
}

/** Decibels in hundredths. */
export const centi = (decibels: number): number => Math.round(decibels * 100);
