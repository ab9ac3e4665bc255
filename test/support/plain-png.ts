import { zlibSync } from 'fflate';
import { crc32 } from '../../shared/formats/design-file/crc32.ts';

/** How a test picture differs from a plain one. */
interface Oddity {
  /** PNG's colour type: 2 is red, green and blue; 6 has transparency as well. */
  readonly colourType?: 2 | 6;
  readonly interlace?: 0 | 1;
  /** Chunks before the pixels, by name. */
  readonly before?: readonly string[];
}

/** A PNG of one colour. */
export function plainPng(widthPx: number, heightPx: number, rgb: readonly [number, number, number] = [200, 30, 40], { colourType = 2, interlace = 0, before = [] }: Oddity = {}): Uint8Array {
  const pixel = colourType === 6 ? [...rgb, 255] : rgb;
  const row = Uint8Array.from([0, ...Array.from({ length: widthPx }, () => pixel).flat()]);
  const rows = new Uint8Array(row.length * heightPx);
  for (let y = 0; y < heightPx; y += 1) rows.set(row, y * row.length);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', pngHeaderData(widthPx, heightPx, colourType, interlace)),
    ...before.map((name) => chunk(name, Uint8Array.of(0, 0, 0, 0, 0, 0))),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function pngHeaderData(widthPx: number, heightPx: number, colourType: number, interlace: number): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  data.set([8, colourType, 0, 0, interlace], 8);
  return data;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
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
