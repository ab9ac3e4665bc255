import { create } from 'zustand';
import type { LibraryDrag } from './session.ts';
import { usePanels } from './panels.ts';

interface LibraryState {
  readonly table: LibraryDrag['table'];
  readonly query: string;
  /** Grows with each request to put the cursor into the search box. */
  readonly searchRequest: number;
  readonly setTable: (table: LibraryDrag['table']) => void;
  readonly setQuery: (query: string) => void;
  /** Opens the library at a table, ready to type. */
  readonly browse: (table: LibraryDrag['table']) => void;
}

/** What the library shows. */
export const useLibrary = create<LibraryState>()((set) => ({
  table: 'devices',
  query: '',
  searchRequest: 0,
  setTable: (table) => set({ table }),
  setQuery: (query) => set({ query }),
  browse: (table) => {
    usePanels.getState().setLibraryOpen(true);
    set((state) => ({ table, query: '', searchRequest: state.searchRequest + 1 }));
  },
}));
