import widths from './inter-widths.json' with { type: 'json' };
import scripts from './script-widths.json' with { type: 'json' };

/** Weights of the interface's typeface. */
export type TextWeight = 'regular' | 'medium' | 'bold';

/** Height of a capital letter as a share of the em square, in Inter. */
export const CAP_HEIGHT = 0.727;

/** What a cut text ends with. */
export const ELLIPSIS = '…';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const widthByCode: Readonly<Record<TextWeight, ReadonlyMap<number, number>>> = {
  regular: tableOf('regular'),
  medium: tableOf('medium'),
  bold: tableOf('bold'),
};

function tableOf(weight: TextWeight): ReadonlyMap<number, number> {
  const other = scripts.runs.flatMap((run) => run.widths.map((width, i): [number, number] => [run.first + i, width]));
  return new Map([...other, ...widths.runs.flatMap((run) => run[weight].map((width, i): [number, number] => [run.first + i, width]))]);
}

/*
 * Widths of the remaining scripts in thousandths of the em: the widest common letter of the fallback fonts in assets/fonts, so that a text is rather
 * shortened a little early than drawn over its neighbour.
 */
const FALLBACK_WIDTHS: readonly { readonly last: number; readonly width: number }[] = [
  { last: 0x08ff, width: 900 },
  { last: 0x0dff, width: 1000 },
  { last: 0x10ff, width: 900 },
  { last: 0x2e7f, width: 1000 },
  { last: 0xabff, width: 1000 },
  { last: 0xd7a3, width: 920 },
];

/** Marks that stand over or under a letter, joiners and variation selectors. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

function codeWidth(code: number, weight: TextWeight): number {
  const known = widthByCode[weight].get(code);
  if (known !== undefined) return known;
  if (NO_WIDTH.test(String.fromCodePoint(code))) return 0;
  return FALLBACK_WIDTHS.find((range) => code <= range.last)?.width ?? 1000;
}

/** Width of a text in millimetres at a type size in millimetres of the em square. Kerning is left out: real lines are at most a trace wider. */
export function textWidthMm(text: string, sizeMm: number, weight: TextWeight = 'regular'): number {
  let total = 0;
  for (const character of text) total += codeWidth(character.codePointAt(0) ?? 0, weight);
  return (total * sizeMm) / 1000;
}

const graphemesOf = (text: string): string[] => Array.from(segmenter.segment(text), (part) => part.segment);

/** The text, or its longest beginning that fits the width with an ellipsis; whole user-perceived characters only. Empty when not even the ellipsis fits. */
export function shorten(text: string, maxWidthMm: number, sizeMm: number, weight: TextWeight = 'regular'): string {
  if (textWidthMm(text, sizeMm, weight) <= maxWidthMm) return text;
  const room = maxWidthMm - textWidthMm(ELLIPSIS, sizeMm, weight);
  if (room < 0) return '';
  return fittingStart(text, room, sizeMm, weight).trimEnd() + ELLIPSIS;
}

/** The longest beginning of a text, in whole user-perceived characters, that is no wider than the room. */
function fittingStart(text: string, roomMm: number, sizeMm: number, weight: TextWeight): string {
  let kept = '';
  let width = 0;
  for (const grapheme of graphemesOf(text)) {
    width += textWidthMm(grapheme, sizeMm, weight);
    if (width > roomMm) break;
    kept += grapheme;
  }
  return kept;
}

/** How a text is broken into lines. */
export interface WrapOptions {
  readonly maxWidthMm: number;
  readonly sizeMm: number;
  readonly weight?: TextWeight | undefined;
  /** The last line that is kept ends in an ellipsis; absent: all lines. */
  readonly maxLines?: number | undefined;
}

/** Breaks a text at spaces, after hyphens and slashes, between CJK characters, and inside a word only when it is wider than a line. Never wider than `maxWidthMm`, unless one character is. */
export function wrap(text: string, options: WrapOptions): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u).flatMap((paragraph) => wrapParagraph(paragraph, options));
  const { maxLines, maxWidthMm, sizeMm, weight } = options;
  if (maxLines === undefined || lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.pop() ?? '';
  return [...kept, shorten(`${last} ${lines[maxLines] ?? ''}`, maxWidthMm, sizeMm, weight)];
}

function wrapParagraph(paragraph: string, options: WrapOptions): string[] {
  const { maxWidthMm, sizeMm, weight } = options;
  const lines: string[] = [];
  let line = '';
  for (const piece of breakable(paragraph, options)) {
    const candidate = line + piece;
    if (line === '' || textWidthMm(candidate.trimEnd(), sizeMm, weight) <= maxWidthMm) line = candidate;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

const BREAKS = /[^\s\-/\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]*(?:[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]|[-/]+\s*|\s+)|[^\s\-/\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+/gu;

/** Pieces between which a line may break; a piece that alone is wider than a line is cut between characters. */
function breakable(paragraph: string, options: WrapOptions): string[] {
  const { maxWidthMm, sizeMm, weight } = options;
  return (paragraph.match(BREAKS) ?? []).flatMap((piece) => (textWidthMm(piece.trimEnd(), sizeMm, weight) <= maxWidthMm ? [piece] : cut(piece, options)));
}

function cut(piece: string, { maxWidthMm, sizeMm, weight = 'regular' }: WrapOptions): string[] {
  const parts: string[] = [];
  let rest = piece;
  while (rest !== '') {
    const first = graphemesOf(rest)[0] ?? rest;
    const part = fittingStart(rest, maxWidthMm, sizeMm, weight) || first;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
}
