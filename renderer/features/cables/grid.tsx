import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent, type ReactElement, type ReactNode, type RefObject } from 'react';
import { openCommentCounts } from '../../state/comments.ts';
import { useDerived } from '../../state/use-design.ts';
import type { GridLine } from './arrange-rows.ts';
import { useCables } from './cables-state.ts';
import styles from './cells.module.css';
import { marginPx } from './column-widths.ts';
import { withColumnIn } from './grid-columns.ts';
import { GridHead } from './grid-head.tsx';
import { gridKey } from './grid-keys.ts';
import { type CellRect, rectOf, wholeTable } from './grid-range.ts';
import { cellId, GridRow, type RowSpan } from './grid-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { CableGrid } from './use-cable-grid.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridEditor } from './use-grid-editor.tsx';
import { useGridMouse } from './use-grid-mouse.ts';
import { keepColumns, useWidths } from './use-widths.ts';

const ROW_PX = 28;

/* Arrows fold and unfold a group where the cursor is on its heading. */
function foldsGroup(line: GridLine | undefined, { key }: KeyboardEvent): boolean {
  if (line?.kind !== 'group' || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  useCables.getState().setCollapsed(line.title, key === 'ArrowLeft');
  return true;
}

function useKeys(grid: CableGrid, scroll: RefObject<HTMLDivElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    if (grid.edit !== undefined) return;
    if (foldsGroup(grid.lines[grid.range.active.row], event)) return event.preventDefault();
    const pageRows = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_PX) - 2);
    const key = gridKey(event, grid.range, { ...grid.size, pageRows });
    if (key === undefined) return undefined;
    event.preventDefault();
    grid.act(key);
    return undefined;
  };
}

function spanOf({ top, bottom, left, right }: CellRect, row: number): RowSpan | undefined {
  return row < top || row > bottom ? undefined : { left, right, isTop: row === top, isBottom: row === bottom };
}

const widthStyle = (widthsPx: readonly number[], besidePx: number): CSSProperties & Readonly<Record<'--columns' | '--width', string>> => ({
  '--columns': [besidePx, ...widthsPx].map((px) => `${px}px`).join(' '),
  '--width': `${widthsPx.reduce((sum, px) => sum + px, besidePx)}px`,
});

function Rows({ grid, indexes, fillRow, editor }: { readonly grid: CableGrid; readonly indexes: readonly { readonly index: number; readonly start: number }[]; readonly fillRow: number | undefined; readonly editor: ReactNode }): ReactElement {
  const { lines, range, columns, cells, selected, lengths, edit } = grid;
  const comments = useDerived(openCommentCounts);
  const rect = useMemo(() => rectOf(range), [range]);
  return (
    <>
      {indexes.map(({ index, start }) => {
        const line = lines[index];
        const isActive = index === range.active.row;
        if (line === undefined) return null;
        if (line.kind === 'group') return <GroupRow key={`group ${line.title}`} line={line} row={index} columns={columns.length} topPx={start} isActive={isActive} activeColumn={range.active.column} showLength={lengths.show} />;
        return (
          <GridRow
            key={line.cable.id}
            cable={line.cable}
            cells={cells}
            columns={columns}
            row={index}
            number={line.number}
            comments={comments.get(line.cable.id) ?? 0}
            topPx={start}
            isSelected={selected.has(line.cable.id)}
            span={spanOf(rect, index)}
            activeColumn={isActive ? range.active.column : undefined}
            editor={isActive && edit?.row === index ? editor : undefined}
            fill={fillRow !== undefined && index > rect.bottom && index <= fillRow ? rect : undefined}
          />
        );
      })}
    </>
  );
}

/** The cells: one stop of the Tab key, worked with the keys of a spreadsheet. */
export function Grid({ grid }: { readonly grid: CableGrid }): ReactElement {
  const { lines, range, columns, size } = grid;
  const scroll = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const { widthsPx, handlers } = useWidths(scroll, grid);
  const activeRow = range.active.row;
  const besidePx = marginPx(grid.total);
  const { top, bottom } = rectOf(range);
  /* Choosing everything moves nothing. */
  const isAll = top === 0 && bottom === lines.length - 1 && bottom > 0;
  /* The cell that has the keyboard stays mounted wherever the rows are scrolled to: the screen reader's place, and the text being typed. */
  const rangeExtractor = (seen: Range): number[] => {
    const indexes = defaultRangeExtractor(seen);
    return activeRow >= lines.length || indexes.includes(activeRow) ? indexes : [...indexes, activeRow].sort((a, b) => a - b);
  };
  const virtualizer = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_PX, overscan: 10, scrollPaddingStart: ROW_PX, rangeExtractor });
  const editor = useGridEditor(grid, () => scroll.current?.focus({ preventScroll: true }));
  const onKeyDown = useKeys(grid, scroll);
  const { fillRow, ...mouse } = useGridMouse(grid);
  useGridClipboard(scroll, grid);
  useEffect(() => {
    if (isMoved.current && !isAll) virtualizer.scrollToIndex(range.head.row);
    isMoved.current = true;
  }, [virtualizer, range.head.row, isAll]);
  useEffect(() => {
    const cell = document.getElementById(cellId(range.head.row, range.head.column));
    const element = scroll.current;
    if (cell !== null && element !== null && !isAll) showAcross(element, cell, besidePx);
  }, [range.head.row, range.head.column, besidePx, isAll]);
  useEffect(() => {
    /* Whoever comes by the keys of the window finds the keyboard in the table; whoever clicked a tab keeps it there. */
    if (document.activeElement === document.body) scroll.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={scroll}
      className={styles['scroll']}
      role="grid"
      aria-label="Cables"
      aria-multiselectable
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={lines.length > 0 ? cellId(activeRow, range.active.column) : undefined}
      tabIndex={0}
      style={widthStyle(widthsPx, besidePx)}
      onKeyDown={onKeyDown}
    >
      <GridHead columns={columns} onAll={() => grid.select(wholeTable(size))} onMove={(key, gap) => keepColumns(withColumnIn(columns, key, gap), grid.offered)} {...handlers} />
      <div className={styles['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }} {...mouse}>
        <Rows grid={grid} indexes={virtualizer.getVirtualItems()} fillRow={fillRow} editor={editor} />
      </div>
    </div>
  );
}

/* Scrolls sideways until the cell is seen beside the margin. */
function showAcross(scroll: HTMLElement, cell: HTMLElement, besidePx: number): void {
  const [left, right] = [cell.offsetLeft - besidePx, cell.offsetLeft + cell.offsetWidth];
  if (left < scroll.scrollLeft) scroll.scrollLeft = left;
  else if (right > scroll.scrollLeft + scroll.clientWidth) scroll.scrollLeft = right - scroll.clientWidth;
}
