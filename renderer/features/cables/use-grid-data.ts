import { useCallback, useDeferredValue, useMemo } from 'react';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useChecks } from '../../state/checks.ts';
import { useSettings } from '../../state/settings.ts';
import { useDerived, useRecord, useStore } from '../../state/use-design.ts';
import { type LengthFormat, useLength } from '../../state/use-length.ts';
import { type Arrangement, arrangeRows, gridLines, type GridLine } from './arrange-rows.ts';
import { CableCells, findingCounts } from './cable-cells.ts';
import { useCables } from './cables-state.ts';
import { type GridColumn, offeredColumns, type ShownColumn, shownColumns } from './grid-columns.ts';

/** What the table shows. */
export interface GridData {
  readonly offered: readonly GridColumn[];
  readonly columns: readonly ShownColumn[];
  readonly cells: CableCells;
  readonly lengths: LengthFormat;
  readonly arrangement: Arrangement;
  readonly lines: readonly GridLine[];
  /** Cables that pass the filters, of how many. */
  readonly shown: number;
  readonly total: number;
  /** True when the design has changed since the rows were put in order. */
  readonly isStale: boolean;
}

/* Worked out by following every channel: searched only where they are shown. */
const DEAR: ReadonlySet<string> = new Set(['speed', 'route', 'findings']);

/** The columns of the open design: all that there are, and those that are shown. */
export function useColumns(): Pick<GridData, 'offered' | 'columns'> {
  const fields = useRecord('project', PROJECT_ID)?.customFields;
  const chosen = useSettings((state) => state.settings.cableColumns);
  const offered = useMemo(() => offeredColumns(fields), [fields]);
  const columns = useMemo(() => shownColumns(offered, chosen), [offered, chosen]);
  return { offered, columns };
}

function useArrangement({ offered, columns }: Pick<GridData, 'offered' | 'columns'>, lengths: LengthFormat): { readonly arrangement: Arrangement; readonly arrangedAt: number; readonly applied: number } {
  const store = useStore();
  const query = useDeferredValue(useCables((state) => state.query));
  const sort = useCables((state) => state.sort);
  const filters = useCables((state) => state.filters);
  const groupBy = useCables((state) => state.groupBy);
  const applied = useCables((state) => state.applied);
  const shownKeys = columns.map(({ key }) => key).join(' ');
  return useMemo(() => {
    const searched = offered.map(({ key }) => key).filter((key) => !DEAR.has(key) || shownKeys.split(' ').includes(key));
    const cells = new CableCells(store, lengths, findingCounts(useChecks.getState().report?.findings ?? []));
    const column = groupBy !== undefined && offered.some(({ key }) => key === groupBy) ? groupBy : undefined;
    return { arrangement: arrangeRows(store.all('cable'), cells, searched, { query, sort, filters, groupBy: column }), arrangedAt: store.revision, applied };
  }, [store, offered, shownKeys, lengths, query, sort, filters, groupBy, applied]);
}

/** The rows and columns of the table. Rows keep their places until the person orders, filters or groups anew. */
export function useGridData(): GridData {
  const { offered, columns } = useColumns();
  const lengths = useLength();
  const report = useChecks((state) => state.report);
  const findings = useMemo(() => findingCounts(report?.findings ?? []), [report]);
  const cells = useDerived(useCallback((store: DesignStore) => new CableCells(store, lengths, findings), [lengths, findings]));
  const { arrangement, arrangedAt } = useArrangement({ offered, columns }, lengths);
  const collapsed = useCables((state) => state.collapsed);
  const lines = useDerived(useCallback((store: DesignStore) => gridLines(store, arrangement, collapsed), [arrangement, collapsed]));
  const revision = useStore().revision;
  const shown = useMemo(() => countCables(lines), [lines]);
  const total = useDerived(countAll);
  return { offered, columns, cells, lengths, arrangement, lines, shown, total, isStale: revision !== arrangedAt };
}

const countAll = (store: DesignStore): number => store.count('cable');

const countCables = (lines: readonly GridLine[]): number => lines.reduce((sum, line) => sum + (line.kind === 'cable' ? 1 : line.isCollapsed ? line.count : 0), 0);
