/** A piece of text that runs in one direction; odd levels run right to left. */
export interface LevelRun {
  readonly text: string;
  readonly level: number;
}

type Direction = 'left' | 'right';
type CharacterType = Direction | 'number' | 'neutral';

const RIGHT = /^[\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const HAS_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const NUMBER = /^\p{Nd}/u;
const LETTER = /^[\p{L}\p{So}]/u;
const NUMBER_JOINER = /^[.,:/+-]$/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** User-perceived characters, which no run may cut. */
export const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), (part) => part.segment);

/** True when some of the text runs right to left, so that order is not simply that of the characters. */
export const hasRightToLeft = (text: string): boolean => HAS_RIGHT.test(text);

/**
 * Directional runs of one line in logical order, after the Unicode bidirectional algorithm (UAX 9) without explicit embeddings, which names do not hold:
 * the first strong character sets the line's direction, numbers run left to right inside right-to-left text, and neutrals follow their surroundings.
 */
export function levelRuns(text: string): readonly LevelRun[] {
  if (!hasRightToLeft(text)) return text === '' ? [] : [{ text, level: 0 }];
  const parts = graphemes(text);
  const types = joinNumbers(parts, parts.map(typeOf));
  const base: Direction = types.find((type) => type === 'left' || type === 'right') === 'right' ? 'right' : 'left';
  const levels = resolveLevels(types, base);
  const runs: { text: string; level: number }[] = [];
  parts.forEach((part, i) => {
    const level = levels[i] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) last.text += part;
    else runs.push({ text: part, level });
  });
  return runs;
}

function typeOf(part: string): CharacterType {
  if (RIGHT.test(part)) return 'right';
  if (NUMBER.test(part)) return 'number';
  return LETTER.test(part) ? 'left' : 'neutral';
}

/** A separator between two digits belongs to the number. */
function joinNumbers(parts: readonly string[], types: readonly CharacterType[]): CharacterType[] {
  return types.map((type, i) => (type === 'neutral' && NUMBER_JOINER.test(parts[i] ?? '') && types[i - 1] === 'number' && types[i + 1] === 'number' ? 'number' : type));
}

function resolveLevels(types: readonly CharacterType[], base: Direction): number[] {
  const before = strongBefore(types, base);
  const after = strongAfter(types, before, base);
  const level = { left: base === 'left' ? 0 : 2, right: 1 };
  return types.map((type, i) => {
    const around = before[i] ?? base;
    if (type === 'number') return around === 'left' && base === 'left' ? 0 : 2;
    if (type === 'neutral') return level[around === after[i] ? around : base];
    return level[type];
  });
}

/** Direction of the nearest strong character at or before each place. */
function strongBefore(types: readonly CharacterType[], base: Direction): Direction[] {
  let strong = base;
  return types.map((type) => {
    if (type === 'left' || type === 'right') strong = type;
    return strong;
  });
}

/** Direction of the next strong character or number; a number counts as what stands before it. */
function strongAfter(types: readonly CharacterType[], before: readonly Direction[], base: Direction): Direction[] {
  const after: Direction[] = [];
  let strong = base;
  for (let i = types.length - 1; i >= 0; i -= 1) {
    const type = types[i];
    if (type === 'left' || type === 'right') strong = type;
    else if (type === 'number') strong = before[i] ?? base;
    after[i] = strong;
  }
  return after;
}

/** Runs from left to right as they are seen (UAX 9, rule L2). */
export function visualOrder<R extends { readonly level: number }>(runs: readonly R[]): R[] {
  const ordered = [...runs];
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return ordered;
}

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«' };

/** Brackets of a right-to-left run as they are drawn; a run without any letter is also turned round, because no shaper will. */
export function drawnText({ text, level }: LevelRun): string {
  if (level % 2 === 0) return text;
  const mirrored = graphemes(text).map((part) => MIRRORED[part] ?? part);
  return (HAS_RIGHT.test(text) ? mirrored : mirrored.reverse()).join('');
}
