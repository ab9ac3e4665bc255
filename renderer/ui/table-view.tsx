import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './table.module.css';

/** A column of a list. */
export interface TableViewColumn {
  readonly key: string;
  readonly title: string;
  readonly isNumeric: boolean;
}

/** A row of a list, as text. */
export interface TableViewRow {
  readonly key: string;
  readonly kind: 'item' | 'heading' | 'subtotal' | 'total';
  readonly cells: readonly ReactNode[];
  readonly isSelected?: boolean | undefined;
  readonly onShow?: (() => void) | undefined;
}

/** A table to read: rows that stand for something can be shown with a click or with Enter. */
export function TableView({ label, columns, rows }: { readonly label: string; readonly columns: readonly TableViewColumn[]; readonly rows: readonly TableViewRow[] }): ReactElement {
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        <tr>{columns.map((column) => <th key={column.key} scope="col" data-align={column.isNumeric ? 'end' : undefined}>{column.title}</th>)}</tr>
      </thead>
      <tbody>{rows.map((row) => <TableRow key={row.key} row={row} columns={columns} />)}</tbody>
    </table>
  );
}

function TableRow({ row, columns }: { readonly row: TableViewRow; readonly columns: readonly TableViewColumn[] }): ReactElement {
  const { onShow } = row;
  return (
    <tr className={classNames(row.kind === 'item' && styles['row'], styles[row.kind])} data-selected={row.isSelected || undefined}>
      {columns.map((column, index) => (
        <td key={column.key} data-align={column.isNumeric ? 'end' : undefined}>
          {index === 0 && onShow !== undefined ? <button type="button" className={styles['link']} onClick={onShow}>{row.cells[index]}</button> : row.cells[index]}
        </td>
      ))}
    </tr>
  );
}
