import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlainDocument } from '../../../shared/formats/pdf/plain-document.ts';
import { type EmbeddedFont, rememberPieces } from '../../../shared/formats/pdf/word-shaper.ts';
import { shippedFonts } from '../fonts.ts';

const fonts = await shippedFonts();

function fontOf(bytes: Uint8Array): EmbeddedFont {
  const doc = new PlainDocument({ autoFirstPage: false, font: '' });
  doc.registerFont('face', bytes.slice().buffer);
  return doc.embeddedFont('face');
}

const laidOut = (font: EmbeddedFont, word: string): unknown => {
  const { glyphs, positions, advanceWidth } = font.layoutRun(word);
  return { ids: glyphs.map(({ id }) => id), places: positions.map(({ xAdvance, xOffset, yOffset, advanceWidth: own }) => [xAdvance, xOffset, yOffset, own]), advanceWidth: Math.round(advanceWidth * 1e6) };
};

const letter = fc.constantFrom(...'ABCDFLPSTVWYabcdefilortvwxy0123456789'.split(''));
const part = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
const name = fc.tuple(part, fc.array(fc.tuple(fc.constantFrom(...'-./:,_+#'.split('')), part), { maxLength: 4 }), fc.constantFrom('', ' ', ':', ', '));
const word = fc.oneof(name.map(([first, rest, end]) => `${first}${rest.flat().join('')}${end}`), fc.string({ minLength: 1, maxLength: 12 }));

describe.each(['regular', 'medium', 'bold'] as const)('in the %s face', (weight) => {
  const plain = fontOf(fonts[weight]);
  const remembering = fontOf(fonts[weight]);
  rememberPieces(remembering);

  test.each(['A01-SRV12', 'A01/A01-PDU-A:C13-7', 'web-01', 'a1-b2', '10x4', '3x4', '19-2', 'A03, ', '->', 'ffi', 'A--1', '(A1)'])('%s is laid out as the whole word would be', (text) => {
    expect(laidOut(remembering, text)).toEqual(laidOut(plain, text));
  });

  test('any word is laid out as the whole word would be', () => {
    fc.assert(fc.property(word, (text) => {
      expect(laidOut(remembering, text)).toEqual(laidOut(plain, text));
    }), { numRuns: 1000 });
  });
});
