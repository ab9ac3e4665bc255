/** Values of a question by name, as they stand in the file. */
export type Input = Readonly<Record<string, unknown>>;

/** The first of these keys that holds text. */
export const textAt = (input: Input, ...keys: readonly string[]): string | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'string');

/** The first of these keys that holds a number. */
export const numberAt = (input: Input, ...keys: readonly string[]): number | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'number');

/** The first of these keys that holds yes or no. */
export const flagAt = (input: Input, ...keys: readonly string[]): boolean | undefined => keys.map((key) => input[key]).find((value) => typeof value === 'boolean');

/** The list of objects under a key; empty when there is none. */
export function objectsAt(input: Input, key: string): readonly Input[] {
  const value = input[key];
  return Array.isArray(value) ? value.filter(isInput) : [];
}

/** The object under a key; one without anything when there is none. */
export function objectAt(input: Input, key: string): Input {
  const value = input[key];
  return isInput(value) ? value : {};
}

const isInput = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Numbers under a key: a list, or one. */
export function numbersAt(input: Input, ...keys: readonly string[]): readonly number[] {
  for (const key of keys) {
    const value = input[key];
    if (typeof value === 'number') return [value];
    if (Array.isArray(value)) return value.filter((each) => typeof each === 'number');
  }
  return [];
}
