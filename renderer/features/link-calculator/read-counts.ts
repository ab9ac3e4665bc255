import { err, ok, type Result } from '../../../shared/base/result.ts';

/** Reads a whole number between bounds; otherwise a sentence says which. */
export const readCount = (least: number, most: number) => (text: string): Result<number, string> => {
  const value = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? ok(value) : err(`Enter a whole number from ${least} to ${most}.`);
};

/** Reads a loss such as `5`, `1.5 dB` or `1,5` into hundredths of dB. */
export function readLoss(text: string): Result<number, string> {
  const match = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:db)?\s*$/i.exec(text);
  return match?.[1] === undefined ? err('Enter a loss such as 5 dB.') : ok(Math.round(Number(match[1].replace(',', '.')) * 100));
}

/** A loss as people read it. */
export const showLoss = (centiDb: number): string => `${centiDb / 100} dB`;
