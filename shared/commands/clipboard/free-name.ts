import { firstFree } from '../next-name.ts';

const MAX_NAME = 200;

/** The name itself while it is free; else the next one that counts on from it: `A01` gives `A02`, `Door` gives `Door 2`. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  const digits = /\d{1,9}$/.exec(name)?.[0];
  if (digits === undefined) return firstFree(isTaken, (n) => `${name.slice(0, MAX_NAME - 12)} ${n + 1}`);
  const stem = name.slice(0, name.length - digits.length);
  return firstFree(isTaken, (n) => `${stem.slice(0, MAX_NAME - 12)}${String(Number(digits) + n).padStart(digits.length, '0')}`);
}

