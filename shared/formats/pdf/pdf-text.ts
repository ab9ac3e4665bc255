import type { TextNode } from '../../scene/scene.ts';
import { coverageOf } from './font-coverage.ts';
import { type FontRun, fontRuns, type NamedCoverage } from './font-runs.ts';
import type { FontSet } from './font-set.ts';
import type { PlainDocument } from './plain-document.ts';
import { rememberPieces } from './word-shaper.ts';

type Weight = NonNullable<TextNode['weight']>;

const FACE_NAMES: Readonly<Record<Weight, string>> = { regular: 'Inter', medium: 'Inter Medium', bold: 'Inter Bold' };

/** Control characters have no glyph and would break lines. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu;

const LETTER_A = 0x41;

/** A run with its width at a size of 1. */
interface MeasuredRun extends FontRun {
  readonly emWidth: number;
}

/** Sizes are measured at this one and scaled: shaping is what takes the time, and many texts come again in other sizes. */
const MEASURED_AT = 100;

/** Draws text nodes with the right font for every character. Making one throws when the typeface cannot be read. */
export class PdfText {
  private readonly fontsByWeight: Readonly<Record<Weight, readonly NamedCoverage[]>>;
  /** Faces of the typeface that no text was laid out in yet. A font that pdfkit opened is embedded even if nothing uses it. */
  private readonly facesUntouched = new Set<string>();
  private readonly runsByText = new Map<string, readonly MeasuredRun[]>();

  constructor(
    private readonly doc: PlainDocument,
    fonts: FontSet,
  ) {
    const fallbacks = fonts.fallbacks.map((font) => this.register(font.name, font.bytes));
    const face = (weight: Weight): readonly NamedCoverage[] => [this.registerFace(FACE_NAMES[weight], fonts[weight]), ...fallbacks];
    this.fontsByWeight = { regular: face('regular'), medium: face('medium'), bold: face('bold') };
  }

  /** A typeface without Latin letters is a damaged file: fallbacks would hide it. */
  private registerFace(name: string, bytes: Uint8Array): NamedCoverage {
    const face = this.register(name, bytes);
    if (!face.covers(LETTER_A)) throw new Error(`${name} holds no Latin letters`);
    this.facesUntouched.add(name);
    return face;
  }

  private register(name: string, bytes: Uint8Array): NamedCoverage {
    this.doc.registerFont(name, ownBuffer(bytes));
    return { name, covers: coverageOf(bytes) };
  }

  /** Draws one line; the current transformation counts in millimetres. */
  draw(node: TextNode, colour: string): void {
    const { doc } = this;
    const runs = this.measured(node);
    if (runs.length === 0) return;
    const quarterTurns = (node.quarterTurns ?? 0) % 4;
    if (quarterTurns !== 0) {
      doc.save();
      doc.rotate(quarterTurns * 90, { origin: [node.at.x, node.at.y] });
    }
    const width = runs.reduce((sum, run) => sum + run.emWidth * node.sizeMm, 0);
    let x = node.at.x - width * anchorShare(node.align);
    doc.fillColor(colour);
    for (const run of runs) {
      if (run.isReordered) doc.markContent('Span', { actual: run.text });
      doc.font(run.fontName, node.sizeMm).text(run.text, x, node.at.y, textOptions(run));
      if (run.isReordered) doc.endMarkedContent();
      x += run.emWidth * node.sizeMm;
    }
    if (quarterTurns !== 0) doc.restore();
  }

  private emWidth(run: FontRun): number {
    if (this.facesUntouched.delete(run.fontName)) rememberPieces(this.doc.embeddedFont(run.fontName));
    return this.doc.font(run.fontName, MEASURED_AT).widthOfString(run.text, textOptions(run)) / MEASURED_AT;
  }

  private measured(node: TextNode): readonly MeasuredRun[] {
    const weight = node.weight ?? 'regular';
    const key = `${weight}/${node.text}`;
    let runs = this.runsByText.get(key);
    if (runs === undefined) {
      runs = fontRuns(node.text.replace(CONTROL, ' '), this.fontsByWeight[weight]).map((run) => ({ ...run, emWidth: this.emWidth(run) }));
      this.runsByText.set(key, runs);
    }
    return runs;
  }
}

/* With features given, the shaper sees the whole run at once; without, it is handed single words, which would put right-to-left words in the wrong order. */
const textOptions = (run: FontRun): PDFKit.Mixins.TextOptions => ({ lineBreak: false, baseline: 'alphabetic', ...(run.isRightToLeft || run.isReordered ? { features: [] } : {}) });

function anchorShare(align: TextNode['align']): number {
  if (align === 'middle') return 0.5;
  return align === 'end' ? 1 : 0;
}

/** A buffer that starts at the font's first byte: the font reader ignores views. */
const ownBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;
