import type { Row, Table } from '../../shared/reports/table.ts';
import type { RecordId } from '../../shared/model/design.ts';
import { kindOf } from '../../shared/model/design.ts';
import { cellText, usedColumns } from './report-text.ts';
import { useSession } from './session.ts';

const isRecordId = (id: string): id is RecordId => kindOf(id) !== undefined;

/** Selects what a row stands for and brings it into view. */
export const showRecords = (ids: readonly string[]): void => useSession.getState().focusOn(ids.filter(isRecordId));

interface ReportColumn {
  readonly key: string;
  readonly title: string;
  readonly isNumeric: boolean;
  readonly weight: number;
}

interface ReportRow {
  readonly key: string;
  readonly kind: Row['kind'];
  readonly cells: readonly string[];
  readonly isSelected: boolean;
  readonly onShow: (() => void) | undefined;
}

/** A report as a table to read: empty columns are left out. */
export function reportView(table: Table, selection: ReadonlySet<string>, showLength: (lengthMm: number) => string): { readonly columns: readonly ReportColumn[]; readonly rows: readonly ReportRow[] } {
  const columns = usedColumns(table);
  return {
    columns: columns.map(({ key, title, type, weight = 1 }) => ({ key, title, isNumeric: type !== 'text', weight })),
    rows: table.rows.map((row, index) => {
      const { recordIds = [] } = row;
      return {
        key: String(index),
        kind: row.kind,
        cells: columns.map((column) => cellText(row.cells[column.key], column, table.currency, showLength)),
        isSelected: recordIds.some((id) => selection.has(id)),
        onShow: recordIds.length === 0 ? undefined : () => showRecords(recordIds),
      };
    }),
  };
}
