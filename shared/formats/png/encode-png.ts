import { zlibSync } from 'fflate';
import { crc32 } from '../design-file/crc32.ts';

/** Opaque pixels: red, green, blue and a fourth byte that is ignored, row by row. */
export interface Pixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Writes pixels as a plain PNG: eight bits of grey where nothing is coloured, else of red, green and blue. The same pixels give the same bytes. */
export function encodePng({ widthPx, heightPx, rgba }: Pixels): Uint8Array {
  const channels = isGrey(rgba) ? 1 : 3;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  header.set([8, channels === 1 ? 0 : 2], 8);
  return joined([SIGNATURE, chunk('IHDR', header), chunk('IDAT', zlibSync(filteredRows({ widthPx, heightPx, rgba }, channels))), chunk('IEND', new Uint8Array())]);
}

function isGrey(rgba: Pixels['rgba']): boolean {
  for (let at = 0; at < rgba.length; at += 4) if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) return false;
  return true;
}

/** Every row as the difference to its neighbours that is smallest (PNG 9.2): what compresses best. */
function filteredRows({ widthPx, heightPx, rgba }: Pixels, channels: 1 | 3): Uint8Array {
  const length = widthPx * channels;
  const rows = new Uint8Array((length + 1) * heightPx);
  let above = new Uint8Array(length);
  let row = new Uint8Array(length);
  for (let y = 0; y < heightPx; y += 1) {
    takeRow(rgba, y * widthPx * 4, row, channels);
    writeRow(rows.subarray(y * (length + 1), (y + 1) * (length + 1)), row, above, channels);
    [above, row] = [row, above];
  }
  return rows;
}

function takeRow(rgba: Pixels['rgba'], start: number, row: Uint8Array, channels: 1 | 3): void {
  for (let from = start, to = 0; to < row.length; from += 4, to += channels) for (let channel = 0; channel < channels; channel += 1) row[to + channel] = rgba[from + channel] ?? 0;
}

/** Filter types of PNG: as it is, less the pixel to the left, less the pixel above. */
const FILTERS = [0, 1, 2] as const;

function writeRow(to: Uint8Array, row: Uint8Array, above: Uint8Array, channels: number): void {
  const sums = FILTERS.map((filter) => sumOf(filter, row, above, channels));
  const best = FILTERS[sums.indexOf(Math.min(...sums))] ?? 0;
  to[0] = best;
  for (let i = 0; i < row.length; i += 1) to[i + 1] = difference(best, row, above, channels, i);
}

function sumOf(filter: (typeof FILTERS)[number], row: Uint8Array, above: Uint8Array, channels: number): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) {
    const byte = difference(filter, row, above, channels, i);
    sum += byte < 128 ? byte : 256 - byte;
  }
  return sum;
}

function difference(filter: (typeof FILTERS)[number], row: Uint8Array, above: Uint8Array, channels: number, i: number): number {
  const value = row[i] ?? 0;
  if (filter === 0) return value;
  return (value - ((filter === 1 ? row[i - channels] : above[i]) ?? 0)) & 255;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(data.length + 12);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(Uint8Array.from(name, (letter) => letter.charCodeAt(0)), 4);
  framed.set(data, 8);
  view.setUint32(data.length + 8, crc32(framed.subarray(4, data.length + 8)));
  return framed;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
