/** Tells whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

interface Range {
  readonly first: number;
  readonly last: number;
}

const NOTHING: Coverage = () => false;

/** Reads which characters a TTF or OTF font holds (its `cmap` table, formats 4 and 12). A file that is no such font covers nothing. */
export function coverageOf(font: Uint8Array): Coverage {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const cmap = tableOffset(data, 'cmap');
    return cmap === undefined ? NOTHING : rangeLookup(cmapRanges(data, cmap));
  } catch (error) {
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

function tableOffset(data: DataView, tag: string): number | undefined {
  const count = data.getUint16(4);
  for (let i = 0; i < count; i += 1) {
    const entry = 12 + i * 16;
    const name = String.fromCharCode(data.getUint8(entry), data.getUint8(entry + 1), data.getUint8(entry + 2), data.getUint8(entry + 3));
    if (name === tag) return data.getUint32(entry + 8);
  }
  return undefined;
}

/** Format 12 holds all planes and format 4 the first one: the largest is read, without the few single gaps inside a range of format 4. */
function cmapRanges(data: DataView, cmap: number): Range[] {
  const count = data.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, i) => cmap + data.getUint32(cmap + 4 + i * 8 + 4));
  const full = subtables.find((at) => data.getUint16(at) === 12);
  if (full !== undefined) return Array.from({ length: data.getUint32(full + 12) }, (_, i) => ({ first: data.getUint32(full + 16 + i * 12), last: data.getUint32(full + 20 + i * 12) }));
  const basic = subtables.find((at) => data.getUint16(at) === 4);
  return basic === undefined ? [] : basicRanges(data, basic);
}

function basicRanges(data: DataView, at: number): Range[] {
  const doubled = data.getUint16(at + 6);
  return Array.from({ length: doubled / 2 }, (_, i) => ({ first: data.getUint16(at + 16 + doubled + i * 2), last: data.getUint16(at + 14 + i * 2) })).filter((range) => range.first !== 0xffff);
}

function rangeLookup(ranges: readonly Range[]): Coverage {
  const sorted = [...ranges].sort((a, b) => a.first - b.first);
  return (codePoint) => {
    let [low, high] = [0, sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = sorted[middle];
      if (range === undefined) return false;
      if (codePoint < range.first) high = middle - 1;
      else if (codePoint > range.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}
