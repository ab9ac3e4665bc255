import { ok, type Result } from '../../../shared/base/result.ts';

/** Reads a place along an axis: a length that may be 0 or, with a minus before it, on the other side of the origin. */
export function readCoordinate(text: string, readLength: (text: string) => Result<number, string>): Result<number, string> {
  const trimmed = text.trim();
  if (/^[-−]?\s*0+(?:[.,]0+)?\s*\D*$/u.test(trimmed)) return ok(0);
  const isNegative = /^[-−]/u.test(trimmed);
  const read = readLength(isNegative ? trimmed.slice(1) : trimmed);
  return read.ok && isNegative ? ok(-read.value) : read;
}
