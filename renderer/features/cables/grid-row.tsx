import { MessageSquare } from 'lucide-react';
import { memo, type CSSProperties, type ReactElement, type ReactNode } from 'react';
import type { Cable } from '../../../shared/model/cable.ts';
import { openCommentsLabel, showComments } from '../../state/comments.ts';
import { inkOfColour } from '../../state/ink.ts';
import type { CableCells } from './cable-cells.ts';
import styles from './cells.module.css';
import type { ColumnKey, ShownColumn } from './grid-columns.ts';
import type { CellRect } from './grid-range.ts';

/** Where a range crosses a row: its first and last column. */
export interface RowSpan {
  readonly left: number;
  readonly right: number;
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

interface RowProps {
  readonly cable: Cable;
  readonly cells: CableCells;
  readonly columns: readonly ShownColumn[];
  readonly row: number;
  readonly number: number;
  /** How many comments on the cable are open. */
  readonly comments: number;
  readonly topPx: number;
  readonly isSelected: boolean;
  readonly span: RowSpan | undefined;
  /** Column of the cell that has the keyboard, when it is in this row. */
  readonly activeColumn: number | undefined;
  /** The editor of that cell, while it is edited. */
  readonly editor: ReactNode;
  /** The columns that a fill which is being dragged will write. */
  readonly fill: Pick<CellRect, 'left' | 'right'> | undefined;
}

/* The pointer's way to the comments; the table keeps the keyboard. */
function CommentMark({ cable, cells, count }: Pick<RowProps, 'cable' | 'cells'> & { readonly count: number }): ReactElement {
  const label = openCommentsLabel(count, cells.nameOf(cable));
  return (
    <button type="button" tabIndex={-1} className={styles['comments']} aria-label={label} title={label} onMouseDown={(event) => event.preventDefault()} onClick={() => showComments(cable.id)}>
      <MessageSquare size={11} fill="currentColor" aria-hidden />
    </button>
  );
}

/** Id of a cell, for the table's active descendant. */
export const cellId = (row: number, column: number): string => `cable-cell-${row}-${column}`;

const OPEN_END: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['from', 'to']);

function missingText(column: ColumnKey): string {
  if (OPEN_END.has(column)) return 'open end';
  if (column === 'label') return 'none';
  return column === 'length' ? 'not known' : '';
}

function CellText({ cable, column, text }: { readonly cable: Cable; readonly column: ColumnKey; readonly text: string }): ReactElement {
  if (column === 'colour' && cable.colour !== undefined) return <><span className={styles['swatch']} style={{ background: inkOfColour(cable.colour) }} />{text}</>;
  if (text !== '') return <>{text}</>;
  return <span className={styles['missing']}>{missingText(column)}</span>;
}

/* The edges of the range that run along a cell: drawn inside of it, so that nothing moves. */
function edgesOf(span: RowSpan | undefined, at: number): string | undefined {
  if (span === undefined || at < span.left || at > span.right) return undefined;
  return [span.isTop ? 'top' : '', span.isBottom ? 'bottom' : '', at === span.left ? 'left' : '', at === span.right ? 'right' : ''].filter((edge) => edge !== '').join(' ');
}

/** One cable. */
export const GridRow = memo(function GridRow({ cable, cells, columns, row, number, comments, topPx, isSelected, span, activeColumn, editor, fill }: RowProps): ReactElement {
  const place: CSSProperties = { translate: `0 ${topPx}px` };
  return (
    <div className={styles['row']} role="row" aria-rowindex={row + 2} aria-selected={isSelected} data-row={row} style={place}>
      <div className={styles['margin']} role="rowheader" aria-colindex={1} data-row-head>{comments === 0 ? null : <CommentMark cable={cable} cells={cells} count={comments} />}{number}</div>
      {columns.map(({ key, isNumeric, isEditable }, at) => {
        const edges = edgesOf(span, at);
        const isEdited = at === activeColumn && editor !== undefined;
        const text = cells.text(cable, key);
        return (
          <div
            key={key}
            id={cellId(row, at)}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={edges !== undefined}
            {...(isEditable ? {} : { 'aria-readonly': true })}
            className={styles['cell']}
            data-at={at}
            data-column={key}
            data-align={isNumeric ? 'end' : undefined}
            data-edges={edges}
            data-active={at === activeColumn || undefined}
            data-filled={(fill !== undefined && at >= fill.left && at <= fill.right) || undefined}
          >
            {isEdited ? editor : <span className={styles['text']} title={text}><CellText cable={cable} column={key} text={text} /></span>}
            {edges !== undefined && span?.isBottom === true && at === span.right && !isEdited ? <span className={styles['handle']} data-fill /> : null}
          </div>
        );
      })}
    </div>
  );
});
