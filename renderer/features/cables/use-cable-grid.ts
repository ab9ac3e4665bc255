import { useCallback, useEffect, useMemo, useState } from 'react';
import { removeCables } from '../../../shared/commands/cables/remove-cables.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useStore } from '../../state/use-design.ts';
import { useLength } from '../../state/use-length.ts';
import { fillColumn } from './cable-edits.ts';
import { cableRows, type CableRow, COLUMN_KEYS, filterRows, sortRows, type SortOrder } from './cable-rows.ts';
import type { CellClick } from './cable-grid-row.tsx';
import type { CellPlace, GridKey } from './grid-keys.ts';

/** An edit under way: its cell, and the text it begins with when a key began it. */
export interface CellEdit extends CellPlace {
  readonly text: string | undefined;
}

/** The table's rows and what the person does in it. */
export interface CableGrid {
  readonly rows: readonly CableRow[];
  readonly total: number;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly sort: SortOrder;
  readonly sortBy: (column: SortOrder['column']) => void;
  readonly active: CellPlace;
  readonly edit: CellEdit | undefined;
  readonly selected: ReadonlySet<string>;
  readonly click: (click: CellClick) => void;
  readonly startEdit: (row: number, column: number, text?: string) => void;
  readonly endEdit: (to: CellPlace) => void;
  readonly act: (key: GridKey) => void;
}

function useRows(query: string, sort: SortOrder): { readonly rows: readonly CableRow[]; readonly total: number } {
  const { show } = useLength();
  const all = useDerived(useCallback((store: DesignStore) => cableRows(store, show), [show]));
  const rows = useMemo(() => sortRows(filterRows(all, query), sort), [all, query, sort]);
  return { rows, total: all.length };
}

/** The ids from one row to another, in table order. */
function idsBetween(rows: readonly CableRow[], from: number, to: number): readonly Id<'cable'>[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
}

/** The state of the table of cables. Its selection is the design's: a cable selected here is selected everywhere. */
export function useCableGrid(): CableGrid {
  const store = useStore();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<SortOrder>({ column: 'label', isDescending: false });
  const [place, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState(0);
  const [edit, setEdit] = useState<CellEdit | undefined>(undefined);
  const { rows, total } = useRows(query, sort);
  const selection = useSession((state) => state.selection);
  const focusRequest = useSession((state) => state.focusRequest);
  const { select, toggleSelected } = useSession.getState();
  const active = { row: Math.max(0, Math.min(place.row, rows.length - 1)), column: place.column };
  const selected = useMemo(() => new Set<string>(selection), [selection]);

  useEffect(() => {
    const { selection: wanted } = useSession.getState();
    const row = rows.findIndex(({ id }) => wanted.includes(id));
    if (focusRequest > 0 && row !== -1) setActive((at) => ({ ...at, row }));
    // Only a new request moves the cursor, not a new order of the rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusRequest]);

  const goTo = (to: CellPlace, isExtending: boolean): void => {
    setActive(to);
    if (!isExtending) setAnchor(to.row);
    select(isExtending ? idsBetween(rows, anchor, to.row) : idsBetween(rows, to.row, to.row));
  };
  const remove = (): void => {
    const own = idsOfKind('cable', selection);
    const current = rows[active.row];
    const cableIds = own.length > 0 ? own : current === undefined ? [] : [current.id];
    if (cableIds.length > 0 && runCommand(removeCables, { cableIds }).ok) select([]);
  };
  const act = (key: GridKey): void => {
    const current = rows[active.row];
    const column = COLUMN_KEYS[active.column];
    if (key.kind === 'move') goTo(key.to, key.isExtending);
    else if (key.kind === 'edit') setEdit({ ...active, text: key.text });
    else if (key.kind === 'delete') remove();
    else if (current === undefined || column === undefined) return;
    else if (key.kind === 'toggle') toggleSelected(current.id);
    else fillColumn(store, current.cable, column, idsOfKind('cable', selection));
  };
  return {
    rows, total, query, setQuery, sort, active, edit, selected, act,
    sortBy: (column) => setSort((by) => ({ column, isDescending: by.column === column && !by.isDescending })),
    click: ({ row, column, isToggling, isExtending }) => {
      const id = rows[row]?.id;
      if (isToggling && id !== undefined) {
        setActive({ row, column });
        setAnchor(row);
        toggleSelected(id);
      } else goTo({ row, column }, isExtending);
    },
    startEdit: (row, column, text) => setEdit({ row, column, text }),
    endEdit: (to) => {
      setEdit(undefined);
      setActive(to);
    },
  };
}
