import { useMemo } from 'react';
import type { Id } from '../../shared/base/id.ts';
import type { RecordByKind, RecordKind } from '../../shared/model/design.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { useDocument } from './document.ts';

/** The store of the open document, for commands and lookups in event handlers. Does not re-render when the design changes. */
export const useStore = (): DesignStore => useDocument((state) => state.store);

/** One record; re-renders when it changes. */
export function useRecord<K extends RecordKind>(kind: K, id: Id<K> | undefined): RecordByKind[K] | undefined {
  return useDocument((state) => (id === undefined ? undefined : state.store.get(kind, id)));
}

/** Something derived from the whole design, worked out again after every change of it. */
export function useDerived<T>(derive: (store: DesignStore) => T): T {
  const store = useStore();
  const revision = useDocument((state) => state.revision);
  return useMemo(() => derive(contentAt(store, revision)), [derive, store, revision]);
}

/* The store is mutable: its revision stands for its content. */
const contentAt = (store: DesignStore, _revision: number): DesignStore => store;
