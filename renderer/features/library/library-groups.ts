import { searchLibrary } from '../../../shared/catalog/search.ts';
import type { Library } from '../../../shared/catalog/library.ts';
import { categoryOf, entriesOf, type TabledEntry } from './entry-facts.ts';

/** Entries under one heading. */
export interface LibraryGroup {
  readonly title: string;
  readonly items: readonly TabledEntry[];
  /** True for headings that are shut until they are asked for. */
  readonly isCategory: boolean;
}

const MAX_RESULTS = 80;

/** What a search finds, under the headings of the best results. */
export function searchGroups(table: keyof Library, query: string): readonly LibraryGroup[] {
  const items = entriesOf(table);
  const itemByEntry = new Map(items.map((item) => [item.entry, item]));
  const found = searchLibrary(items.map((item) => item.entry), query).slice(0, MAX_RESULTS);
  return grouped(found.flatMap((entry) => itemByEntry.get(entry) ?? []), false);
}

/** How many entries of a table a search finds. */
export const searchCount = (table: keyof Library, query: string): number => searchLibrary(entriesOf(table).map((item) => item.entry), query).length;

function grouped(items: readonly TabledEntry[], isCategory: boolean): readonly LibraryGroup[] {
  const byTitle = new Map<string, TabledEntry[]>();
  for (const item of items) {
    const title = categoryOf(item);
    const group = byTitle.get(title);
    if (group === undefined) byTitle.set(title, [item]);
    else group.push(item);
  }
  return [...byTitle].map(([title, members]) => ({ title, items: members, isCategory }));
}

/** What is shown without a search: recent and favourite types, then every category. */
export function browseGroups(table: keyof Library, recent: readonly string[], favourites: readonly string[]): readonly LibraryGroup[] {
  const items = entriesOf(table);
  const pick = (keys: readonly string[]): readonly TabledEntry[] => keys.flatMap((key) => items.find((item) => item.entry.key === key) ?? []);
  const own = [
    { title: 'Recent', items: pick(recent).slice(0, 4), isCategory: false },
    { title: 'Favourites', items: pick(favourites), isCategory: false },
  ];
  return [...own.filter((group) => group.items.length > 0), ...grouped(items, true)];
}
