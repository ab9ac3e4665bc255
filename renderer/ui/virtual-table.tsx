import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type CSSProperties, type ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './virtual-table.module.css';

/** A column of a list. */
export interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly isNumeric: boolean;
  /** Share of the width for text columns. */
  readonly weight: number;
}

/** A row of a list, as text. */
export interface TableRow {
  readonly key: string;
  readonly kind: 'item' | 'heading' | 'subtotal' | 'total';
  readonly cells: readonly string[];
  readonly isSelected: boolean;
  readonly onShow: (() => void) | undefined;
}

const ROW_PX = 28;
const NUMBER_PX = 84;
const TEXT_MIN_PX = 88;

/** Every row has the same columns, whether or not its neighbours are drawn. */
function columnStyle(columns: readonly TableColumn[]): CSSProperties & Readonly<Record<'--table-columns' | '--table-min-width', string>> {
  const widths = columns.map((column) => (column.isNumeric ? `${NUMBER_PX}px` : `minmax(${TEXT_MIN_PX}px, ${column.weight}fr)`));
  const minPx = columns.reduce((sum, column) => sum + (column.isNumeric ? NUMBER_PX : TEXT_MIN_PX) + 12, 32);
  return { '--table-columns': widths.join(' '), '--table-min-width': `${minPx}px` };
}

/** A table to read, of any length: only the rows in sight are drawn. Rows that stand for something can be shown with a click or with Enter. */
export function VirtualTable({ label, columns, rows }: { readonly label: string; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }): ReactElement {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_PX, overscan: 12 });
  return (
    <div className={styles['scroll']} ref={scroll} tabIndex={-1}>
      <div className={styles['table']} role="table" aria-label={label} aria-rowcount={rows.length + 1} style={columnStyle(columns)}>
        <div role="rowgroup">
          <div className={styles['head']} role="row" aria-rowindex={1}>
            {columns.map((column) => <span key={column.key} role="columnheader" data-align={column.isNumeric ? 'end' : undefined}>{column.title}</span>)}
          </div>
        </div>
        <div className={styles['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : <Row key={row.key} row={row} columns={columns} index={index} top={start} />;
          })}
        </div>
      </div>
    </div>
  );
}

function Row({ row, columns, index, top }: { readonly row: TableRow; readonly columns: readonly TableColumn[]; readonly index: number; readonly top: number }): ReactElement {
  const { onShow } = row;
  /* The first cell that says something is the button: subtotals begin further right. */
  const first = row.cells.findIndex((cell) => cell !== '');
  return (
    <div className={classNames(styles['row'], styles[row.kind])} role="row" aria-rowindex={index + 2} data-selected={row.isSelected || undefined} style={{ translate: `0 ${top}px` }}>
      {columns.map((column, at) => (
        <span key={column.key} role="cell" data-align={column.isNumeric ? 'end' : undefined} title={row.cells[at]}>
          {at === first && onShow !== undefined ? <button type="button" className={styles['link']} onClick={onShow}>{row.cells[at]}</button> : row.cells[at]}
        </span>
      ))}
    </div>
  );
}
