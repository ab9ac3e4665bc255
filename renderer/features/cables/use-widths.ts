import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { Settings } from '../../../shared/ipc/settings.ts';
import { textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { useSettings } from '../../state/settings.ts';
import type { GridLine } from './arrange-rows.ts';
import type { CableCells } from './cable-cells.ts';
import { columnWidths, fitPx, LEAST_PX, marginPx, SHORT_PX, type WidthWish, wishPx } from './column-widths.ts';
import { columnsSetting, type GridColumn, type ShownColumn } from './grid-columns.ts';
import type { WidthHandlers } from './grid-head.tsx';
import type { GridData } from './use-grid-data.ts';

const TEXT_PX = 12;
const TITLE_PX = 11;
const SWATCH_PX = 16;
/* Enough rows to know how long the texts of a column are. */
const MOST_MEASURED = 400;
const MOST_FITTED = 5000;
const MOST_PX = 2000;

/** Widths of a column's texts in a sample of the rows, the narrowest first. */
function textWidthsPx(lines: readonly GridLine[], cells: CableCells, column: GridColumn, most: number): readonly number[] {
  const step = Math.max(1, Math.floor(lines.length / most));
  const besidePx = column.key === 'colour' ? SWATCH_PX : 0;
  const widths = lines.flatMap((line, at) => (line.kind === 'cable' && at % step === 0 ? [besidePx + textWidthMm(cells.text(line.cable, column.key), TEXT_PX, column.key === 'label' ? 'bold' : 'regular')] : []));
  return widths.sort((a, b) => a - b);
}

/* Eight rows of ten are shown whole where not all can be. */
const MOST = 0.8;

function wishOf({ lines, cells }: Pick<GridData, 'lines' | 'cells'>, column: GridColumn): WidthWish {
  const widths = textWidthsPx(lines, cells, column, MOST_MEASURED);
  const mostPx = widths[Math.floor((widths.length - 1) * MOST)] ?? 0;
  const allPx = wishPx(widths.at(-1) ?? 0, titlePx(column));
  return { mostPx: allPx <= SHORT_PX ? allPx : wishPx(mostPx, titlePx(column)), allPx };
}

const bounded = (widthPx: number): number => Math.max(LEAST_PX, Math.min(MOST_PX, Math.round(widthPx)));

const titlePx = (column: GridColumn): number => textWidthMm(column.title, TITLE_PX, 'medium');

/** Keeps the shown columns as the person's choice. */
export function keepColumns(columns: readonly ShownColumn[], offered: readonly GridColumn[]): void {
  const { settings, change } = useSettings.getState();
  const cableColumns: Settings['cableColumns'] = columnsSetting(columns, settings.cableColumns, offered);
  change({ cableColumns });
}

/** Keeps the width of one column; without one, the column takes what room there is. */
export function keepWidth(columns: readonly ShownColumn[], offered: readonly GridColumn[], key: string, widthPx: number | undefined): void {
  keepColumns(columns.map((column) => (column.key === key ? { ...column, widthPx } : column)), offered);
}

/** The width that fits every text of a column. */
export const fittedPx = ({ lines, cells }: Pick<GridData, 'lines' | 'cells'>, column: GridColumn): number => fitPx(textWidthsPx(lines, cells, column, MOST_FITTED).at(-1) ?? 0, titlePx(column));

/** Widths of the columns in the room there is, and what dragging their edges does. */
export function useWidths(scroll: RefObject<HTMLDivElement | null>, data: GridData): { readonly widthsPx: readonly number[]; readonly handlers: WidthHandlers } {
  const { columns, offered, arrangement } = data;
  const [dragged, setDragged] = useState<readonly ShownColumn[] | undefined>(undefined);
  const roomPx = useRoom(scroll);
  const keys = columns.map(({ key }) => key).join('\n');
  const wishes = useMemo(
    () => columns.map((column) => wishOf(data, column)),
    // Widths follow a new order or choice of columns, not every edit.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [arrangement, keys],
  );
  const widthsPx = columnWidths(dragged ?? columns, wishes, roomPx - marginPx(data.total));
  /* What is left of a dragged edge stands still, or the edge would run away from the pointer. */
  const withWidth = (key: string, widthPx: number): readonly ShownColumn[] => {
    const last = columns.findIndex((column) => column.key === key);
    return columns.map((column, at) => (at > last ? column : { ...column, widthPx: bounded(at === last ? widthPx : (widthsPx[at] ?? LEAST_PX)) }));
  };
  return {
    widthsPx,
    handlers: {
      onWidth: (key, widthPx) => setDragged(withWidth(key, widthPx)),
      onWidthEnd: (key, widthPx) => {
        if (widthPx !== undefined) keepColumns(withWidth(key, widthPx), offered);
        setDragged(undefined);
      },
      onFit: (key) => {
        const column = columns.find((each) => each.key === key);
        if (column !== undefined) keepWidth(columns, offered, key, fittedPx(data, column));
      },
    },
  };
}

function useRoom(scroll: RefObject<HTMLDivElement | null>): number {
  const [roomPx, setRoomPx] = useState(0);
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setRoomPx(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll]);
  return roomPx;
}
