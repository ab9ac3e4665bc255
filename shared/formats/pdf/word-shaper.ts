/** A glyph as it is laid out; advances and offsets in thousandths of the size of the text. */
interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth?: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

/** The part of a font embedded by pdfkit that lays out text. pdfkit asks it for one word at a time, with the space behind it. */
export interface EmbeddedFont {
  readonly font: { readonly layout: (text: string, features: undefined, script: string) => GlyphRun };
  /** Thousandths of the size per unit of the font. */
  readonly scale: number;
  layoutRun: (text: string, features?: unknown) => GlyphRun;
}

/**
 * Words whose glyphs depend on their nearest neighbours alone: letters and digits with single signs between them. Among several signs, and at an `x`
 * between digits, Inter looks further.
 */
const IS_NAME = /^(?!.*(?:[0-9]x|x[0-9]))[A-Za-z0-9]+(?:[-./:,_+#][A-Za-z0-9]+)*[-./:,]? ?$/;
const HAS_LETTER = /[A-Za-z]/;
const IS_SIGN = /[^A-Za-z0-9]/;

interface Placed {
  readonly glyph: Glyph;
  readonly position: Position;
}

/**
 * Has names laid out character by character, each with the neighbours that decide its shape and kerning, and remembers every such piece. Names of a
 * design share most of them, and laying out whole words is what a file took most of its time for. The glyphs and their places stay the same.
 */
export function rememberPieces(font: EmbeddedFont): void {
  const layoutWhole = font.layoutRun.bind(font);
  const shaper = new WordShaper(font);
  font.layoutRun = (text, features) => (features === undefined && IS_NAME.test(text) ? shaper.layout(text) : undefined) ?? layoutWhole(text, features);
}

class WordShaper {
  private readonly known = new Map<string, Placed | undefined>();

  constructor(private readonly font: EmbeddedFont) {}

  /** Absent when the font does not draw one glyph for each character. */
  layout(word: string): GlyphRun | undefined {
    /* A font kerns digits otherwise where no letter tells the script. */
    const script = HAS_LETTER.test(word) ? 'latn' : 'DFLT';
    const glyphs: Glyph[] = [];
    const positions: Position[] = [];
    let advanceWidth = 0;
    for (let i = 0; i < word.length; i += 1) {
      const placed = this.piece(word, i, script);
      if (placed === undefined) return undefined;
      glyphs.push(placed.glyph);
      positions.push(placed.position);
      advanceWidth += placed.position.xAdvance;
    }
    return { glyphs, positions, advanceWidth };
  }

  /** A character is kerned to the next one; if that is a sign, its shape depends on what stands behind it. */
  private piece(word: string, at: number, script: string): Placed | undefined {
    const start = Math.max(0, at - 1);
    const text = word.slice(start, at + (IS_SIGN.test(word[at + 1] ?? '') ? 3 : 2));
    const key = `${script}${at - start}${text}`;
    if (!this.known.has(key)) this.known.set(key, this.place(text, at - start, script));
    return this.known.get(key);
  }

  private place(text: string, at: number, script: string): Placed | undefined {
    const { font, scale } = this.font;
    const run = font.layout(text, undefined, script);
    const [glyph, position] = [run.glyphs[at], run.positions[at]];
    if (glyph === undefined || position === undefined || run.glyphs.length !== text.length) return undefined;
    const { xAdvance, yAdvance, xOffset, yOffset } = position;
    return { glyph, position: { xAdvance: xAdvance * scale, yAdvance: yAdvance * scale, xOffset: xOffset * scale, yOffset: yOffset * scale, advanceWidth: glyph.advanceWidth * scale } };
  }
}
