import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgePan, fitBox, openingViewport, padding, reveal, toDrawing, toHost, viewportTile, visibleBox, zoomAround } from '../../../renderer/canvas/viewport.ts';

const limits = { min: 0.02, max: 8 };
const size = { width: 800, height: 600 };
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const viewport = fc.record({ x: coordinate, y: coordinate, zoom: fc.double({ min: 0.02, max: 8, noNaN: true }) });
const point = fc.record({ x: coordinate, y: coordinate });
const target = fc.record({ x: coordinate, y: coordinate, width: fc.double({ min: 1, max: 20_000, noNaN: true }), height: fc.double({ min: 1, max: 20_000, noNaN: true }) });

test('a point of the host and of the drawing are the same place in any viewport', () => {
  fc.assert(
    fc.property(viewport, point, (v, p) => {
      const back = toHost(v, toDrawing(v, p));
      expect(back.x).toBeCloseTo(p.x, 5);
      expect(back.y).toBeCloseTo(p.y, 5);
    }),
  );
});

test('what is zoomed around stays under the pointer', () => {
  fc.assert(
    fc.property(viewport, point, fc.double({ min: 0.2, max: 5, noNaN: true }), (v, at, factor) => {
      const before = toDrawing(v, at);
      const after = toDrawing(zoomAround(v, at, factor, limits), at);
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

test('zooming stops at the limits', () => {
  expect(zoomAround({ x: 0, y: 0, zoom: 7 }, { x: 10, y: 10 }, 4, limits).zoom).toBe(8);
  expect(zoomAround({ x: 0, y: 0, zoom: 0.03 }, { x: 10, y: 10 }, 0.1, limits).zoom).toBe(0.02);
});

test('fitting shows the whole box inside the padding', () => {
  fc.assert(
    fc.property(target, (b) => {
      const v = fitBox(b, size, padding(20), limits);
      const [start, end] = [toHost(v, b), toHost(v, { x: b.x + b.width, y: b.y + b.height })];
      expect(start.x).toBeGreaterThanOrEqual(19.99);
      expect(start.y).toBeGreaterThanOrEqual(19.99);
      expect(end.x).toBeLessThanOrEqual(size.width - 19.99);
      expect(end.y).toBeLessThanOrEqual(size.height - 19.99);
    }),
  );
});

describe('the first look', () => {
  test('shows everything when that is readable', () => {
    const b = { x: 0, y: 0, width: 1000, height: 1000 };
    expect(openingViewport(b, size, padding(20), limits, 0.3)).toEqual(fitBox(b, size, padding(20), limits));
  });

  test('keeps names readable while the width fits, and starts at the top', () => {
    const v = openingViewport({ x: 0, y: -2000, width: 1200, height: 4000 }, size, padding(20), limits, 0.3);
    expect(v.zoom).toBe(0.3);
    expect(toHost(v, { x: 0, y: -2000 }).y).toBe(20);
  });

  test('a row that is too wide for readable names is fitted by its width', () => {
    const v = openingViewport({ x: 0, y: 0, width: 20_000, height: 20_000 }, size, padding(0), limits, 0.3);
    expect(v.zoom).toBeCloseTo(0.04);
  });
});

describe('revealing', () => {
  test('leaves the viewport alone when the box is in view', () => {
    const v = { x: 0, y: 0, zoom: 1 };
    expect(reveal(v, { x: 100, y: 100, width: 50, height: 50 }, size, padding(10))).toBe(v);
  });

  test.each([
    ['left of it', { x: -100, y: 100, width: 50, height: 50 }, { x: 110, y: 0 }],
    ['right of it', { x: 900, y: 100, width: 50, height: 50 }, { x: -160, y: 0 }],
    ['below it', { x: 100, y: 700, width: 50, height: 50 }, { x: 0, y: -160 }],
  ])('moves just far enough for what is %s', (_, box, moved) => {
    expect(reveal({ x: 0, y: 0, zoom: 1 }, box, size, padding(10))).toEqual({ ...moved, zoom: 1 });
  });

  test('shows the start of what is larger than the host', () => {
    expect(reveal({ x: 0, y: 0, zoom: 1 }, { x: 50, y: 50, width: 5000, height: 20 }, size, padding(10)).x).toBe(-40);
  });
});

test('the visible part is as large as the host at that zoom', () => {
  expect(visibleBox({ x: 100, y: 50, zoom: 0.5 }, size)).toEqual({ x: -200, y: -100, width: 1600, height: 1200 });
});

test('small movements stay in a tile, a tile width leaves it', () => {
  const at = (x: number): string => viewportTile({ x, y: 10, zoom: 1 }, size, 400);
  expect(at(20)).toBe(at(30));
  expect(at(20)).not.toBe(at(430));
});

test.each([
  [{ x: 400, y: 300 }, { x: 0, y: 0 }],
  [{ x: 0, y: 300 }, { x: 12, y: 0 }],
  [{ x: 800, y: 300 }, { x: -12, y: 0 }],
  [{ x: 400, y: 584 }, { x: 0, y: -6 }],
])('dragging at %j pans by %j', (p, by) => {
  const pan = edgePan(p, size);
  expect(pan.x).toBeCloseTo(by.x);
  expect(pan.y).toBeCloseTo(by.y);
});
