import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { expect, it } from 'vitest';
import { encodePng, type Pixels } from '../../../shared/formats/png/encode-png.ts';
import { readPngHeader } from '../../../shared/formats/png/png-header.ts';

/** Red, green and blue of every pixel, read back as the PNG specification says. */
function decoded(png: Uint8Array, { widthPx, heightPx }: Pixels): number[] {
  const view = new DataView(png.buffer);
  const channels = png[25] === 0 ? 1 : 3;
  const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  const length = widthPx * channels;
  const values = new Uint8Array(length * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    const filter = rows[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const left = x < channels ? 0 : (values[y * length + x - channels] ?? 0);
      const above = y === 0 ? 0 : (values[(y - 1) * length + x] ?? 0);
      values[y * length + x] = (rows[y * (length + 1) + 1 + x] ?? 0) + (filter === 1 ? left : filter === 2 ? above : 0);
    }
  }
  return channels === 3 ? [...values] : [...values].flatMap((grey) => [grey, grey, grey]);
}

const pixels = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.boolean()).chain(([widthPx, heightPx, isGrey]) =>
  fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: widthPx * heightPx, maxLength: widthPx * heightPx }).map((colours): Pixels => ({
    widthPx, heightPx, rgba: Uint8Array.from(colours.flatMap(([r, g, b]) => (isGrey ? [r, r, r, 255] : [r, g, b, 255]))),
  })),
);

it('pixels written as PNG are read back as they were, and are plain', () => {
  fc.assert(
    fc.property(pixels, (picture) => {
      const png = encodePng(picture);
      expect(readPngHeader(png)).toEqual({ widthPx: picture.widthPx, heightPx: picture.heightPx, isPlain: true });
      expect(decoded(png, picture)).toEqual([...picture.rgba].filter((_, i) => i % 4 !== 3));
    }),
  );
});

it('a drawing in black and white takes one byte for a pixel before it is packed', () => {
  const png = encodePng({ widthPx: 2, heightPx: 1, rgba: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255) });
  expect(png[25]).toBe(0);
});
