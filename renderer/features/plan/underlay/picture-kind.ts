/** Kinds of files a picture can be made from. */
export type PictureKind = 'png' | 'jpeg' | 'svg' | 'pdf';

/* Readers allow rubbish before a PDF's first line; comments and definitions may come before an SVG's. */
const PDF_WITHIN_BYTES = 1024;
const SVG_WITHIN_BYTES = 256 * 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** What a file is by its content, whatever its name says; undefined when it is no picture. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (String.fromCharCode(...bytes.subarray(0, PDF_WITHIN_BYTES)).includes('%PDF-')) return 'pdf';
  return firstElement(textOf(bytes.subarray(0, SVG_WITHIN_BYTES))) === 'svg' ? 'svg' : undefined;
}

/** The text of a file in UTF-8, or UTF-16 where its mark says so. */
export function textOf(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Name of the first element of XML without its prefix. */
function firstElement(text: string): string | undefined {
  let at = text.search(/\S/);
  while (text.startsWith('<?', at) || text.startsWith('<!', at)) {
    const end = endOfPreamble(text, at);
    if (end < 0) return undefined;
    at = end + text.slice(end).search(/\S/);
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + 200))?.[1];
}

/** Where what is neither element nor text ends: a declaration, a comment, or a document type with definitions inside. */
function endOfPreamble(text: string, at: number): number {
  const [closing, within] = text.startsWith('<!--', at) ? ['-->', at + 4] : text.startsWith('<?', at) ? ['?>', at + 2] : ['>', at];
  const definitions = closing === '>' ? text.slice(at).search(/[[>]/) + at : -1;
  const from = text[definitions] === '[' ? text.indexOf(']', definitions) : within;
  const end = from < 0 ? -1 : text.indexOf(closing, from);
  return end < 0 ? -1 : end + closing.length;
}
