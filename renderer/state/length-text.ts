import { formatLength } from '../../shared/base/units.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';

/** Units people read and write lengths in. */
export type LengthUnits = 'metric' | 'imperial';

/** How decimals are written. */
export type DecimalMark = 'point' | 'comma';

const MM_PER_INCH = 25.4;
const INCHES_PER_FOOT = 12;

/** A length as people read it: `850 mm`, `12.5 m`, or `5' 6"`. */
export function lengthText(lengthMm: number, units: LengthUnits, mark: DecimalMark): string {
  return withMark(units === 'metric' ? formatLength(lengthMm) : feetText(lengthMm), mark);
}

function feetText(lengthMm: number): string {
  /* Sixteenths are what tape measures show; whole inches are exact enough from a foot on. */
  const inches = lengthMm / MM_PER_INCH;
  if (Math.abs(inches) < INCHES_PER_FOOT) return `${Number(inches.toFixed(1))}"`;
  const whole = Math.round(inches);
  const feet = Math.trunc(whole / INCHES_PER_FOOT);
  const rest = Math.abs(whole % INCHES_PER_FOOT);
  return rest === 0 ? `${feet}'` : `${feet}' ${rest}"`;
}

const withMark = (text: string, mark: DecimalMark): string => (mark === 'comma' ? text.replace('.', ',') : text);

const MM_BY_UNIT: Readonly<Record<string, number>> = {
  mm: 1, cm: 10, m: 1000, km: 1_000_000, in: MM_PER_INCH, inch: MM_PER_INCH, inches: MM_PER_INCH, '"': MM_PER_INCH, '″': MM_PER_INCH,
  ft: MM_PER_INCH * INCHES_PER_FOOT, foot: MM_PER_INCH * INCHES_PER_FOOT, feet: MM_PER_INCH * INCHES_PER_FOOT, "'": MM_PER_INCH * INCHES_PER_FOOT, '′': MM_PER_INCH * INCHES_PER_FOOT,
};

const PART = /\s*(\d+(?:[.,]\d+)?|[.,]\d+)\s*(mm|cm|km|m|inches|inch|in|feet|foot|ft|["'″′])?/giy;

const MAX_MM = 1_000_000_000;

/**
 * Reads a length: `1.5`, `1,5 m`, `150cm`, `5' 6"`. A number without unit is metres, or feet where the design is imperial.
 * Comma and point both mark decimals. Yields whole millimetres, or a sentence when it cannot be read.
 */
export function parseLength(text: string, units: LengthUnits): Result<number, string> {
  const parts = partsOf(text, units === 'metric' ? 'm' : 'ft');
  if (parts === undefined) return err(units === 'metric' ? 'Enter a length such as 1.5 m or 850 mm.' : `Enter a length such as 5' 6" or 1.5 m.`);
  const lengthMm = Math.round(parts.reduce((sum, part) => sum + part, 0));
  if (lengthMm < 1) return err('A length is at least 1 mm.');
  if (lengthMm > MAX_MM) return err('A length is at most 1000 km.');
  return ok(lengthMm);
}

function partsOf(text: string, bareUnit: string): readonly number[] | undefined {
  const parts: number[] = [];
  PART.lastIndex = 0;
  let end = 0;
  for (let match = PART.exec(text); match !== null; match = PART.exec(text)) {
    const [, number = '', unit] = match;
    /* Only a number that stands alone may lack its unit. */
    if (unit === undefined && parts.length > 0) return undefined;
    parts.push(Number(number.replace(',', '.')) * (MM_BY_UNIT[(unit ?? bareUnit).toLowerCase()] ?? Number.NaN));
    end = PART.lastIndex;
  }
  const isWhole = text.slice(end).trim() === '';
  return parts.length === 0 || !isWhole || parts.some(Number.isNaN) ? undefined : parts;
}
