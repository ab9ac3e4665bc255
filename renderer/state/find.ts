import { create } from 'zustand';
import { type Findable, findIndex, type Found, findRecords } from '../../shared/topology/find-records.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { useDocument } from './document.ts';
import { goTo } from './go-to.ts';
import { useSession } from './session.ts';

interface FindState {
  readonly query: string;
  readonly found: readonly Found[];
  /** The result in front; -1 while none is. */
  readonly active: number;
  /** Searches for a text. */
  readonly search: (query: string) => void;
  /** Goes to a result. */
  readonly show: (index: number) => void;
}

let known: { readonly store: DesignStore; readonly revision: number; readonly index: readonly Findable[] } | undefined;

/* Made when somebody searches, once for each state of the design. */
function currentIndex(): readonly Findable[] {
  const { store } = useDocument.getState();
  if (known?.store !== store || known.revision !== store.revision) known = { store, revision: store.revision, index: findIndex(store) };
  return known.index;
}

/** What is searched for and what was found. */
export const useFind = create<FindState>()((set, get) => ({
  query: '',
  found: [],
  active: -1,
  search: (query) => set({ query, found: findRecords(currentIndex(), query), active: -1 }),
  show: (index) => {
    const found = get().found[index];
    if (found === undefined) return;
    set({ active: index });
    goTo(found.thing.id, found.thing.portKey);
  },
}));

/** Goes to the next result (1) or the one before (-1), round and round. */
export function stepFound(by: 1 | -1): void {
  const { found, active, show } = useFind.getState();
  if (found.length === 0) return;
  show(active === -1 ? (by === 1 ? 0 : found.length - 1) : (active + by + found.length) % found.length);
}

/** Selects everything that was found. */
export function selectFound(): void {
  const ids = [...new Set(useFind.getState().found.map(({ thing }) => thing.id))];
  if (ids.length > 0) useSession.getState().focusOn(ids);
}
