/** What the first bytes of a PNG say. */
export interface PngHeader {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Eight bits of grey or of red, green and blue for each pixel, nothing transparent, rows in order: what every writer embeds as it is. */
  readonly isPlain: boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_END = 33;
const GREY = 0;
const COLOUR = 2;

/** Reads the size of a PNG without decoding it; undefined when it is none. */
export function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  if (bytes.length < HEADER_END || SIGNATURE.some((byte, i) => bytes[i] !== byte) || chunkName(bytes, 8) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  const [widthPx, heightPx] = [view.getUint32(16), view.getUint32(20)];
  if (widthPx === 0 || heightPx === 0) return undefined;
  const [depth, colour, compression, filter, interlace] = bytes.subarray(24, 29);
  const isPlain = depth === 8 && (colour === GREY || colour === COLOUR) && compression === 0 && filter === 0 && interlace === 0 && reachesPixels(bytes);
  return { widthPx, heightPx, isPlain };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const chunkName = (bytes: Uint8Array, start: number): string => String.fromCharCode(...bytes.subarray(start + 4, start + 8));

/** True when pixels follow before the end, and no chunk before them makes a colour transparent. */
function reachesPixels(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = HEADER_END; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    const name = chunkName(bytes, at);
    if (name === 'tRNS') return false;
    if (name === 'IDAT') return at + 12 + view.getUint32(at) <= bytes.length;
  }
  return false;
}
