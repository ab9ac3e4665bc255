import { groupBy } from '../../../shared/base/group-by.ts';
import type { Library } from '../../../shared/catalog/library.ts';
import { filterCount, type LibraryFilter, meetsFilter, NO_FILTER } from '../../../shared/catalog/library-filter.ts';
import { type LibraryIndex, libraryIndex, searchLibrary } from '../../../shared/catalog/library-search.ts';
import type { LibraryEntry } from '../../../shared/catalog/search-facts.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { isStandingRoom } from '../../../shared/topology/bays.ts';
import { categoryOf, entriesOf, type TabledEntry } from './entry-facts.ts';

/** Entries under one heading. */
export interface LibraryGroup {
  readonly title: string;
  readonly items: readonly TabledEntry[];
  /** True for headings that are opened and shut. */
  readonly isCategory: boolean;
  /** True for one that is open until it is shut. */
  readonly isOpenAtFirst?: boolean;
}

/** What a search and a filter leave. */
export interface FoundEntries {
  readonly groups: readonly LibraryGroup[];
  /** How many there are; the groups hold the best of them. */
  readonly count: number;
  readonly of: number;
}

const MAX_RESULTS = 80;

/** What is asked of the library. */
export interface LibraryQuestion {
  readonly query: string;
  readonly filter: LibraryFilter;
}

/** True where nothing is searched and nothing filtered. */
export const asksNothing = ({ query, filter }: LibraryQuestion): boolean => query.trim() === '' && filterCount(filter) === 0;

/** What a search finds, under the headings of the best results. */
export function searchGroups(table: keyof Library, { query, filter }: LibraryQuestion, own: readonly DeviceTypeEntry[] = []): FoundEntries {
  const { items, index } = tableOf(table, own);
  const itemByEntry = new Map<LibraryEntry, TabledEntry>(items.map((item) => [item.entry, item]));
  const found = searchLibrary(index, query).flatMap((entry) => itemByEntry.get(entry) ?? []).filter((item) => passes(item, filter));
  return { groups: grouped(found.slice(0, MAX_RESULTS), false), count: found.length, of: items.length };
}

function passes(item: TabledEntry, filter: LibraryFilter): boolean {
  if (item.table === 'devices') return meetsFilter(item.entry, filter);
  return filter.manufacturer === undefined || item.entry.manufacturer === filter.manufacturer;
}

/** How many entries of a table a search finds. */
export const searchCount = (table: keyof Library, query: string, own: readonly DeviceTypeEntry[] = []): number => searchGroups(table, { query, filter: NO_FILTER }, own).count;

interface IndexedTable {
  readonly items: readonly TabledEntry[];
  readonly index: LibraryIndex<LibraryEntry>;
}

const NONE_OWN: readonly DeviceTypeEntry[] = [];
const tables = new WeakMap<readonly DeviceTypeEntry[], Map<keyof Library, IndexedTable>>();

/** A table with its index: made when it is first searched, and again when the own devices change. */
function tableOf(table: keyof Library, own: readonly DeviceTypeEntry[]): IndexedTable {
  const owner = table === 'devices' && own.length > 0 ? own : NONE_OWN;
  const known = tables.get(owner) ?? new Map<keyof Library, IndexedTable>();
  tables.set(owner, known);
  const indexed = known.get(table);
  if (indexed !== undefined) return indexed;
  const items = entriesOf(table, owner);
  const made = { items, index: libraryIndex<LibraryEntry>(items.map((item) => item.entry)) };
  known.set(table, made);
  return made;
}

/** Makes the indexes before they are asked for, so that the first key is as quick as the others. */
export function prepareSearch(own: readonly DeviceTypeEntry[]): void {
  for (const table of ['devices', 'racks', 'optics', 'cables'] as const) tableOf(table, own);
}

function grouped(items: readonly TabledEntry[], isCategory: boolean): readonly LibraryGroup[] {
  return [...groupBy(items, categoryOf)].map(([title, members]) => ({ title, items: members.toSorted((a, b) => Number(isBareShelf(a)) - Number(isBareShelf(b))), isCategory }));
}

/* Things are to stand on shelves: one that has no places for them comes after those that have. */
const isBareShelf = ({ table, entry }: TabledEntry): boolean => table === 'devices' && entry.kind === 'shelf' && !isStandingRoom(entry);

/** What is shown without a search: the own device types, recent and favourite types, then every category. */
export function browseGroups(table: keyof Library, recent: readonly string[], favourites: readonly string[], own: readonly DeviceTypeEntry[] = []): readonly LibraryGroup[] {
  const items = entriesOf(table, own);
  const pick = (keys: readonly string[]): readonly TabledEntry[] => keys.flatMap((key) => items.find((item) => item.entry.key === key) ?? []);
  const isOwn = new Set<LibraryEntry>(own);
  const first: readonly LibraryGroup[] = [
    { title: 'My devices', items: items.filter((item) => isOwn.has(item.entry)), isCategory: true, isOpenAtFirst: true },
    { title: 'Recent', items: pick(recent).slice(0, 4), isCategory: false },
    { title: 'Favourites', items: pick(favourites), isCategory: false },
  ];
  return [...first.filter((group) => group.items.length > 0), ...grouped(items.filter((item) => !isOwn.has(item.entry)), true)];
}
