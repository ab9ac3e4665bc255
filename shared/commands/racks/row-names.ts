import { err, ok, type Result } from '../../base/result.ts';

const BRACED = /^([^{}]*)\{(\d{1,9})\}([^{}]*)$/u;
const PLAIN = /^(.*?)(\d{1,9})(\D*)$/u;
const LONGEST = 200;

/**
 * Names that count up from a pattern: `A01` gives `A01`, `A02` and so on, with at least as many digits. The last number of the pattern
 * counts, or the one in braces: `R{01}-2`. Failures are one sentence.
 */
export function rowNames(pattern: string, count: number): Result<readonly string[], string> {
  const text = pattern.trim();
  const [, before, digits, after] = BRACED.exec(text) ?? PLAIN.exec(text) ?? [];
  if (before === undefined || digits === undefined || after === undefined) return err('The pattern needs a number to count from, such as A01.');
  const names = Array.from({ length: count }, (_, i) => `${before}${String(Number(digits) + i).padStart(digits.length, '0')}${after}`);
  return names.some((name) => name.length > LONGEST) ? err(`A name has at most ${LONGEST} characters.`) : ok(names);
}
