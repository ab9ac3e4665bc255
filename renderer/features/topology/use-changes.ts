import { useEffect, useState } from 'react';
import type { DesignRecord } from '../../../shared/model/design.ts';
import { isRecordOf } from '../../../shared/model/references.ts';
import { changesOf } from '../../../shared/store/records-diff.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';

/** Grows whenever a record that counts was changed: what is derived from such records alone need not be worked out again after other changes. */
function useChanges(store: DesignStore, counts: (record: DesignRecord) => boolean): number {
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      store.subscribe(({ diff }) => {
        const isTouched = changesOf(diff).some(({ before, after }) => (before !== undefined && counts(before)) || (after !== undefined && counts(after)));
        if (isTouched) setChanges((count) => count + 1);
      }),
    [store, counts],
  );
  return changes;
}

const isPlace = (record: DesignRecord): boolean => isRecordOf('diagramNode', record);
const isWiring = (record: DesignRecord): boolean => !isPlace(record) && !isRecordOf('waiver', record) && !isRecordOf('project', record);

/** Grows whenever devices, cables or anything they depend on changed. */
export const useWiringChanges = (store: DesignStore): number => useChanges(store, isWiring);

/** Grows whenever a node of the diagram was given another place. */
export const usePlaceChanges = (store: DesignStore): number => useChanges(store, isPlace);
