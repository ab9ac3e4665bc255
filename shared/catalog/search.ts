import { compareNatural } from '../base/compare.ts';
import { searchFacts } from './search-facts.ts';
import type { LibraryEntry } from './search-facts.ts';
import { queryWords, wordsOf } from './search-text.ts';

type WeightByWord = ReadonlyMap<string, number>;

const NAME_WEIGHT = 4;
const FACT_WEIGHT = 3;
const KEYWORD_WEIGHT = 2;

/* Entries never change, so what they can be found by is worked out once. */
const weightsByEntry = new WeakMap<LibraryEntry, WeightByWord>();

/**
 * Entries that a free text finds, best first: words in any order, singular or plural, whole or begun.
 * Entries that match every word come alone; when there are none, those that match at least half. Among equals generic entries lead, then short names.
 * An empty query keeps the given order.
 */
export function searchLibrary<Entry extends LibraryEntry>(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = queryWords(query);
  if (words.length === 0) return entries;
  const hits = entries.map((entry) => ({ entry, ...score(weightsOf(entry), words) }));
  const full = hits.filter((hit) => hit.matched === words.length);
  const found = full.length > 0 ? full : hits.filter((hit) => hit.matched > 0 && hit.matched * 2 >= words.length);
  return found
    .sort((a, b) => b.matched - a.matched || b.points - a.points || compareNames(a.entry, b.entry))
    .map((hit) => hit.entry);
}

function compareNames(a: LibraryEntry, b: LibraryEntry): number {
  const generic = Number(b.manufacturer === 'Generic') - Number(a.manufacturer === 'Generic');
  return generic || a.model.length - b.model.length || compareNatural(a.manufacturer, b.manufacturer) || compareNatural(a.model, b.model);
}

function weightsOf(entry: LibraryEntry): WeightByWord {
  const known = weightsByEntry.get(entry);
  if (known) return known;
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

function score(weights: WeightByWord, words: readonly string[]): { matched: number; points: number } {
  const best = words.map((word) => bestMatch(weights, word));
  const pairs = words.slice(1).filter((word, index) => weights.has(`${words[index]}${word}`)).length;
  return { matched: best.filter((points) => points > 0).length, points: best.reduce((sum, points) => sum + points, pairs * 10) };
}

/** Points of a query word: whole words count most, then beginnings, then what stands inside; figures are never matched inside. */
function bestMatch(weights: WeightByWord, word: string): number {
  let best = (weights.get(word) ?? 0) * 10;
  const mayStandInside = word.length > 2 && !/^[\d.]+$/.test(word);
  for (const [known, weight] of weights) {
    if (known.startsWith(word)) best = Math.max(best, weight * 5);
    else if (mayStandInside && known.includes(word)) best = Math.max(best, weight * 2);
  }
  return best;
}
