import { useEffect, useMemo, useState } from 'react';
import type { Cable } from '../../../shared/model/cable.ts';
import { useStore } from '../../state/use-design.ts';
import { useCables } from './cables-state.ts';
import { CellReader } from './cell-reader.ts';
import { writeCells } from './clipboard-text.ts';
import type { ShownColumn } from './grid-columns.ts';
import type { GridKey } from './grid-keys.ts';
import { type CellPlace, holdsWholeRows, isSingle, rectOf, single, wholeColumns, wholeRows, wholeTable } from './grid-range.ts';
import { clearCells, commitCell, type EditTools, fillDown, type Filling, pasteText, removeRows, say } from './table-edits.ts';
import { type GridData, useGridData } from './use-grid-data.ts';
import { cablesBetween, type GridSelection, useGridSelection } from './use-grid-selection.ts';

/** An edit under way: its cell, and the text it begins with when a key began it. */
export interface CellEdit extends CellPlace {
  readonly text: string | undefined;
}

/** The table and what the person does in it. */
export interface CableGrid extends GridData, GridSelection {
  readonly size: { readonly rows: number; readonly columns: number };
  readonly tools: EditTools;
  readonly edit: CellEdit | undefined;
  readonly startEdit: (place: CellPlace, text?: string) => void;
  /** Ends the edit; goes on to a cell where one is given. */
  readonly endEdit: (to?: CellPlace) => void;
  /** Writes a text into the active cell, or into that column of all targets. */
  readonly commit: (text: string, isForAll: boolean) => string | undefined;
  readonly act: (key: GridKey) => void;
  readonly fillTo: (row: number) => void;
  readonly copied: () => string;
  readonly paste: (text: string) => void;
}

interface Acting extends GridData, GridSelection {
  readonly size: CableGrid['size'];
  readonly tools: EditTools;
  readonly chosen: readonly ShownColumn[];
  readonly setEdit: (edit: CellEdit | undefined) => void;
}

/* A series begins with two cells where there are more to fill; alone, a cell takes after the one above. */
function fillRange({ targets, tools, chosen, lines, range }: Acting, filling: Filling): void {
  if (targets.length > 1) return fillDown(tools, targets, filling === 'series' && targets.length > 2 ? 2 : 1, chosen, filling);
  const above = lines.slice(0, range.active.row).findLast((line) => line.kind === 'cable');
  if (targets.length === 1 && above?.kind === 'cable') return fillDown(tools, [above.cable, ...targets], 1, chosen, filling);
  return say('There is no cell above to fill from: select the first cell and those below it.');
}

/* On the heading of a group there is nothing to edit: it folds and unfolds. */
function foldsGroup({ lines, range }: Acting, key: GridKey): boolean {
  const line = lines[range.active.row];
  if (line?.kind !== 'group') return false;
  const { setCollapsed } = useCables.getState();
  if (key.kind === 'edit' || key.kind === 'toggle') setCollapsed(line.title, !line.isCollapsed);
  return key.kind === 'edit' || key.kind === 'toggle' || key.kind === 'clear' || key.kind === 'clear-and-edit';
}

function actOn(at: Acting, key: GridKey): void {
  const { range, select, size, targets, tools, chosen, columns } = at;
  if (foldsGroup(at, key)) return;
  switch (key.kind) {
    case 'move':
      return select(key.isExtending ? { active: range.active, head: key.to } : single(key.to));
    case 'edit':
      return at.setEdit({ ...range.active, text: key.text });
    case 'clear-and-edit':
      return at.setEdit({ ...range.active, text: '' });
    case 'clear':
      return at.isOwn && holdsWholeRows(range, size) && columns.length > 1 ? removeRows(targets) : clearCells(tools, targets, chosen);
    case 'remove':
      return removeRows(targets);
    case 'toggle':
      return at.toggle(range.active);
    case 'fill':
      return fillRange(at, 'copy');
    case 'fill-series':
      return fillRange(at, 'series');
    case 'all':
      return select(wholeTable(size));
    case 'rows':
      return select(wholeRows(range, size));
    case 'columns':
      return select(wholeColumns(range, size));
    case 'menu':
      return useCables.getState().openMenu(columns[range.active.column]?.key);
  }
}

/** The state of the table of cables. */
export function useCableGrid(): CableGrid {
  const store = useStore();
  const data = useGridData();
  const { lines, columns, cells, lengths, offered } = data;
  const size = { rows: lines.length, columns: columns.length };
  const selection = useGridSelection(data, size);
  const { range, targets } = selection;
  const [edit, setEdit] = useState<CellEdit | undefined>(undefined);
  const reader = useMemo(() => new CellReader(store, cells, lengths), [store, cells, lengths]);
  const tools: EditTools = { view: store, cells, reader };
  const { top, bottom, left, right } = rectOf(range);
  const chosen = columns.slice(left, right + 1);
  const acting: Acting = { ...data, ...selection, size, tools, chosen, setEdit };
  const startEdit = (place: CellPlace, text?: string): void => {
    if (lines[place.row]?.kind === 'cable' && columns[place.column]?.isEditable === true) setEdit({ ...place, text });
  };
  const grid: CableGrid = {
    ...data, ...selection, size, tools, edit, startEdit,
    endEdit: (to) => {
      setEdit(undefined);
      if (to !== undefined) selection.select(single(to));
    },
    commit: (text, isForAll) => {
      const line = edit && lines[edit.row];
      const column = edit && columns[edit.column];
      if (line?.kind !== 'cable' || column === undefined) return undefined;
      return commitCell(tools, isForAll ? targets : [line.cable], column, text);
    },
    act: (key) => (key.kind === 'edit' || key.kind === 'clear-and-edit' ? actOn({ ...acting, setEdit: (next) => { if (next !== undefined) startEdit(next, next.text); } }, key) : actOn(acting, key)),
    fillTo: (row) => {
      if (row > bottom) fillDown(tools, cablesBetween(lines, top, row), cablesBetween(lines, top, bottom).length, chosen, 'series');
      selection.select({ active: { row: top, column: left }, head: { row: Math.max(row, bottom), column: right } });
    },
    copied: () => copiedText(data, selection, selection.isOwn || targets.length < 2 ? chosen : columns),
    paste: (text) => {
      const place = { cables: cablesBetween(lines, top, lines.length - 1), columns: columns.slice(left), rangeRows: isSingle(range) ? 1 : cablesBetween(lines, top, bottom).length, rangeColumns: right - left + 1 };
      pasteText(tools, text, place, offered);
    },
  };
  useOffered(grid, acting);
  return grid;
}

function copiedText({ cells }: GridData, { targets }: GridSelection, columns: readonly ShownColumn[]): string {
  return writeCells(targets.map((cable: Cable) => columns.map(({ key }) => cells.copied(cable, key))));
}

/* Menus and the palette do in the table what its keys do. */
function useOffered(grid: CableGrid, acting: Acting): void {
  useEffect(() => useCables.getState().offer({
    fill: () => fillRange(acting, 'copy'),
    fillSeries: () => fillRange(acting, 'series'),
    openColumnMenu: () => actOn(acting, { kind: 'menu' }),
    groupByActive: () => useCables.getState().setGroupBy(grid.columns[grid.range.active.column]?.key),
    order: (ids) => inOrder(grid.lines, ids),
  }));
}

function inOrder(lines: GridData['lines'], ids: ReadonlySet<string>): readonly Cable['id'][] {
  return lines.flatMap((line) => (line.kind === 'cable' && ids.has(line.cable.id) ? [line.cable.id] : []));
}
