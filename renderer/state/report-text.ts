import type { Cell, Column, Table } from '../../shared/reports/table.ts';

/** A cell as people read it: lengths with their unit, money in the design's currency, nothing for what is absent. */
export function cellText(cell: Cell, column: Column, currency: string | undefined, showLength: (lengthMm: number) => string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  switch (column.type) {
    case 'length':
      return showLength(cell);
    case 'money':
      return moneyText(cell, currency);
    case 'integer':
    case 'text':
      return String(cell);
  }
}

function moneyText(cents: number, currency: string | undefined): string {
  const amount = cents / 100;
  if (currency === undefined) return amount.toFixed(2);
  try {
    return amount.toLocaleString(undefined, { style: 'currency', currency });
  } catch {
    return `${amount.toFixed(2)} ${currency}`;
  }
}

/** Columns that say something in at least one row. */
export const usedColumns = (table: Table): readonly Column[] => table.columns.filter((column) => table.rows.some((row) => row.cells[column.key] !== undefined));
