import { err, ok, type Result } from '../../base/result.ts';
import type { Palette, Sheet } from '../../scene/scene.ts';
import type { FontSet } from './font-set.ts';
import { paintNodes, type PdfPainter } from './paint-scene.ts';
import { NO_PICTURES, type Pictures } from '../pictures.ts';
import { PdfPictures } from './pdf-pictures.ts';
import { PdfText } from './pdf-text.ts';
import { PlainDocument } from './plain-document.ts';

/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author?: string | undefined;
  readonly subject?: string | undefined;
  /** `YYYY-MM-DD`, from the design: the file says nothing of when it was made otherwise, so that the same design gives the same bytes. */
  readonly date?: string | undefined;
}

/** Why no PDF was made. */
export interface PdfError {
  readonly code: 'no-sheets' | 'font' | 'failed';
  readonly message: string;
}

const POINTS_PER_MM = 72 / 25.4;

/** Stands in where the design has no date: the document's identifier is made from it, the date itself is then left out. */
const NO_DATE = new Date(0);

/** Writes sheets as a vector PDF: one page each, fonts embedded as subsets, text that can be selected, a bookmark per sheet, pictures as they are. The same input gives the same bytes. */
export async function writePdf(sheets: readonly Sheet[], palette: Palette, fonts: FontSet, info: PdfInfo, pictures: Pictures = NO_PICTURES): Promise<Result<Uint8Array, PdfError>> {
  if (sheets.length === 0) return err({ code: 'no-sheets', message: 'There is no sheet to write. No file was made; choose at least one sheet.' });
  const doc = openDocument(info);
  const bytes = collect(doc);
  const text = openText(doc, fonts);
  if (!text.ok) return text;
  try {
    const painter = { doc, palette, text: text.value, pictures: new PdfPictures(doc, pictures) };
    for (const sheet of sheets) writePage(painter, sheet);
  } catch (error) {
    return err({ code: 'failed', message: `The PDF could not be written (${messageOf(error)}). No file was made.` });
  }
  doc.end();
  return ok(await bytes);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function openDocument({ title, author, subject, date }: PdfInfo): PlainDocument {
  const created = date === undefined ? NO_DATE : new Date(`${date}T00:00:00Z`);
  const doc = new PlainDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: title, Creator: 'Cablewright', Producer: 'Cablewright', CreationDate: created, ...(author === undefined ? {} : { Author: author }), ...(subject === undefined ? {} : { Subject: subject }) },
  });
  if (date === undefined) delete doc.info.CreationDate;
  return doc;
}

function openText(doc: PlainDocument, fonts: FontSet): Result<PdfText, PdfError> {
  try {
    return ok(new PdfText(doc, fonts));
  } catch (error) {
    return err({ code: 'font', message: `A font could not be read (${messageOf(error)}). No file was made; reinstalling the application restores its fonts.` });
  }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => resolve(joined(chunks)));
  });
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function writePage(painter: PdfPainter, sheet: Sheet): void {
  const { doc } = painter;
  doc.addPage({ size: [sheet.widthMm * POINTS_PER_MM, sheet.heightMm * POINTS_PER_MM], margin: 0 });
  doc.outline.addItem(sheet.title);
  doc.save();
  doc.scale(POINTS_PER_MM);
  const { x, y } = sheet.scene.bounds;
  if (x !== 0 || y !== 0) doc.translate(-x, -y);
  paintNodes(painter, sheet.scene.nodes);
  doc.restore();
}

