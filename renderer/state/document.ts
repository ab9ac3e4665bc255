import { create } from 'zustand';
import { clockRandom32 } from '../../shared/base/random.ts';
import { idSource } from '../../shared/base/id.ts';
import { type DesignTables, emptyTables } from '../../shared/model/design.ts';
import { DesignStore } from '../../shared/store/design-store.ts';

/** The open document: the store, and where it is kept. The store itself is not React state; `revision` tells that it changed. */
export interface DocumentState {
  readonly store: DesignStore;
  /** Handle of the platform for the file; absent for a design that was never saved. */
  readonly handle: string | undefined;
  readonly fileName: string;
  readonly revision: number;
  /** Revision that is on disk. */
  readonly savedRevision: number;
  readonly savedAt: number | undefined;
  /** Shows a start screen while false. */
  readonly isOpen: boolean;
  readonly open: (tables: DesignTables, fileName: string, handle: string | undefined) => void;
  readonly markSaved: (revision: number, fileName: string, handle: string, savedAt: number) => void;
  readonly close: () => void;
}

const newStore = (tables: DesignTables): DesignStore => new DesignStore(tables, idSource(clockRandom32()));

/** The open document. */
export const useDocument = create<DocumentState>()((set) => {
  let stopWatching: () => void = () => undefined;
  const watch = (store: DesignStore): DesignStore => {
    stopWatching();
    stopWatching = store.subscribe(() => set({ revision: store.revision }));
    return store;
  };
  return {
    store: watch(newStore(emptyTables('Untitled'))),
    handle: undefined,
    fileName: 'Untitled',
    revision: 0,
    savedRevision: 0,
    savedAt: undefined,
    isOpen: false,
    open: (tables, fileName, handle) =>
      set({ store: watch(newStore(tables)), fileName, handle, revision: 0, savedRevision: 0, savedAt: undefined, isOpen: true }),
    markSaved: (savedRevision, fileName, handle, savedAt) => set({ savedRevision, fileName, handle, savedAt }),
    close: () => set({ store: watch(newStore(emptyTables('Untitled'))), fileName: 'Untitled', handle: undefined, revision: 0, savedRevision: 0, savedAt: undefined, isOpen: false }),
  };
});
