import { compareCodeUnits, compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { CableCells } from './cable-cells.ts';
import { type ColumnFilter, passesFilter } from './column-filter.ts';
import type { ColumnKey } from './grid-columns.ts';

/** A column that orders the rows, and how. */
export interface SortKey {
  readonly column: ColumnKey;
  readonly isDescending: boolean;
}

/** Which rows are shown, and in what order. */
export interface RowOrder {
  readonly query: string;
  readonly sort: readonly SortKey[];
  readonly filters: ReadonlyMap<ColumnKey, ColumnFilter>;
  readonly groupBy: ColumnKey | undefined;
}

/** Rows with the same text in the column they are grouped by; all rows where they are not. */
export interface RowGroup {
  readonly title: string;
  readonly ids: readonly Id<'cable'>[];
}

/** The rows as they were put in order once. They keep their places while their cells are edited, until they are put in order again. */
export interface Arrangement {
  readonly groups: readonly RowGroup[];
  /** Every cable there was, also those that are filtered out. */
  readonly known: ReadonlySet<string>;
  readonly groupBy: ColumnKey | undefined;
}

/** Puts the cables in order. `searched` are the columns that the query looks into. */
export function arrangeRows(cables: readonly Cable[], cells: CableCells, searched: readonly ColumnKey[], order: RowOrder): Arrangement {
  const known = new Set<string>(cables.map(({ id }) => id));
  const found = filterRows(cables, cells, searched, order);
  const groups = order.groupBy === undefined ? [{ title: '', cables: found }] : groupRows(found, cells, order.groupBy, order.sort);
  return { known, groupBy: order.groupBy, groups: groups.map((group) => ({ title: group.title, ids: sortRows(group.cables, cells, order.sort).map(({ id }) => id) })) };
}

/** The cables that pass every filter and hold every word of the query. */
export function filterRows(cables: readonly Cable[], cells: CableCells, searched: readonly ColumnKey[], { query, filters }: Pick<RowOrder, 'query' | 'filters'>): readonly Cable[] {
  const words = query.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0 && filters.size === 0) return cables;
  return cables.filter((cable) => {
    for (const [column, filter] of filters) if (!passesFilter(filter, cells.text(cable, column))) return false;
    if (words.length === 0) return true;
    const text = searched.map((column) => cells.text(cable, column)).join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function groupRows(cables: readonly Cable[], cells: CableCells, column: ColumnKey, sort: readonly SortKey[]): readonly { readonly title: string; readonly cables: readonly Cable[] }[] {
  const byTitle = new Map<string, Cable[]>();
  for (const cable of cables) {
    const title = cells.text(cable, column);
    const group = byTitle.get(title);
    if (group === undefined) byTitle.set(title, [cable]);
    else group.push(cable);
  }
  const sign = sort.find((key) => key.column === column)?.isDescending === true ? -1 : 1;
  return [...byTitle].map(([title, group]) => ({ title, cables: group })).sort((a, b) => Number(a.title === '') - Number(b.title === '') || sign * compareNatural(a.title, b.title));
}

/** What one column says about a row, as a number: place among the column's texts, or its figure. NaN for what is absent. */
type Rank = (at: number) => number;

/** The cables in order, by one column after the other. What is absent comes last either way; equal rows are ordered by label. */
export function sortRows(cables: readonly Cable[], cells: CableCells, sort: readonly SortKey[]): readonly Cable[] {
  const keys = sort.some(({ column }) => column === 'label') ? sort : [...sort, { column: 'label' as const, isDescending: false }];
  const ranks = keys.map(({ column, isDescending }) => ({ rank: ranksOf(cables, cells, column), sign: isDescending ? -1 : 1 }));
  const order = cables.map((_, at) => at).sort((a, b) => {
    for (const { rank, sign } of ranks) {
      const difference = compareRanks(rank(a), rank(b), sign);
      if (difference !== 0) return difference;
    }
    return compareCodeUnits(cables[a]?.id ?? '', cables[b]?.id ?? '');
  });
  return order.flatMap((at) => cables[at] ?? []);
}

function compareRanks(a: number, b: number, sign: number): number {
  const [isAbsentA, isAbsentB] = [Number.isNaN(a), Number.isNaN(b)];
  if (isAbsentA || isAbsentB) return Number(isAbsentA) - Number(isAbsentB);
  return sign * (a - b);
}

const NUMERIC: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['length', 'route', 'speed', 'bundle', 'findings']);

/* Texts are compared once per different text, not once per pair of rows. */
function ranksOf(cables: readonly Cable[], cells: CableCells, column: ColumnKey): Rank {
  if (NUMERIC.has(column)) {
    const figures = cables.map((cable) => cells.figure(cable, column) ?? Number.NaN);
    return (at) => figures[at] ?? Number.NaN;
  }
  const texts = cables.map((cable) => cells.text(cable, column));
  const places = new Map([...new Set(texts)].filter((text) => text !== '').sort(compareNatural).map((text, place) => [text, place]));
  const ranks = texts.map((text) => places.get(text) ?? Number.NaN);
  return (at) => ranks[at] ?? Number.NaN;
}

/** A line of the table: a cable, or the heading of a group. */
export type GridLine =
  | { readonly kind: 'cable'; readonly cable: Cable; /** Number in the margin, from 1. */ readonly number: number }
  | { readonly kind: 'group'; readonly title: string; readonly count: number; readonly lengthMm: number; readonly unknownLengths: number; readonly isCollapsed: boolean };

/** What the table shows now: the arranged rows that still exist with what became of them, and the cables laid since at the end. */
export function gridLines(view: DesignView, { groups, known, groupBy }: Arrangement, collapsed: ReadonlySet<string>): readonly GridLine[] {
  const lines: GridLine[] = [];
  let number = 0;
  const isGrouped = groupBy !== undefined;
  const push = (title: string, cables: readonly Cable[]): void => {
    const isCollapsed = isGrouped && collapsed.has(title);
    if (isGrouped) lines.push(headingOf(title, cables, isCollapsed));
    for (const cable of cables) {
      number += 1;
      if (!isCollapsed) lines.push({ kind: 'cable', cable, number });
    }
  };
  for (const { title, ids } of groups) {
    const cables = ids.flatMap((id) => view.get('cable', id) ?? []);
    if (cables.length > 0) push(title, cables);
  }
  const added = view.count('cable') > 0 ? view.all('cable').filter(({ id }) => !known.has(id)) : [];
  if (added.length > 0) push(NEW_GROUP, added);
  return lines;
}

/** The title of the group of cables laid since the rows were put in order. */
export const NEW_GROUP = 'New';

function headingOf(title: string, cables: readonly Cable[], isCollapsed: boolean): GridLine {
  return {
    kind: 'group',
    title,
    count: cables.length,
    lengthMm: cables.reduce((sum, { lengthMm = 0 }) => sum + lengthMm, 0),
    unknownLengths: cables.filter(({ lengthMm }) => lengthMm === undefined).length,
    isCollapsed,
  };
}

/** What a click on a header does to the order: sorts by the column, turns it round; `isAdding` keeps the columns before it. */
export function sortedBy(sort: readonly SortKey[], column: ColumnKey, isAdding: boolean): readonly SortKey[] {
  const present = sort.find((key) => key.column === column);
  if (!isAdding) return [{ column, isDescending: present !== undefined && sort.length === 1 && !present.isDescending }];
  if (present === undefined) return [...sort, { column, isDescending: false }];
  return sort.map((key) => (key.column === column ? { column, isDescending: !key.isDescending } : key));
}
