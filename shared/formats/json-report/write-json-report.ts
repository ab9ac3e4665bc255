import { stableStringify } from '../../base/json.ts';
import type { Column, Table } from '../../reports/table.ts';

/** Unit of a column's numbers in JSON, where they stay as they are stored. */
function unitOf({ type }: Column, currency: string | undefined): string | undefined {
  if (type === 'length') return 'mm';
  return type === 'money' ? `${currency ?? 'currency'}/100` : undefined;
}

/** A report for programs: columns with their units, then rows; cells that have no value are left out. */
export function writeJsonReport(table: Table): string {
  const { name, title, currency } = table;
  const columns = table.columns.map((column) => ({ key: column.key, title: column.title, type: column.type, unit: unitOf(column, currency) }));
  const rows = table.rows.map(({ kind, cells, recordIds }) => ({ kind, cells, recordIds }));
  return `${stableStringify({ name, title, currency, columns, rows })}\n`;
}
