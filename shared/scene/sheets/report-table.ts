import { assertNever } from '../../base/assert-never.ts';
import type { Cell, Column, Table } from '../../reports/table.ts';
import type { PaperTable } from './paper-table.ts';

/** A report as text for paper: lengths in metres, money with its currency in the heading. */
export function paperTable(table: Table): PaperTable {
  return {
    columns: table.columns.map((column) => ({ title: columnTitle(column, table.currency), isNumeric: column.type !== 'text', weight: column.weight ?? 1 })),
    rows: table.rows.map((row) => ({ kind: row.kind, cells: table.columns.map((column) => cellText(row.cells[column.key], column)) })),
  };
}

function columnTitle({ title, type }: Column, currency: string | undefined): string {
  if (type === 'money' && currency !== undefined && !title.includes(currency)) return `${title} (${currency})`;
  return type === 'length' && !/\bm\b/u.test(title) ? `${title} (m)` : title;
}

function cellText(cell: Cell, { type }: Column): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  switch (type) {
    case 'length':
      return (cell / 1000).toFixed(cell % 100 === 0 ? 1 : 2);
    case 'money':
      return (cell / 100).toFixed(2);
    case 'integer':
    case 'text':
      return String(cell);
    default:
      return assertNever(type);
  }
}
