import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writePdf } from '../../../shared/formats/pdf/write-pdf.ts';
import { PRINT } from '../../../shared/scene/palettes.ts';
import { PAPER_NAMES } from '../../../shared/scene/papers.ts';
import type { Sheet } from '../../../shared/scene/scene.ts';
import { composeSheets } from '../../../shared/scene/sheets/compose-sheets.ts';
import { demoDesign, NAMES } from '../../scene/demo-design.ts';
import { shippedFonts } from '../fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'cablewright-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const popplerTest = test.skipIf(!hasPoppler());
const fonts = await shippedFonts();
const info = { title: 'Office server room', author: 'A. Author', date: '2026-03-01' };

async function pdfOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const result = await writePdf(sheets, PRINT, fonts, info);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function read(tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', bytes: Uint8Array, ...options: string[]): string {
  const file = join(folder, 'test.pdf');
  writeFileSync(file, bytes);
  return execFileSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
}

const drawing = await pdfOf(composeSheets(demoDesign().view, { paper: 'A3' }));

popplerTest.each(Object.entries(NAMES))('a name in %s comes out as it went in: %s', (_script, name) => {
  expect(read('pdftotext', drawing).normalize('NFC')).toContain(name.normalize('NFC'));
});

popplerTest('all fonts are embedded as subsets and can be copied from', () => {
  const rows = read('pdffonts', drawing).trim().split('\n').slice(2);
  expect(rows.length).toBeGreaterThan(6);
  for (const row of rows) expect(row).toMatch(/\byes yes yes\b/);
});

popplerTest('the file names itself, its author and the date of the design', () => {
  const text = read('pdfinfo', drawing, '-isodates');
  expect(text).toMatch(/Title:\s+Office server room/);
  expect(text).toMatch(/Author:\s+A\. Author/);
  expect(text).toMatch(/CreationDate:\s+2026-03-01T00:00:00Z/);
});

test('there is a bookmark for every sheet', () => {
  const text = new TextDecoder('latin1').decode(drawing);
  expect(text.match(/\/Title \(/g)?.length).toBeGreaterThanOrEqual(7);
  expect(text).toContain('(Rack A01, front)');
});

describe.each(PAPER_NAMES)('on %s', (paper) => {
  popplerTest('every page has the size of the paper', async () => {
    const sheets = composeSheets(demoDesign().view, { paper }).slice(0, 2);
    const sizes = [...read('pdfinfo', await pdfOf(sheets), '-l', '-1').matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map((match) => [Number(match[1]), Number(match[2])]);
    expect(sizes).toHaveLength(sheets.length);
    sheets.forEach((sheet, i) => {
      expect(sizes[i]?.[0]).toBeCloseTo((sheet.widthMm * 72) / 25.4, 0);
      expect(sizes[i]?.[1]).toBeCloseTo((sheet.heightMm * 72) / 25.4, 0);
    });
  });
});

test('the same design gives the same bytes', async () => {
  const again = await pdfOf(composeSheets(demoDesign().view, { paper: 'A3' }));
  expect(Buffer.compare(again, drawing)).toBe(0);
});

test('without a date the file states none, and is still the same each time', async () => {
  const [sheet] = composeSheets(demoDesign().view, { paper: 'A4' });
  if (sheet === undefined) throw new Error('no sheet');
  const files = await Promise.all([1, 2].map(() => writePdf([sheet], PRINT, fonts, { title: 'x' })));
  const [a, b] = files.map((file) => (file.ok ? new TextDecoder('latin1').decode(file.value) : ''));
  expect(a).toBe(b);
  expect(a).not.toContain('CreationDate');
});

test('no sheet is refused in words', async () => {
  expect(await writePdf([], PRINT, fonts, info)).toMatchObject({ ok: false, error: { code: 'no-sheets' } });
});

test('a file that is no font is refused in words', async () => {
  const broken = { ...fonts, regular: new Uint8Array([1, 2, 3]) };
  const [sheet] = composeSheets(demoDesign().view, { paper: 'A4' });
  if (sheet === undefined) throw new Error('no sheet');
  const result = await writePdf([sheet], PRINT, broken, info);
  expect(result).toMatchObject({ ok: false, error: { code: 'font' } });
});

popplerTest('markup in a title is text', async () => {
  const [sheet] = composeSheets(demoDesign().view, { paper: 'A4' });
  const result = await writePdf(sheet === undefined ? [] : [{ ...sheet, title: NAMES.markup }], PRINT, fonts, { ...info, title: `${NAMES.markup} ${NAMES.chinese}` });
  expect(read('pdfinfo', result.ok ? result.value : new Uint8Array(), '-enc', 'UTF-8')).toContain(`${NAMES.markup} ${NAMES.chinese}`);
});
