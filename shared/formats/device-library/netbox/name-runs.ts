/** A port as a group counts it: a text and a number after it. */
export interface NumberedName {
  readonly prefix: string;
  readonly number: number;
  /** Digits the number is written with, where it has leading zeros. */
  readonly pad?: number;
}

/** A port's name as a text and a number; one without a number gets 1 (`usb` becomes `usb1`). */
export function numberedName(name: string): NumberedName {
  const [, prefix, digits] = /^(.*?)(\d{1,5})$/s.exec(name) ?? [];
  if (prefix === undefined || digits === undefined) return { prefix: name.slice(0, 59), number: 1 };
  return { prefix: prefix.slice(-60), number: Number(digits), ...(digits.startsWith('0') && digits.length > 1 ? { pad: digits.length } : {}) };
}

/** The key that a port of this name gets. */
export const keyOf = ({ prefix, number, pad = 1 }: NumberedName): string => prefix + String(number).padStart(pad, '0');

/** Whether a name goes on counting where another is: `port 9` after `port 8`, `10` after `09`. */
export function isNext(first: NumberedName, count: number, next: NumberedName): boolean {
  return next.prefix === first.prefix && next.number === first.number + count && keyOf(next) === keyOf({ ...first, number: first.number + count });
}
