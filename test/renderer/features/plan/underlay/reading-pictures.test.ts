import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegSize } from '../../../../../renderer/features/plan/underlay/jpeg-size.ts';
import { pictureKind } from '../../../../../renderer/features/plan/underlay/picture-kind.ts';
import { filled, isTooManyPixels, MAX_SIDE_PX, shrunk } from '../../../../../renderer/features/plan/underlay/raster-size.ts';
import { svgSize } from '../../../../../renderer/features/plan/underlay/svg-size.ts';
import { readPngHeader } from '../../../../../shared/formats/png/png-header.ts';
import { plainPng } from '../../../../support/plain-png.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>';
const utf16 = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()]);

/** The start of a JPEG: a header, a table, then the frame with its size. */
const jpeg = (widthPx: number, heightPx: number, marker = 0xc0): Uint8Array =>
  Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, marker, 0, 11, 8, heightPx >> 8, heightPx & 255, widthPx >> 8, widthPx & 255, 1, 1, 0x11, 0);

describe('a file is what its content says', () => {
  it.each([
    ['png', plainPng(2, 2)],
    ['jpeg', jpeg(4, 3)],
    ['pdf', strToU8('%PDF-1.7\n')],
    ['pdf', strToU8('\n\n% written by a scanner\n%PDF-1.4\n')],
    ['svg', strToU8(SVG)],
    ['svg', strToU8(`\uFEFF<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg PUBLIC "x" "y" [ <!ENTITY ns "a>b"> ]>\n${SVG}`)],
    ['svg', strToU8('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>')],
    ['svg', utf16(SVG)],
    [undefined, strToU8('<html><svg/></html>')],
    [undefined, strToU8('<!-- never closed <svg>')],
    [undefined, strToU8('<!DOCTYPE svg [ <svg>')],
    [undefined, strToU8('PK\u0003\u0004 a zip')],
    [undefined, strToU8('plan.png')],
    [undefined, new Uint8Array()],
  ] as const)('%s', (kind, bytes) => {
    expect(pictureKind(bytes)).toBe(kind);
  });
});

describe('sizes are read without decoding', () => {
  it.each([0xc0, 0xc1, 0xc2])('of a JPEG with frame %i', (marker) => {
    expect(jpegSize(jpeg(5000, 300, marker))).toEqual({ widthPx: 5000, heightPx: 300 });
  });

  it('of a PNG that says more than can be held', () => {
    const bomb = plainPng(2, 2);
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const size = readPngHeader(bomb);
    expect(size !== undefined && isTooManyPixels(size)).toBe(true);
  });

  it('and rubbish has none, however it begins', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        for (const start of [plainPng(2, 2).subarray(0, 20), jpeg(4, 3).subarray(0, 14)]) {
          const bytes = Uint8Array.from([...start, ...rest]);
          const size = pictureKind(bytes) === 'png' ? readPngHeader(bytes) : jpegSize(bytes);
          if (size !== undefined) expect(size.widthPx * size.heightPx).toBeGreaterThan(0);
        }
      }),
    );
  });

  it.each([
    [{ width: '200', height: '100' }, 200, 100],
    [{ width: '25.4mm', height: '1in' }, 96, 96],
    [{ width: '100%', height: '100%', viewBox: '0 0 40 30' }, 40, 30],
    [{ viewBox: '-5,-5,400,300' }, 400, 300],
    [{ width: '800', viewBox: '0 0 4 3' }, 800, 600],
    [{ height: '600', viewBox: '0 0 4 3' }, 800, 600],
  ])('of an SVG: %o', (attributes, widthPx, heightPx) => {
    const size = svgSize((name) => new Map(Object.entries(attributes)).get(name) ?? null);
    expect([size?.widthPx, size?.heightPx].map((side) => Math.round(side ?? 0))).toEqual([widthPx, heightPx]);
  });

  it.each([{}, { width: '100%' }, { width: '100' }, { viewBox: '0 0 0 0' }, { viewBox: 'nonsense' }, { width: '-4', height: '3' }, { width: '1e999', height: '3' }])('an SVG has none: %o', (attributes) => {
    expect(svgSize((name) => new Map(Object.entries(attributes)).get(name) ?? null)).toBeUndefined();
  });
});

it('an underlay is never larger than it may be nor smaller than a pixel, and keeps its shape', () => {
  const side = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(side, side, (widthPx, heightPx) => {
      for (const size of [shrunk({ widthPx, heightPx }), filled({ widthPx, heightPx })]) {
        expect(Math.max(size.widthPx, size.heightPx)).toBeLessThanOrEqual(MAX_SIDE_PX);
        expect(Math.min(size.widthPx, size.heightPx)).toBeGreaterThanOrEqual(1);
        expect(Number.isInteger(size.widthPx) && Number.isInteger(size.heightPx)).toBe(true);
      }
      const longest = filled({ widthPx, heightPx });
      expect(Math.max(longest.widthPx, longest.heightPx)).toBe(MAX_SIDE_PX);
    }),
  );
  expect(shrunk({ widthPx: 8192, heightPx: 2000 })).toEqual({ widthPx: 4096, heightPx: 1000 });
  expect(shrunk({ widthPx: 800, heightPx: 600 })).toEqual({ widthPx: 800, heightPx: 600 });
});
