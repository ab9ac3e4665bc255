import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { ELLIPSIS, shorten, textWidthMm, type TextWeight, wrap } from '../../shared/geometry/text-metrics.ts';

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemeCount = (text: string): number => [...SEGMENTER.segment(text)].length;
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: fc.constantFrom('a', 'W', ' ', '-', '/', '核', 'ア', 'é', 'ש', 'ا', '🔌', 'हि', '\n'), maxLength: 60 }));
const width = fc.double({ min: 0.5, max: 120, noNaN: true });

describe('textWidthMm', () => {
  const doc = new PDFDocument({ autoFirstPage: false, font: '' });
  const files: readonly (readonly [TextWeight, string])[] = [['regular', 'Inter-Regular'], ['medium', 'Inter-Medium'], ['bold', 'Inter-Bold']];
  for (const [weight, file] of files) doc.registerFont(weight, readFileSync(new URL(`../../assets/fonts/${file}.ttf`, import.meta.url)));
  const samples = ['A01-SW1', 'Patch panel 24 × RJ45 Cat6A', '1234567890', 'Überwachung Größe', 'Αθήνα', 'Сервер', 'WWWWiiii....', '10 Gbit/s, 2.5 m – U12'];

  test.each(files.flatMap(([weight]) => samples.map((text) => [weight, text] as const)))('agrees with the %s font for %s', (weight, text) => {
    const real = doc.font(weight, 10).widthOfString(text);
    expect(Math.abs(textWidthMm(text, 10, weight) - real)).toBeLessThan(real * 0.035);
  });

  test('grows with every character that has a width and is proportional to the size', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => textWidthMm(a + b, 3) >= textWidthMm(a, 3) && Math.abs(textWidthMm(a, 6) - 2 * textWidthMm(a, 3)) < 1e-6));
  });

  test('counts marks that stand on a letter as nothing', () => {
    expect(textWidthMm('e\u0301', 10)).toBe(textWidthMm('e', 10));
  });
});

describe('shorten', () => {
  test('never exceeds the width', () => {
    fc.assert(fc.property(anyText, width, (text, max) => textWidthMm(shorten(text, max, 3), 3) <= max + 1e-9));
  });

  test('yields the text, or a beginning of whole characters and an ellipsis', () => {
    fc.assert(fc.property(anyText, width, (text, max) => {
      const short = shorten(text, max, 3);
      if (short === text || short === '') return;
      const kept = short.slice(0, -ELLIPSIS.length);
      expect(short.endsWith(ELLIPSIS)).toBe(true);
      expect(text.startsWith(kept)).toBe(true);
      expect(graphemeCount(kept) + graphemeCount(text.slice(kept.length))).toBe(graphemeCount(text));
    }));
  });
});

describe('wrap', () => {
  test('never makes a line wider than asked for, unless it is one character', () => {
    fc.assert(fc.property(anyText, width, (text, maxWidthMm) => wrap(text, { maxWidthMm, sizeMm: 3 }).every((line) => textWidthMm(line, 3) <= maxWidthMm + 1e-9 || graphemeCount(line) === 1)));
  });

  test('loses nothing but white space', () => {
    const bare = (text: string): string => text.replaceAll(/\s+/gu, '');
    fc.assert(fc.property(anyText, width, (text, maxWidthMm) => bare(wrap(text, { maxWidthMm, sizeMm: 3 }).join('')) === bare(text)));
  });

  test('keeps to the number of lines, with an ellipsis when something is left out', () => {
    const lines = wrap('one two three four five six seven', { maxWidthMm: 12, sizeMm: 3, maxLines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith(ELLIPSIS)).toBe(true);
  });

  test.each([
    ['at spaces', 'alpha beta', 10, ['alpha', 'beta']],
    ['after hyphens', 'alpha-beta', 11, ['alpha-', 'beta']],
    ['between ideographs', '核心交换机', 6.5, ['核心', '交换', '机']],
    ['at line ends', 'a\nb', 50, ['a', 'b']],
  ] as const)('breaks %s', (_where, text, maxWidthMm, expected) => {
    expect(wrap(text, { maxWidthMm, sizeMm: 3 })).toEqual(expected);
  });
});
