import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakedBox, isOutrun, marginOf, placeBitmap } from '../../../renderer/canvas/bitmap-cache.ts';
import { toHost } from '../../../renderer/canvas/viewport.ts';

const size = { width: 1000, height: 500 };
const zoom = fc.double({ min: 0.05, max: 4, noNaN: true });
const offset = fc.double({ min: -3000, max: 3000, noNaN: true });
const viewport = fc.record({ x: offset, y: offset, zoom });

test('a moved bitmap shows every point where the new viewport has it', () => {
  fc.assert(
    fc.property(viewport, viewport, offset, offset, (before, after, x, y) => {
      const { x: left, y: top, scale } = placeBitmap({ viewport: before, size }, after);
      const margin = marginOf(size);
      const inBitmap = { x: toHost(before, { x, y }).x + margin.x, y: toHost(before, { x, y }).y + margin.y };
      const wanted = toHost(after, { x, y });
      expect(left + inBitmap.x * scale).toBeCloseTo(wanted.x, 3);
      expect(top + inBitmap.y * scale).toBeCloseTo(wanted.y, 3);
    }),
  );
});

test('a bitmap holds 1.6 times what the host shows, around its middle', () => {
  const held = bakedBox({ viewport: { x: 0, y: 0, zoom: 0.5 }, size });
  expect(held.x).toBeCloseTo(-600);
  expect(held.y).toBeCloseTo(-300);
  expect([held.width, held.height]).toEqual([3200, 1600]);
});

describe('painting anew', () => {
  const baked = { viewport: { x: 0, y: 0, zoom: 1 }, size };
  test.each([
    ['a short pan', { x: 250, y: -100, zoom: 1 }, false],
    ['a pan beyond the overscan', { x: 320, y: 0, zoom: 1 }, true],
    ['a little nearer', { x: 0, y: 0, zoom: 1.5 }, false],
    ['much nearer', { x: 0, y: 0, zoom: 2.5 }, true],
    ['so far that the bitmap cannot cover the host, until the view rests', { x: 0, y: 0, zoom: 0.55 }, false],
    ['far away', { x: 0, y: 0, zoom: 0.3 }, true],
  ])('%s', (_, viewportNow, expected) => {
    expect(isOutrun(baked, viewportNow, size)).toBe(expected);
  });

  test('after the host changed its size', () => {
    expect(isOutrun(baked, baked.viewport, { width: 900, height: 500 })).toBe(true);
  });
});
