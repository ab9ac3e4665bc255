import { ArrowDown, ArrowUp, Funnel } from 'lucide-react';
import type { MouseEvent, PointerEvent, ReactElement } from 'react';
import styles from './cells.module.css';
import { useColumnDrag } from './column-drag.ts';
import { useCables } from './cables-state.ts';
import type { ShownColumn } from './grid-columns.ts';

/** Id of a column's heading, where its menu opens. */
export const headId = (key: string): string => `cable-head-${key}`;

/** What the headings do to widths. */
export interface WidthHandlers {
  readonly onWidth: (key: string, widthPx: number) => void;
  /** The width it was dragged to; undefined where it was only clicked, or the drag was given up. */
  readonly onWidthEnd: (key: string, widthPx: number | undefined) => void;
  readonly onFit: (key: string) => void;
}

function Edge({ column, onWidth, onWidthEnd, onFit }: WidthHandlers & { readonly column: ShownColumn }): ReactElement {
  const start = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    const edge = event.currentTarget;
    const startX = event.clientX;
    const startPx = edge.parentElement?.getBoundingClientRect().width ?? 0;
    let widthPx: number | undefined;
    const move = ({ clientX }: globalThis.PointerEvent): void => {
      widthPx = startPx + clientX - startX;
      onWidth(column.key, widthPx);
    };
    const dragging = new AbortController();
    const { signal } = dragging;
    const end = (keptPx: number | undefined): void => {
      dragging.abort();
      onWidthEnd(column.key, keptPx);
    };
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      /* Escape is about the drag alone. */
      pressed.preventDefault();
      pressed.stopPropagation();
      end(undefined);
    };
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move, { signal });
    edge.addEventListener('pointerup', () => end(widthPx), { signal });
    edge.addEventListener('pointercancel', () => end(undefined), { signal });
    window.addEventListener('keydown', onKey, { signal, capture: true });
  };
  return <span className={styles['edge']} onPointerDown={start} onDoubleClick={() => onFit(column.key)} />;
}

interface HeadingHandlers extends WidthHandlers {
  /** A column was dropped in the gap before the column of this number. */
  readonly onMove: (key: string, gap: number) => void;
}

function Heading({ column, at, onMove, ...widths }: HeadingHandlers & { readonly column: ShownColumn; readonly at: number }): ReactElement {
  const { side, onTitle, onHeading } = useColumnDrag(column.key, at, onMove);
  const sort = useCables((state) => state.sort);
  const isFiltered = useCables((state) => state.filters.has(column.key));
  const { sortBy, openMenu } = useCables.getState();
  const place = sort.findIndex(({ column: key }) => key === column.key);
  const key = sort[place];
  const Arrow = key?.isDescending === true ? ArrowDown : ArrowUp;
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    openMenu(column.key);
  };
  return (
    <div id={headId(column.key)} role="columnheader" aria-colindex={at + 2} aria-sort={key === undefined ? 'none' : key.isDescending ? 'descending' : 'ascending'} className={styles['title']} data-align={column.isNumeric ? 'end' : undefined} data-drop={side} onContextMenu={onContextMenu} {...onHeading}>
      <button type="button" tabIndex={-1} className={styles['sort']} title={`Sort by ${column.title}; with Shift after the others. Drag it to move the column`} {...onTitle} onClick={(event) => sortBy(column.key, event.shiftKey)}>
        <span className={styles['text']}>{column.title}</span>
        {key === undefined ? null : <Arrow size={12} aria-hidden />}
        {key !== undefined && sort.length > 1 ? <span className={styles['order']}>{place + 1}</span> : null}
      </button>
      <button type="button" tabIndex={-1} className={styles['filter']} aria-label={`Menu of ${column.title}`} data-on={isFiltered || undefined} onClick={() => openMenu(column.key)}>
        <Funnel size={11} aria-hidden />
      </button>
      <Edge column={column} {...widths} />
    </div>
  );
}

/** The titles of the columns: a click sorts, a drag moves the column, the funnel opens its menu, the edge makes it wider. */
export function GridHead({ columns, onAll, ...handlers }: HeadingHandlers & { readonly columns: readonly ShownColumn[]; readonly onAll: () => void }): ReactElement {
  return (
    <div className={styles['head']} role="row" aria-rowindex={1}>
      <div role="columnheader" aria-colindex={1} className={styles['corner']} title="Select everything" onMouseDown={onAll}><span className="visually-hidden">Row</span></div>
      {columns.map((column, at) => <Heading key={column.key} column={column} at={at} {...handlers} />)}
    </div>
  );
}
