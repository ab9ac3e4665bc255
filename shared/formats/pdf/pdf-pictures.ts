import type { Pictures } from '../pictures.ts';
import type { PlainDocument } from './plain-document.ts';

/** The pictures of one PDF: however often one is drawn, the file holds it once. */
export class PdfPictures {
  private readonly opened = new Map<string, PDFKit.Mixins.ImageSrc>();

  constructor(
    private readonly doc: PlainDocument,
    private readonly pictures: Pictures,
  ) {}

  /** The picture of this hash, to be drawn; undefined when it is missing. */
  open(sha256: string): PDFKit.Mixins.ImageSrc | undefined {
    const known = this.opened.get(sha256);
    const bytes = this.pictures.get(sha256);
    if (known !== undefined || bytes === undefined) return known;
    const picture = this.doc.openImage(bytes);
    this.opened.set(sha256, picture);
    return picture;
  }
}
