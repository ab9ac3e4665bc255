import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LengthUnits, lengthText, parseLength } from '../../../renderer/state/length-text.ts';

describe('a length is read as people write it', () => {
  const table: readonly (readonly [text: string, units: LengthUnits, lengthMm: number])[] = [
    ['1.5', 'metric', 1500], ['1,5', 'metric', 1500], ['1,5 m', 'metric', 1500], ['1.5m', 'metric', 1500], [' 2 M ', 'metric', 2000],
    ['38 km', 'metric', 38_000_000], ['150 cm', 'metric', 1500], ['850 mm', 'metric', 850], ['0.3', 'metric', 300], [',5', 'metric', 500], ['5 ft', 'metric', 1524], [`5' 6"`, 'metric', 1676],
    ['5', 'imperial', 1524], [`5'`, 'imperial', 1524], [`5' 6"`, 'imperial', 1676], ['5 ft 6 in', 'imperial', 1676], ['66"', 'imperial', 1676], ['1.5 m', 'imperial', 1500],
  ];
  it.each(table)('%s (%s) is %i mm', (text, units, lengthMm) => {
    expect(parseLength(text, units)).toEqual({ ok: true, value: lengthMm });
  });

  it.each(['', 'abc', '1.5.2', '1 2', '-3', '0', '0 mm', '1e9', '2 lightyears', '12 m extra', 'NaN', '=1+1'])('refuses %o with a sentence', (text) => {
    const read = parseLength(text, 'metric');
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error).toMatch(/\.$/);
  });

  it('refuses what is longer than a design can be', () => {
    expect(parseLength('1000 km', 'metric')).toEqual({ ok: true, value: 1_000_000_000 });
    expect(parseLength('1001 km', 'metric').ok).toBe(false);
  });
});

describe('a length that is shown can be typed back', () => {
  const marks = fc.constantFrom('point', 'comma');
  it('in metres, to the centimetre that is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), marks, (lengthMm, mark) => {
      const read = parseLength(lengthText(lengthMm, 'metric', mark), 'metric');
      expect(read.ok && Math.abs(read.value - lengthMm)).toBeLessThanOrEqual(lengthMm < 1000 ? 0 : 5);
    }));
  });
  it('in feet and inches, to the inch that is shown', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 9_999_000 }), marks, (lengthMm, mark) => {
      const read = parseLength(lengthText(lengthMm, 'imperial', mark), 'imperial');
      expect(read.ok && Math.abs(read.value - lengthMm)).toBeLessThanOrEqual(lengthMm < 304 ? 2 : 13);
    }));
  });
});

it.each([
  [38_000_000, 'metric', 'point', '38 km'], [850, 'metric', 'point', '850 mm'], [12_500, 'metric', 'point', '12.5 m'], [12_500, 'metric', 'comma', '12,5 m'], [1524, 'imperial', 'point', `5'`],
  [1676, 'imperial', 'point', `5' 6"`], [38, 'imperial', 'comma', '1,5"'], [3650, 'imperial', 'point', `12'`],
] as const)('%i mm (%s, %s) reads %s', (lengthMm, units, mark, text) => {
  expect(lengthText(lengthMm, units, mark)).toBe(text);
});
