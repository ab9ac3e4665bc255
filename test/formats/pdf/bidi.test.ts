import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelRuns, visualOrder } from '../../../shared/formats/pdf/bidi.ts';
import { coverageOf } from '../../../shared/formats/pdf/font-coverage.ts';
import { fontRuns } from '../../../shared/formats/pdf/font-runs.ts';
import { shippedFonts } from '../fonts.ts';

/** The line as the eye reads it from the left: right-to-left runs turned round. */
const seen = (text: string): string => visualOrder(levelRuns(text)).map((run) => (run.level % 2 === 0 ? run.text : Array.from(run.text).reverse().join(''))).join('');

describe('direction', () => {
  /* Capitals stand for Hebrew letters, as in the examples of UAX 9. */
  const hebrew = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(0x05d0 + letter.charCodeAt(0) - 65));

  test.each([
    ['plain text stays', 'car is here', 'car is here'],
    ['right to left as a whole', 'CAR', 'RAC'],
    ['a Hebrew word inside Latin', 'see CAR here', 'see RAC here'],
    ['a Latin word inside Hebrew', 'ABC def GHI', 'IHG def CBA'],
    ['a number inside Hebrew keeps its digits', 'ABC 123 DEF', 'FED 123 CBA'],
    ['a decimal number stays whole', 'ABC 10.5', '10.5 CBA'],
    ['a number after Latin', 'rack ABC 12', 'rack 12 CBA'],
  ])('%s', (_what, logical, visual) => {
    expect(seen(hebrew(logical))).toBe(hebrew(visual));
  });

  test('loses no character of any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'ש', 'ا', '1', ' ', '(', ')', '.', '核'), maxLength: 30 });
    fc.assert(fc.property(text, (value) => levelRuns(value).map((run) => run.text).join('') === value && Array.from(seen(value)).sort().join('') === Array.from(value).sort().join('')));
  });
});

describe('fonts', async () => {
  const fonts = await shippedFonts();
  const named = [{ name: 'Inter', covers: coverageOf(fonts.regular) }, ...fonts.fallbacks.map(({ name, bytes }) => ({ name, covers: coverageOf(bytes) }))];

  test.each([
    ['A01-SW1 × 24', ['Inter']], ['Αθήνα Сервер', ['Inter']], ['核心交换机', ['Noto Sans SC']], ['サーバー東京', ['Noto Sans SC']], ['서버실', ['Noto Sans KR']],
    ['हिन्दी', ['Noto Sans Devanagari']], ['เซิร์ฟเวอร์', ['Noto Sans Thai']], ['خادم البيانات', ['Noto Sans Arabic']], ['מתג ראשי', ['Noto Sans Hebrew']], ['SW 核心', ['Inter', 'Noto Sans SC']], ['✓', ['Inter']],
  ])('%s is set in %j', (text, expected) => {
    expect(fontRuns(text, named).map((run) => run.fontName)).toEqual(expected);
  });

  test.each(['Latin ÄÖÜßéñøł', 'ქართული', 'Հայերեն', 'বাংলা', 'தமிழ்', 'తెలుగు', '繁體中文', '→ ↑ ≤ ≥ ∞ µ Ω °', 'ﾊﾝｶｸ'])('every character of %s has a glyph', (text) => {
    for (const run of fontRuns(text, named)) {
      const font = named.find((candidate) => candidate.name === run.fontName);
      for (const character of run.text) expect(font?.covers(character.codePointAt(0) ?? 0), character).toBe(true);
    }
  });

  test('a file that is no font covers nothing', () => {
    expect(coverageOf(new Uint8Array([0, 1, 2]))(65)).toBe(false);
    expect(coverageOf(new Uint8Array())(65)).toBe(false);
  });
});
