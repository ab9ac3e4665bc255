import { compareNatural } from '../base/compare.ts';

const MOST_SUGGESTIONS = 5;

/** Up to five names that look most like the wanted one, best first; equal distances in natural order. */
export function nearest(wanted: string, names: readonly string[]): readonly string[] {
  const folded = wanted.toLowerCase();
  const scored = names.map((name) => ({ name, distance: editDistance(folded, name.toLowerCase()) }));
  scored.sort((a, b) => a.distance - b.distance || compareNatural(a.name, b.name));
  return scored.slice(0, MOST_SUGGESTIONS).map(({ name }) => name);
}

/** Levenshtein distance: single-character edits that turn one text into the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
