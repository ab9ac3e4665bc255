import { err, ok, type Result } from '../../../shared/base/result.ts';
import { z } from '../../../shared/base/zod.ts';

const dateField = z.iso.date();

/** Reads a date as `YYYY-MM-DD`; empty is none. */
export function readDate(text: string): Result<string | undefined, string> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(undefined);
  return dateField.safeParse(trimmed).success ? ok(trimmed) : err('Enter a date such as 2026-03-31.');
}

/** Reads an ISO 4217 code. */
export function readCurrency(text: string): Result<string, string> {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? ok(code) : err('Enter a code of three letters, such as EUR.');
}
