import type { GridColumn } from './grid-columns.ts';

/** How a column goes on below the texts it begins with: by counting up, in steps, or with the same texts again. */
export function fillSeries(sources: readonly string[], count: number, series: GridColumn['series']): readonly string[] {
  if (sources.length === 0 || count <= 0) return [];
  const next = series === 'repeats' ? undefined : series === 'steps' && sources.length === 1 ? undefined : counted(sources);
  return Array.from({ length: count }, (_, at) => next?.(at + 1) ?? sources[at % sources.length] ?? '');
}

/** True for texts that begin a series: alone with a number in it, several in even steps. */
export const goesOn = (texts: readonly string[]): boolean => counted(texts) !== undefined;

interface Numbered {
  readonly before: string;
  readonly number: number;
  readonly digits: number;
  readonly decimals: number;
  readonly mark: string;
  readonly after: string;
}

/* A number of more digits is a serial number, and no double counts it. */
const MOST_DIGITS = 15;

/** The last number of a text: `A01-C007` counts in its `007`, `1.5 m` in its 1.5. */
function numbered(text: string): Numbered | undefined {
  const match = /^(.*?)(\d+)((?:[.,]\d+)?)(\D*)$/su.exec(text);
  if (match === null) return undefined;
  const [, before = '', whole = '', fraction = '', after = ''] = match;
  /* A decimal only where the number stands alone: `1.2` ends a version or a port's place otherwise. */
  if (fraction !== '' && before.trim() !== '') return numberedAtEnd(`${before}${whole}${fraction.charAt(0)}`, fraction.slice(1), after);
  if (whole.length + fraction.length > MOST_DIGITS) return undefined;
  return { before, number: Number(`${whole}${fraction.replace(',', '.')}`), digits: whole.length, decimals: Math.max(0, fraction.length - 1), mark: fraction.charAt(0) || '.', after };
}

const numberedAtEnd = (before: string, digits: string, after: string): Numbered | undefined =>
  digits.length > MOST_DIGITS ? undefined : { before, number: Number(digits), digits: digits.length, decimals: 0, mark: '.', after };

function written({ before, digits, decimals, mark, after }: Numbered, number: number): string {
  const figure = number.toFixed(decimals);
  const [whole = '', fraction] = figure.split('.');
  return `${before}${whole.padStart(digits, '0')}${fraction === undefined ? '' : `${mark}${fraction}`}${after}`;
}

/** The text so many places after the last source; undefined where the sources are no series. */
function counted(sources: readonly string[]): ((place: number) => string | undefined) | undefined {
  const parts = sources.map(numbered);
  const last = parts.at(-1);
  const [first] = parts;
  if (first === undefined || last === undefined) return undefined;
  if (parts.some((part) => part?.before !== first.before || part.after !== first.after)) return undefined;
  const decimals = Math.max(...parts.map((part) => part?.decimals ?? 0));
  const step = sources.length === 1 ? 1 : (last.number - first.number) / (sources.length - 1);
  const isEven = parts.every((part, at) => part !== undefined && Math.abs(part.number - (first.number + at * step)) < 1e-9);
  if (!isEven) return undefined;
  const form = { ...last, decimals, digits: Math.max(...parts.map((part) => part?.digits ?? 1)) };
  const isPadded = parts.some((part) => part !== undefined && part.digits > String(Math.trunc(part.number)).length);
  return (place) => {
    const number = last.number + place * step;
    return number < 0 || !Number.isSafeInteger(Math.round(number)) ? undefined : written(isPadded ? form : { ...form, digits: 1 }, number);
  };
}
