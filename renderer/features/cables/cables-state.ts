import { create } from 'zustand';
import type { Id } from '../../../shared/base/id.ts';
import { useDocument } from '../../state/document.ts';
import { type RowOrder, type SortKey, sortedBy } from './arrange-rows.ts';
import type { ColumnFilter } from './column-filter.ts';
import type { ColumnKey } from './grid-columns.ts';

/** A window of the table that lies over it. */
export type CablesDialog = 'label' | 'columns' | 'paste-new';

/** What the table itself offers while it is shown. */
export interface TableActions {
  readonly fill: () => void;
  readonly fillSeries: () => void;
  readonly openColumnMenu: () => void;
  readonly groupByActive: () => void;
  /** Cables in the order of the rows; those that are not shown are left out. */
  readonly order: (ids: ReadonlySet<string>) => readonly Id<'cable'>[];
}

interface CablesState extends RowOrder {
  /** Titles of groups that are shut. */
  readonly collapsed: ReadonlySet<string>;
  /** Grows with each wish to put the rows in order again. */
  readonly applied: number;
  readonly dialog: CablesDialog | undefined;
  /** The column whose menu is open. */
  readonly menuColumn: ColumnKey | undefined;
  readonly actions: TableActions | undefined;
  readonly setQuery: (query: string) => void;
  readonly sortBy: (column: ColumnKey, isAdding: boolean) => void;
  readonly setSort: (sort: readonly SortKey[]) => void;
  readonly setFilter: (column: ColumnKey, filter: ColumnFilter | undefined) => void;
  readonly clearFilters: () => void;
  readonly setGroupBy: (column: ColumnKey | undefined) => void;
  readonly setCollapsed: (title: string, isCollapsed: boolean) => void;
  readonly collapseAll: (titles: readonly string[]) => void;
  readonly reapply: () => void;
  readonly open: (dialog: CablesDialog | undefined) => void;
  readonly openMenu: (column: ColumnKey | undefined) => void;
  readonly offer: (actions: TableActions) => () => void;
}

const FRESH = {
  query: '',
  sort: [{ column: 'label', isDescending: false }],
  filters: new Map<ColumnKey, ColumnFilter>(),
  groupBy: undefined,
  collapsed: new Set<string>(),
  dialog: undefined,
  menuColumn: undefined,
} as const satisfies Partial<CablesState>;

/** How the table of cables is looked at: kept while the design is open, so that another view and back changes nothing. */
export const useCables = create<CablesState>()((set, get) => ({
  ...FRESH,
  applied: 0,
  actions: undefined,
  setQuery: (query) => set({ query }),
  sortBy: (column, isAdding) => set((state) => ({ sort: sortedBy(state.sort, column, isAdding) })),
  setSort: (sort) => set({ sort }),
  setFilter: (column, filter) => set((state) => {
    const filters = new Map(state.filters);
    if (filter === undefined) filters.delete(column);
    else filters.set(column, filter);
    return { filters };
  }),
  clearFilters: () => set({ filters: new Map(), query: '' }),
  setGroupBy: (groupBy) => set({ groupBy, collapsed: new Set() }),
  setCollapsed: (title, isCollapsed) => set((state) => {
    const collapsed = new Set(state.collapsed);
    if (isCollapsed) collapsed.add(title);
    else collapsed.delete(title);
    return { collapsed };
  }),
  collapseAll: (titles) => set({ collapsed: new Set(titles) }),
  reapply: () => set((state) => ({ applied: state.applied + 1 })),
  open: (dialog) => set({ dialog }),
  openMenu: (menuColumn) => set({ menuColumn }),
  offer: (actions) => {
    set({ actions });
    return () => {
      if (get().actions === actions) set({ actions: undefined });
    };
  },
}));

/* Another design begins with everything shown. */
useDocument.subscribe((state, before) => {
  if (state.store !== before.store) useCables.setState({ ...FRESH });
});
