import { err, ok, type Result } from '../../shared/base/result.ts';

const MAX_NAME = 200;

/** Reads a name: one line of 1 to 200 characters. */
export function readName(text: string): Result<string, string> {
  const name = text.trim();
  if (name === '') return err('A name has at least one character.');
  if (name.length > MAX_NAME) return err(`A name has at most ${MAX_NAME} characters.`);
  return ok(name);
}

/** Reads a name that may be left out. */
export const readOptionalName = (text: string): Result<string | undefined, string> => (text.trim() === '' ? ok(undefined) : readName(text));

const WATTS = /^(\d+(?:[.,]\d+)?)\s*(k?)w?$/i;
const MAX_W = 10_000_000;

/** Reads a power: `850`, `850 W`, `3,4 kW`. Empty is unknown. Yields whole watts. */
export function readWatts(text: string): Result<number | undefined, string> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(undefined);
  const match = WATTS.exec(trimmed);
  const figure = Number((match?.[1] ?? '').replace(',', '.'));
  if (match === null || Number.isNaN(figure)) return err('Enter a power such as 850 W or 3.4 kW.');
  const powerW = Math.round(match[2] === '' ? figure : figure * 1000);
  return powerW > MAX_W ? err('A power is at most 10 MW.') : ok(powerW);
}

const UNIT = /^u?\s*(\d+(?:[.,]5)?)\s*u?$/i;

/** Reads a rack position: `12`, `U12`, `12.5`. Yields half units. */
export function readHalfU(text: string): Result<number, string> {
  const match = UNIT.exec(text.trim());
  return match === null ? err('Enter a position such as 12.') : ok(Math.round(Number((match[1] ?? '').replace(',', '.')) * 2));
}

/** Runs an edit on what was read; yields the sentence that a form shows when it could not be read. */
export function commitRead<T>(read: Result<T, string>, run: (value: T) => unknown): string | undefined {
  if (!read.ok) return read.error;
  run(read.value);
  return undefined;
}
