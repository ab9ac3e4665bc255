import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PdfData } from './pdf-data.ts';
import { PictureProblem, type PictureSource, type PdfSource } from './picture-source.ts';
import { filled } from './raster-size.ts';

/** Opens a PDF in a worker of its own. Scripts in it do not run; what it links to is not loaded. */
export async function openPdf(name: string, bytes: Uint8Array): Promise<PdfSource> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
  const worker = PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const pdf = await getDocument({ data: bytes.slice(), worker, ...READING }).promise;
    return { pageCount: pdf.numPages, page: (number) => openPage(name, pdf, number), close };
  } catch (error) {
    close();
    throw problemOf(name, error);
  }
}

/* The addresses only tell the reader that the data is there: `PdfData` finds it by name. */
const READING = { BinaryDataFactory: PdfData, useWorkerFetch: false, isEvalSupported: false, enableXfa: false, stopAtErrors: false, verbosity: 0, cMapUrl: 'cmaps/', standardFontDataUrl: 'fonts/', wasmUrl: 'wasm/' };

function problemOf(name: string, error: unknown): PictureProblem {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new PictureProblem(
    isLocked
      ? `"${name}" is protected by a password. Nothing was changed; save a copy without one and choose that.`
      : `"${name}" is damaged: it is no complete PDF. Nothing was changed; print the drawing to a PDF anew and choose that.`,
  );
}

async function openPage(name: string, pdf: PDFDocumentProxy, number: number): Promise<PictureSource> {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    return { name: pdf.numPages === 1 ? name : `${name}, page ${number}`, size: filled({ widthPx: width, heightPx: height }), draw: (canvas) => drawPage(name, page, canvas) };
  } catch (error) {
    throw problemOf(name, error);
  }
}

async function drawPage(name: string, page: PDFPageProxy, canvas: HTMLCanvasElement): Promise<void> {
  const own = page.getViewport({ scale: 1 });
  const scale = Math.max(canvas.width / own.width, canvas.height / own.height);
  try {
    await page.render({ canvas, viewport: page.getViewport({ scale }), background: '#fff' }).promise;
  } catch (error) {
    throw problemOf(name, error);
  }
}
