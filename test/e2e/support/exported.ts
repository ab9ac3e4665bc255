import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

/** The text of a PDF as its reader can select it, in one script-neutral form. */
export const pdfText = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).normalize('NFC');

/** The rows of a CSV file as text, without the byte order mark. */
export async function csvRows(path: string): Promise<readonly (readonly string[])[]> {
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** The rows of the first sheet of a workbook as text, read by the page's XML parser; a cell that is a formula fails. */
export async function sheetRows(page: Page, path: string): Promise<readonly (readonly string[])[]> {
  const sheet = unzipSync(new Uint8Array(await readFile(path)))['xl/worksheets/sheet1.xml'];
  if (sheet === undefined) throw new Error(`${path} holds no sheet`);
  return page.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const wrong = document.querySelector('parsererror, f');
    if (wrong !== null) throw new Error(`The sheet holds ${wrong.tagName}: ${wrong.textContent ?? ''}`);
    return [...document.querySelectorAll('row')].map((row) => [...row.querySelectorAll('c')].map((cell) => cell.textContent ?? ''));
  }, strFromU8(sheet));
}

/** Width and height of a PNG, from its header. */
export async function pngSize(path: string): Promise<{ readonly width: number; readonly height: number }> {
  const bytes = await readFile(path);
  if (bytes.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error(`${path} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** `design.json` of a design file, as text. */
export async function designJson(path: string): Promise<string> {
  const entry = unzipSync(new Uint8Array(await readFile(path)))['design.json'];
  if (entry === undefined) throw new Error(`${path} holds no design.json`);
  return strFromU8(entry);
}
