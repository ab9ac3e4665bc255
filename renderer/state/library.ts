import { create } from 'zustand';
import { type LibraryFilter, NO_FILTER } from '../../shared/catalog/library-filter.ts';
import type { LibraryDrag } from './session.ts';
import { usePanels } from './panels.ts';

interface LibraryState {
  readonly table: LibraryDrag['table'];
  readonly query: string;
  readonly filter: LibraryFilter;
  /** What the last import left out, one sentence each; stays until it is put away. */
  readonly problems: readonly string[];
  /** Grows with each request to put the cursor into the search box. */
  readonly searchRequest: number;
  readonly setTable: (table: LibraryDrag['table']) => void;
  readonly setQuery: (query: string) => void;
  readonly setFilter: (filter: LibraryFilter) => void;
  readonly tell: (problems: readonly string[]) => void;
  /** Opens the library at a table, ready to type. */
  readonly browse: (table: LibraryDrag['table']) => void;
}

/** What the library shows. */
export const useLibrary = create<LibraryState>()((set) => ({
  table: 'devices',
  query: '',
  filter: NO_FILTER,
  problems: [],
  searchRequest: 0,
  setTable: (table) => set((state) => ({ table, filter: table === state.table ? state.filter : NO_FILTER })),
  setQuery: (query) => set({ query }),
  setFilter: (filter) => set({ filter }),
  tell: (problems) => {
    if (problems.length > 0) usePanels.getState().setLibraryOpen(true);
    set({ problems });
  },
  browse: (table) => {
    usePanels.getState().setLibraryOpen(true);
    set((state) => ({ table, query: '', filter: NO_FILTER, searchRequest: state.searchRequest + 1 }));
  },
}));
