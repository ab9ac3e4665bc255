import { type Cell, type Column, type Row, type Table } from '../../reports/table.ts';
import { columnTitle, shownNumber } from '../csv/write-csv.ts';
import { STYLE, type StyleName } from './styles-xml.ts';
import { cellXmlText } from './xml-text.ts';

/* The sheet of ECMA-376 part 1, 18.3. Texts are inline strings: a cell of that type is never a formula, whatever it begins with. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Excel's own limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;
const WIDEST_COLUMN = 60;
const NARROWEST_COLUMN = 8;

/** A report as one worksheet: a frozen header row, typed cells, columns as wide as their content, printed in landscape on one page's width. */
export function sheetXml(table: Table): string {
  const header = rowXml(1, table.columns.map((column, i) => textCell(address(i, 1), columnTitle(column, table.currency), 'header')));
  const rows = table.rows.map((row, i) => rowXml(i + 2, table.columns.map((column, at) => cellXml(address(at, i + 2), column, row))));
  return [
    HEAD,
    `<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${table.columns.map((column, i) => columnXml(table, column, i)).join('')}</cols>`,
    `<sheetData>${header}${rows.join('')}</sheetData>`,
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

const rowXml = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

/** `A1`, `AB12`. */
function address(column: number, row: number): string {
  let letters = '';
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) letters = String.fromCharCode(65 + (left % 26)) + letters;
  return `${letters}${row}`;
}

function columnXml(table: Table, column: Column, index: number): string {
  const texts = [columnTitle(column, table.currency), ...table.rows.filter(({ kind }) => kind === 'item').map((row) => shownText(column, row.cells[column.key]))];
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const width = Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, longest + 2));
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

const shownText = (column: Column, cell: Cell): string => (cell === undefined ? '' : typeof cell === 'string' ? cell : shownNumber(column, cell).toFixed(column.type === 'integer' ? 0 : 2));

function cellXml(at: string, column: Column, row: Row): string {
  const cell = row.cells[column.key];
  const isStrong = row.kind !== 'item';
  if (cell === undefined) return isStrong ? `<c r="${at}" s="${STYLE.strong}"/>` : '';
  if (typeof cell === 'string') return textCell(at, cell, isStrong ? 'strong' : 'text');
  return `<c r="${at}" s="${STYLE[numberStyle(column, isStrong)]}"><v>${shownNumber(column, cell)}</v></c>`;
}

function numberStyle({ type }: Column, isStrong: boolean): StyleName {
  if (type === 'length') return isStrong ? 'strongDecimal' : 'decimal';
  if (type === 'money') return isStrong ? 'strongMoney' : 'money';
  return isStrong ? 'strongInteger' : 'integer';
}

function textCell(at: string, text: string, style: StyleName): string {
  const short = text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text;
  return `<c r="${at}" t="inlineStr" s="${STYLE[style]}"><is><t xml:space="preserve">${cellXmlText(short)}</t></is></c>`;
}
