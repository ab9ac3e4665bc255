import { drawnText, graphemes, levelRuns, visualOrder } from './bidi.ts';
import type { Coverage } from './font-coverage.ts';

/** A font as text is matched to it. */
export interface NamedCoverage {
  readonly name: string;
  readonly covers: Coverage;
}

/** A piece of a line in one font and direction, in the order it is seen. */
export interface FontRun {
  readonly fontName: string;
  readonly text: string;
  readonly isRightToLeft: boolean;
  /** True where glyphs stand in another order than characters, so that the file must say what the text is. Right-to-left text needs no such note: readers turn it round themselves, and would turn the note round as well. */
  readonly isReordered: boolean;
}

const NEUTRAL = /^[\s\p{P}\p{S}\p{Nd}]/u;
/* Scripts whose glyphs are reordered or joined: Indic and South-East Asian. */
const REORDERED = /[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u;

/** Splits a line into runs of one font each, left to right as seen. The first font is preferred; punctuation stays with the letters before it. */
export function fontRuns(text: string, fonts: readonly NamedCoverage[]): readonly FontRun[] {
  const runs = levelRuns(text).flatMap((run) => splitByFont(run.text, fonts).map((part) => ({ ...part, level: run.level })));
  return visualOrder(runs).map((run) => ({
    fontName: run.fontName,
    text: drawnText(run),
    isRightToLeft: run.level % 2 === 1,
    isReordered: REORDERED.test(run.text),
  }));
}

function splitByFont(text: string, fonts: readonly NamedCoverage[]): { fontName: string; text: string }[] {
  const runs: { fontName: string; text: string }[] = [];
  let current: NamedCoverage | undefined;
  for (const part of graphemes(text)) {
    const font = fontFor(part, fonts, current);
    const last = runs.at(-1);
    if (last !== undefined && last.fontName === font.name) last.text += part;
    else runs.push({ fontName: font.name, text: part });
    current = font;
  }
  return runs;
}

const NO_FONT: NamedCoverage = { name: '', covers: () => false };

function fontFor(part: string, fonts: readonly NamedCoverage[], current: NamedCoverage | undefined): NamedCoverage {
  const codes = Array.from(part, (character) => (INVISIBLE.test(character) ? undefined : character.codePointAt(0)));
  const covers = (font: NamedCoverage): boolean => codes.every((code) => code === undefined || font.covers(code));
  if (current !== undefined && NEUTRAL.test(part) && covers(current)) return current;
  return fonts.find(covers) ?? fonts.find((font) => codes[0] !== undefined && font.covers(codes[0])) ?? fonts[0] ?? NO_FONT;
}
