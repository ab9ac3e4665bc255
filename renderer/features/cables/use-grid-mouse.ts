import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { type CellPlace, single, wholeRows } from './grid-range.ts';
import type { CableGrid } from './use-cable-grid.ts';

/** What the pointer drags: the range itself, rows by their margin, or the handle that fills. */
type Drag = 'range' | 'rows' | 'fill';

/* Near the upper and lower edge the table scrolls along. */
const EDGE_PX = 24;

interface Pointed extends CellPlace {
  readonly isMargin: boolean;
}

/** The cell that an element is or lies in. */
function pointedAt(target: EventTarget | null): Pointed | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? Number.NaN);
  if (Number.isNaN(row)) return undefined;
  const column = target.closest<HTMLElement>('[data-at]')?.dataset['at'];
  return { row, column: Number(column ?? 0), isMargin: column === undefined };
}

/** Selecting, dragging and filling with the pointer. Yields the handlers of the rows, and the row that a dragged fill has come to. */
export function useGridMouse(grid: CableGrid): { readonly onMouseDown: (event: MouseEvent) => void; readonly onMouseMove: (event: MouseEvent) => void; readonly onDoubleClick: (event: MouseEvent) => void; readonly fillRow: number | undefined } {
  const drag = useRef<Drag | undefined>(undefined);
  const [fillRow, setFillRow] = useState<number | undefined>(undefined);
  const { fillTo } = grid;
  useEffect(() => {
    const end = (): void => {
      if (drag.current === 'fill' && fillRow !== undefined) fillTo(fillRow);
      drag.current = undefined;
      setFillRow(undefined);
    };
    window.addEventListener('mouseup', end);
    return () => window.removeEventListener('mouseup', end);
  });
  const isEditing = (place: CellPlace): boolean => grid.edit?.row === place.row && grid.edit.column === place.column;
  return {
    fillRow,
    onMouseDown: (event) => {
      const at = pointedAt(event.target);
      if (at === undefined || isEditing(at) || event.button === 1) return;
      if (event.target instanceof Element && event.target.closest('[data-fill]') !== null) drag.current = 'fill';
      else press(grid, at, event, drag);
    },
    onMouseMove: (event) => {
      if (drag.current === undefined || (event.buttons & 1) === 0) return;
      scrollAlong(event);
      const at = pointedAt(event.target);
      if (at === undefined) return;
      const { range, size } = grid;
      if (drag.current === 'fill') setFillRow(at.row);
      else if (drag.current === 'rows') grid.select(wholeRows({ active: range.active, head: at }, size));
      else if (at.row !== range.head.row || at.column !== range.head.column) grid.select({ active: range.active, head: at });
    },
    onDoubleClick: (event) => {
      const at = pointedAt(event.target);
      if (at !== undefined && !at.isMargin && !isEditing(at)) grid.startEdit(at);
    },
  };
}

function press({ range, size, select, selected, lines, toggle }: CableGrid, { isMargin, row, column }: Pointed, event: MouseEvent, drag: { current: Drag | undefined }): void {
  const at = { row, column };
  const line = lines[row];
  /* The menu of the right button is about what is selected. */
  if (event.button === 2 && line?.kind === 'cable' && selected.has(line.cable.id)) return;
  if (event.ctrlKey || event.metaKey) return toggle(at);
  drag.current = isMargin ? 'rows' : 'range';
  const next = event.shiftKey ? { active: range.active, head: at } : single(at);
  select(isMargin ? wholeRows(next, size) : next);
}

function scrollAlong(event: MouseEvent): void {
  const scroll = event.currentTarget.closest('[role=grid]');
  if (scroll === null) return;
  const { top, bottom } = scroll.getBoundingClientRect();
  if (event.clientY > bottom - EDGE_PX) scroll.scrollTop += EDGE_PX;
  else if (event.clientY < top + 2 * EDGE_PX) scroll.scrollTop -= EDGE_PX;
}
