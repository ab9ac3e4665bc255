import Papa from 'papaparse';
import type { Cell, Column, Row, Table } from '../../reports/table.ts';

/** How a CSV file is written. */
export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel reads UTF-8 as the machine's old code page. On unless switched off. */
  readonly hasByteOrderMark?: boolean | undefined;
}

/**
 * A report as CSV (RFC 4180, lines end in CRLF). Lengths are metres and money is in units of the currency, as the titles say.
 * Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers never do.
 */
export function writeCsv(table: Table, { hasByteOrderMark = true }: CsvOptions = {}): string {
  const header = table.columns.map((column) => guarded(columnTitle(column, table.currency)));
  const rows = table.rows.map((row) => table.columns.map((column) => cellText(column, row)));
  return `${hasByteOrderMark ? '\ufeff' : ''}${Papa.unparse([header, ...rows], { newline: '\r\n' })}\r\n`;
}

/** A column's title with its unit. */
export function columnTitle({ title, type }: Column, currency: string | undefined): string {
  if (type === 'length') return `${title} (m)`;
  return type === 'money' && currency !== undefined ? `${title} (${currency})` : title;
}

/** The number a column shows for a stored one: metres for millimetres, units for hundredths. */
export const shownNumber = ({ type }: Pick<Column, 'type'>, value: number): number => (type === 'length' ? value / 1000 : type === 'money' ? value / 100 : value);

function cellText(column: Column, row: Row): string {
  const cell: Cell = row.cells[column.key];
  if (cell === undefined) return '';
  if (typeof cell === 'string') return guarded(cell);
  return column.type === 'money' ? (cell / 100).toFixed(2) : String(shownNumber(column, cell));
}

/** What spreadsheets take for the beginning of a formula, also after blanks that some of them drop, and in full width. */
const FORMULA_START = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

const guarded = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);
