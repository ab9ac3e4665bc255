import { useEffect, useMemo, useState } from 'react';
import type { Cable } from '../../../shared/model/cable.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { useSession } from '../../state/session.ts';
import type { GridLine } from './arrange-rows.ts';
import { type CellPlace, type CellRange, clampPlace, clampRange, type GridSize, rectOf, single } from './grid-range.ts';
import type { GridData } from './use-grid-data.ts';

/** The cursor, the range, and the cables that are selected everywhere. */
export interface GridSelection {
  readonly range: CellRange;
  /** True while the selected cables are those of the range. */
  readonly isOwn: boolean;
  readonly selected: ReadonlySet<string>;
  /** The cables that an edit is about, in the order of the table: the selected ones where the cursor is among them. */
  readonly targets: readonly Cable[];
  readonly select: (range: CellRange) => void;
  readonly toggle: (place: CellPlace) => void;
  readonly moveTo: (place: CellPlace) => void;
}

const cableAt = (lines: readonly GridLine[], row: number): Cable | undefined => {
  const line = lines[row];
  return line?.kind === 'cable' ? line.cable : undefined;
};

/** The cables of the rows from one to another. */
export const cablesBetween = (lines: readonly GridLine[], top: number, bottom: number): readonly Cable[] => lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'cable' ? [line.cable] : []));

/** The selection of the table. Its cables are the design's selection: selected here is selected everywhere. */
export function useGridSelection({ lines, arrangement }: GridData, size: Pick<GridSize, 'rows' | 'columns'>): GridSelection {
  const [wanted, setWanted] = useState<CellRange>(single({ row: 0, column: 0 }));
  const [own, setOwn] = useState<readonly RecordId[] | undefined>(undefined);
  const [activeId, setActiveId] = useState<string | undefined>(undefined);
  const selection = useSession((state) => state.selection);
  const focusRequest = useSession((state) => state.focusRequest);
  const isOwn = own === selection;
  const range = isOwn ? clampRange(wanted, size) : single(clampPlace(wanted.active, size));
  const selected = useMemo(() => new Set<string>(selection), [selection]);
  const active = cableAt(lines, range.active.row);
  const targets = useMemo(() => {
    if (active === undefined || !selected.has(active.id)) return active === undefined ? [] : [active];
    return lines.flatMap((line) => (line.kind === 'cable' && selected.has(line.cable.id) ? [line.cable] : []));
  }, [lines, selected, active]);

  useEffect(() => {
    const { selection: asked } = useSession.getState();
    const row = lines.findIndex((line) => line.kind === 'cable' && asked.includes(line.cable.id));
    if (focusRequest > 0 && row !== -1) setWanted((at) => single({ row, column: at.active.column }));
    // Only a new request moves the cursor, not a new order of the rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusRequest]);
  useEffect(() => {
    /* In a new order the cursor stays with its cable. */
    const row = activeId === undefined ? -1 : lines.findIndex((line) => line.kind === 'cable' && line.cable.id === activeId);
    setWanted((at) => single({ row: Math.max(0, row), column: at.active.column }));
    setOwn(undefined);
    // The rows' content may change without a new order.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [arrangement]);

  const place = (next: CellRange): void => {
    setWanted(next);
    setActiveId(cableAt(lines, next.active.row)?.id);
  };
  return {
    range, isOwn, selected, targets,
    select: (next) => {
      const { top, bottom } = rectOf(next);
      const ids = cablesBetween(lines, top, bottom).map(({ id }) => id);
      place(next);
      setOwn(ids);
      useSession.getState().select(ids);
    },
    toggle: (at) => {
      const cable = cableAt(lines, at.row);
      place(single(at));
      setOwn(undefined);
      if (cable !== undefined) useSession.getState().toggleSelected(cable.id);
    },
    moveTo: (at) => place(single(at)),
  };
}
