import PDFDocument from 'pdfkit';
import type { EmbeddedFont } from './word-shaper.ts';

/**
 * pdfkit adds a second, XML description to every file. It writes names into it without escaping, so that a `<` in a title breaks it, and it needs a date.
 * The file's information dictionary says the same safely.
 */
export class PlainDocument extends PDFDocument {
  /** The font in use: pdfkit keeps it here and its types leave it out. */
  declare private readonly _font: EmbeddedFont;
  /** Reads a picture, to be drawn with `image` any number of times. pdfkit's types leave it out. */
  declare readonly openImage: (bytes: Uint8Array) => PDFKit.Mixins.ImageSrc;

  override endMetadata(): void {
    /* Nothing is added. */
  }

  /** Takes a registered font in use and yields how pdfkit lays out its text. Throws when it cannot be read. */
  embeddedFont(name: string): EmbeddedFont {
    this.font(name);
    return this._font;
  }
}
