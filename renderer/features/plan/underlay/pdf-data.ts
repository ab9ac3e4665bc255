/* Character maps, stand-in fonts and decoders of the PDF reader, from the application's own files: nothing is ever fetched from elsewhere. */
const files: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', '../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', '../../../../node_modules/pdfjs-dist/wasm/*.wasm'],
  { query: '?url', import: 'default', eager: true },
);

const addressByName = new Map(Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]));

/** Hands the PDF reader the data it asks for by name. */
export class PdfData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = addressByName.get(filename);
    if (address === undefined) throw new Error(`The PDF reader has no file ${filename}`);
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`${filename} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
