import { err, ok, type Result } from '../../base/result.ts';

/** A name taken apart at the number that counts. */
interface Counter {
  readonly before: string;
  readonly first: number;
  readonly digits: number;
  readonly after: string;
  /** Where a range such as `A01…A12` ends. */
  readonly last?: number | undefined;
}

const TOKEN = /^([^{}]*)\{n(?::(0{1,9}))?\}([^{}]*)$/u;
const BRACED = /^([^{}]*)\{(\d{1,9})\}([^{}]*)$/u;
const PLAIN = /^(.*?)(\d{1,9})(\D*)$/u;
const BETWEEN_ENDS = /\s*(?:…|\.{2,3}|[-–])\s*/gu;
const LONGEST = 200;

const counter = ([, before = '', digits = '', after = '']: RegExpExecArray): Counter => ({ before, first: Number(digits), digits: digits.length, after });

function readCounter(pattern: string): Counter | undefined {
  const text = pattern.trim();
  const token = TOKEN.exec(text);
  if (token !== null) return { before: token[1] ?? '', first: 1, digits: token[2]?.length ?? 1, after: token[3] ?? '' };
  const braced = BRACED.exec(text);
  if (braced !== null) return counter(braced);
  const plain = PLAIN.exec(text);
  return rangeIn(text) ?? (plain === null ? undefined : counter(plain));
}

/* Names hold hyphens and dots of their own: only where both halves are one name with different numbers is it a range. Bare numbers with a hyphen are row and rack: 2-1. */
function rangeIn(text: string): Counter | undefined {
  for (const { index, 0: between } of text.matchAll(BETWEEN_ENDS)) {
    const [from, to] = [PLAIN.exec(text.slice(0, index)), PLAIN.exec(text.slice(index + between.length))];
    if (from === null || to === null) continue;
    const [start, end] = [counter(from), counter(to)];
    const isPaddedAlike = end.digits === Math.max(start.digits, String(end.first).length);
    const isOneName = start.before === end.before && start.after === end.after && (start.before + start.after !== '' || /[….]/u.test(between));
    if (isOneName && start.first !== end.first && isPaddedAlike) return { ...start, last: end.first };
  }
  return undefined;
}

const nameAt = ({ before, first, digits, after }: Counter, i: number): string => `${before}${String(first + i).padStart(digits, '0')}${after}`;

/**
 * Names that count up from a pattern: `A01` gives `A01`, `A02` and so on, with at least as many digits. The last number of the pattern
 * counts, or the one in braces: `R{01}-2`; `A{n:00}` counts from 1, and a range such as `A01…A12` from its beginning. Failures are one sentence.
 */
export function rowNames(pattern: string, count: number): Result<readonly string[], string> {
  const read = readCounter(pattern);
  if (read === undefined) return err('The pattern needs a number to count from, such as A01.');
  if (read.last !== undefined && read.last < read.first) return err(`A range counts up: write ${nameAt({ ...read, first: read.last }, 0)}…${nameAt(read, 0)}, and count from the other end.`);
  const names = Array.from({ length: count }, (_, i) => nameAt(read, i));
  return names.some((name) => name.length > LONGEST) ? err(`A name has at most ${LONGEST} characters.`) : ok(names);
}

/** The name a pattern begins with; the pattern itself where it does not count. */
export function firstRowName(pattern: string): string {
  const names = rowNames(pattern, 1);
  return (names.ok ? names.value[0] : undefined) ?? pattern;
}

/** What to know about a range that is not as long as the racks it names are many; undefined where that is no question. */
export function rangeNote(pattern: string, count: number): string | undefined {
  const read = readCounter(pattern);
  if (read?.last === undefined || read.last < read.first || read.last - read.first + 1 === count) return undefined;
  const many = read.last - read.first + 1;
  return `${nameAt(read, 0)}…${nameAt(read, many - 1)} are ${many} names for ${count} ${count === 1 ? 'rack' : 'racks'}: they end at ${nameAt(read, count - 1)}.`;
}
