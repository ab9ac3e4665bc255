import { compareNatural } from '../base/compare.ts';
import { isOneSlipAway } from './one-slip.ts';
import { searchFacts } from './search-facts.ts';
import type { LibraryEntry } from './search-facts.ts';
import { queryWords, wordsOf } from './search-text.ts';

const NAME_WEIGHT = 4;
const FACT_WEIGHT = 3;
const KEYWORD_WEIGHT = 2;

const WHOLE = 10;
const BEGUN = 5;
const INSIDE = 2;
const MISTYPED = 1;

const NAMED_POINTS = 10_000;
const NAME_BEGUN_POINTS = 1000;
const NAME_INSIDE_POINTS = 200;

/** What a list of entries is searched by: made once, asked with every key. */
export interface LibraryIndex<Entry extends LibraryEntry> {
  readonly entries: readonly Entry[];
  /** By word: the numbers of the entries that have it, with its weight there. */
  readonly weightsByWord: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Model and part number of each entry without anything but letters and digits. */
  readonly names: readonly (readonly string[])[];
  /** Place of each entry among equals. */
  readonly ranks: readonly number[];
}

/** Makes the index of a list of entries. */
export function libraryIndex<Entry extends LibraryEntry>(entries: readonly Entry[]): LibraryIndex<Entry> {
  const weightsByWord = new Map<string, Map<number, number>>();
  for (const [number, entry] of entries.entries()) {
    for (const [word, weight] of weightsOf(entry)) {
      const weights = weightsByWord.get(word);
      if (weights === undefined) weightsByWord.set(word, new Map([[number, weight]]));
      else weights.set(number, weight);
    }
  }
  return { entries, weightsByWord, ranks: ranksOf(entries), names: entries.map(({ model, partNumber, key }) => [model, partNumber ?? '', key].map(compact).filter((name) => name !== '')) };
}

function ranksOf(entries: readonly LibraryEntry[]): readonly number[] {
  const rankByEntry = new Map(entries.toSorted(compareNames).map((entry, rank) => [entry, rank]));
  return entries.map((entry) => rankByEntry.get(entry) ?? 0);
}

/* Entries never change, so what they can be found by is worked out once. */
const weightsByEntry = new WeakMap<LibraryEntry, ReadonlyMap<string, number>>();

function weightsOf(entry: LibraryEntry): ReadonlyMap<string, number> {
  const known = weightsByEntry.get(entry);
  if (known !== undefined) return known;
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  };
  add(`${entry.manufacturer} ${entry.model} ${entry.partNumber ?? ''}`, NAME_WEIGHT);
  add(searchFacts(entry), FACT_WEIGHT);
  add((entry.keywords ?? []).join(' '), KEYWORD_WEIGHT);
  weightsByEntry.set(entry, weights);
  return weights;
}

/**
 * Entries that a free text finds, best first. Every word must be met by something: a name, a fact or a keyword, whole, begun, or, where the library
 * knows nothing like it, with one letter wrong. Who types a model or a part number gets it first. Among equals generic entries lead, then short names.
 * An empty query keeps the given order.
 */
export function searchLibrary<Entry extends LibraryEntry>(index: LibraryIndex<Entry>, query: string): readonly Entry[] {
  const words = queryWords(query);
  if (words.length === 0) return index.entries;
  const points = wordPoints(index, words);
  for (const [number, extra] of namePoints(index, query)) points.set(number, (points.get(number) ?? 0) + extra);
  const rank = (number: number): number => index.ranks[number] ?? 0;
  return [...points].sort(([a, aPoints], [b, bPoints]) => bPoints - aPoints || rank(a) - rank(b)).flatMap(([number]) => index.entries[number] ?? []);
}

function compareNames(a: LibraryEntry, b: LibraryEntry): number {
  const generic = Number(b.manufacturer === 'Generic') - Number(a.manufacturer === 'Generic');
  return generic || a.model.length - b.model.length || compareNatural(a.manufacturer, b.manufacturer) || compareNatural(a.model, b.model);
}

type Points = Map<number, number>;

/** Points of the entries that meet every word. Two words that the library writes as one (`sfp 28`) are one, but for entries that write them apart. */
function wordPoints(index: LibraryIndex<LibraryEntry>, words: readonly string[]): Points {
  let met: Points | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const isPair = next !== undefined && index.weightsByWord.has(word + next);
    const found = isPair ? either(meets(index, word + next), both(wholes(index, word), wholes(index, next))) : meets(index, word);
    met = met === undefined ? found : both(met, found);
    if (isPair) at += 1;
  }
  return met ?? new Map();
}

function both(a: Points, b: Points): Points {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const met: Points = new Map();
  for (const [number, points] of small) {
    const other = large.get(number);
    if (other !== undefined) met.set(number, points + other);
  }
  return met;
}

function either(a: Points, b: Points): Points {
  const points: Points = new Map(b);
  for (const [number, score] of a) points.set(number, Math.max(score, points.get(number) ?? 0));
  return points;
}

const wholes = (index: LibraryIndex<LibraryEntry>, word: string): Points => new Map([...(index.weightsByWord.get(word) ?? [])].map(([number, weight]) => [number, weight * WHOLE]));

/** The entries that meet a word. A slip of the finger is looked for only where nothing in the library is written like the word. */
function meets(index: LibraryIndex<LibraryEntry>, word: string): Points {
  const points: Points = new Map();
  const isKnown = index.weightsByWord.has(word);
  for (const [known, weights] of index.weightsByWord) addPoints(points, weights, likeness(known, word, isKnown));
  if (points.size > 0) return points;
  for (const [known, weights] of index.weightsByWord) if (isOneSlipAway(known, word)) addPoints(points, weights, MISTYPED);
  return points;
}

function addPoints(points: Points, weights: ReadonlyMap<number, number>, factor: number): void {
  if (factor === 0) return;
  for (const [number, weight] of weights) points.set(number, Math.max(weight * factor, points.get(number) ?? 0));
}

/** How much a word of an entry is like one of the query; 0 for not at all. Figures with a unit are met only whole, and no figure by a longer one. */
function likeness(word: string, asked: string, isKnown: boolean): number {
  if (word === asked) return WHOLE;
  if (/^\d+(?:\.\d+)?(?:u|m|w|a|f|port)$/.test(asked)) return 0;
  if (word.startsWith(asked)) return endsInFigure(word, asked.length) ? 0 : BEGUN;
  /* `sfp28` is a word of its own: it does not also mean `qsfp28`. */
  const at = isKnown || asked.length < 3 ? -1 : word.indexOf(asked);
  return at === -1 || endsInFigure(word, at + asked.length) || (isDigit(asked[0]) && isDigit(word[at - 1])) ? 0 : INSIDE;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9';

/** Whether cutting a word here would cut a figure in two. */
const endsInFigure = (word: string, at: number): boolean => isDigit(word[at - 1]) && isDigit(word[at]);

/** Points for a query that is a model or part number, whole, begun, or a part of it, however it is spaced. */
function namePoints(index: LibraryIndex<LibraryEntry>, query: string): Points {
  const text = compact(query);
  const points: Points = new Map();
  if (text.length < 3 || !/\p{Letter}/u.test(text) || !/\d/.test(text)) return points;
  for (const [number, names] of index.names.entries()) {
    if (names.includes(text)) points.set(number, NAMED_POINTS);
    else if (names.some((name) => name.startsWith(text))) points.set(number, NAME_BEGUN_POINTS);
    else if (text.length > 4 && names.some((name) => name.includes(text))) points.set(number, NAME_INSIDE_POINTS);
  }
  return points;
}

const compact = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}+]/gu, '');
