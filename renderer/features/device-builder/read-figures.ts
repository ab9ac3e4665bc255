import { err, ok, type Result } from '../../../shared/base/result.ts';
import { formatSpeed } from '../../../shared/base/units.ts';

/** What a figure may be. */
export interface FigureRange {
  readonly least: number;
  readonly most: number;
  /** Smallest step: 1 for whole numbers. */
  readonly step: number;
}

/** Reads a number with comma or point; nothing is unknown. */
export function readFigure(text: string, { least, most, step }: FigureRange): Result<number | undefined, string> {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return ok(undefined);
  const value = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  const rounded = Math.round(value / step) * step;
  if (Number.isNaN(value) || Math.abs(rounded - value) > 1e-9) return err(step === 1 ? 'Enter a whole number.' : `Enter a number in steps of ${step}.`);
  return value < least || value > most ? err(`Enter a number from ${least} to ${most}.`) : ok(Math.round(value * 1000) / 1000);
}

const SPEED = /^(\d+(?:\.\d+)?)\s*([gm])?(?:b(?:it)?(?:\/s|ps)?|be)?$/i;
const MAX_MBPS = 10_000_000;

/** Reads rates such as `1G, 10G` or `100M 1G`; a number without a unit is gigabits. Nothing is none. */
export function readSpeeds(text: string): Result<readonly number[] | undefined, string> {
  const parts = text.split(/[,;/]\s*|\s+/).filter((part) => part !== '');
  const speeds = parts.map((part) => {
    const [, figure = '', unit = 'g'] = SPEED.exec(part) ?? [];
    return Math.round(Number(figure === '' ? Number.NaN : figure) * (unit.toLowerCase() === 'm' ? 1 : 1000));
  });
  if (speeds.some((speed) => !(speed >= 1 && speed <= MAX_MBPS)) || speeds.length > 20) return err('Enter rates such as 1G, 10G.');
  return ok(speeds.length === 0 ? undefined : [...new Set(speeds)].sort((a, b) => a - b));
}

/** Rates as they are read again. */
export const speedsText = (speeds: readonly number[] | undefined): string => (speeds ?? []).map(formatSpeed).join(', ');
