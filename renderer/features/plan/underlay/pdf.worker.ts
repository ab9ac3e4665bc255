/* In a worker the reader answers messages by itself. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
