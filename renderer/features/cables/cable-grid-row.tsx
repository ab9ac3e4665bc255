import { memo, type CSSProperties, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { inkOfColour } from '../../state/ink.ts';
import { type CableRow, COLUMN_KEYS, type ColumnKey } from './cable-rows.ts';
import styles from './cables-view.module.css';

/** What a click on a cell tells the table. */
export interface CellClick {
  readonly row: number;
  readonly column: number;
  readonly isToggling: boolean;
  readonly isExtending: boolean;
}

interface RowProps {
  readonly row: CableRow;
  readonly index: number;
  readonly topPx: number;
  readonly isSelected: boolean;
  /** Column of the cell that has the keyboard, when it is in this row. */
  readonly activeColumn: number | undefined;
  /** The editor of that cell, while it is edited. */
  readonly editor: ReactNode;
  readonly onClick: (click: CellClick) => void;
  readonly onEdit: (row: number, column: number) => void;
}

/** Id of a cell, for the table's active descendant. */
export const cellId = (row: number, column: number): string => `cable-cell-${row}-${column}`;

function CellText({ row, column }: { readonly row: CableRow; readonly column: ColumnKey }): ReactElement {
  const text = row.cells[column];
  const { colour } = row.cable;
  const isMissing = text === '' && (column === 'length' || column === 'label' || column === 'from' || column === 'to');
  if (column === 'colour' && colour !== undefined) return <><span className={styles['swatch']} style={{ background: inkOfColour(colour) }} />{text}</>;
  return isMissing ? <span className={styles['missing']}>{column === 'from' || column === 'to' ? 'open end' : 'not known'}</span> : <>{text}</>;
}

/** One cable. */
export const CableGridRow = memo(function CableGridRow({ row, index, topPx, isSelected, activeColumn, editor, onClick, onEdit }: RowProps): ReactElement {
  const place: CSSProperties = { translate: `0 ${topPx}px` };
  const click = (event: MouseEvent, column: number): void => onClick({ row: index, column, isToggling: event.ctrlKey || event.metaKey, isExtending: event.shiftKey });
  return (
    <div className={styles['row']} role="row" aria-rowindex={index + 2} aria-selected={isSelected} style={place}>
      {COLUMN_KEYS.map((column, at) => (
        <div
          key={column}
          id={cellId(index, at)}
          role="gridcell"
          aria-colindex={at + 1}
          className={styles['cell']}
          data-column={column}
          data-active={at === activeColumn || undefined}
          onMouseDown={(event) => { if (editor === undefined || at !== activeColumn) click(event, at); }}
          onDoubleClick={() => onEdit(index, at)}
        >
          {at === activeColumn && editor !== undefined ? editor : <span className={styles['text']} title={row.cells[column]}><CellText row={row} column={column} /></span>}
        </div>
      ))}
    </div>
  );
});
