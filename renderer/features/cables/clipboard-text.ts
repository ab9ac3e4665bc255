import Papa from 'papaparse';
import { err, ok, type Result } from '../../../shared/base/result.ts';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_CHARACTERS = 5 * 1024 * 1024;

/** Cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, quotes round what holds either. */
export const writeCells = (rows: readonly (readonly string[])[]): string => `${Papa.unparse(rows.map((row) => [...row]), { delimiter: '\t', newline: '\r\n' })}\r\n`;

/** Reads cells as spreadsheets put them on the clipboard. Every row has as many cells as the longest; the error is one sentence. */
export function readCells(text: string): Result<readonly (readonly string[])[], string> {
  if (text.length > MOST_CHARACTERS) return err('The clipboard holds more than 5 MB: nothing was pasted; copy fewer rows at a time.');
  if (text === '') return err('The clipboard holds no text: copy cells in a spreadsheet first.');
  const rows = parse(withoutLastLineEnd(text.startsWith('\ufeff') ? text.slice(1) : text));
  if (rows.length > MOST_ROWS) return err(`The clipboard holds ${rows.length.toLocaleString('en')} rows: nothing was pasted; at most ${MOST_ROWS.toLocaleString('en')} can be pasted at once.`);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > MOST_COLUMNS) return err(`The clipboard holds ${width.toLocaleString('en')} columns: nothing was pasted; the table has far fewer.`);
  return ok(rows.map((row) => (row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')])));
}

const withoutLastLineEnd = (text: string): string => text.replace(/\r?\n$|\r$/u, '');

/* A quote that is never closed is an inch mark or the like: the text is then read as it stands. */
function parse(text: string): readonly (readonly string[])[] {
  if (text === '') return [['']];
  const quoted = Papa.parse<string[]>(text, { delimiter: '\t' });
  if (quoted.errors.every(({ type }) => type !== 'Quotes')) return quoted.data;
  return text.split(/\r\n|\n|\r/u).map((line) => line.split('\t'));
}
