import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxIndex, distanceToBox } from '../../../renderer/canvas/box-index.ts';
import { type Box, box, overlaps } from '../../../shared/geometry/box.ts';

const coordinate = fc.integer({ min: -1000, max: 1000 });
const anyBox = fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })).map(([x, y, w, h]) => box(x, y, w, h));
const index = (boxes: readonly Box[]): BoxIndex<Box> => new BoxIndex(boxes, (b) => b);

test('a search finds exactly the boxes that share an area, in their order, with few boxes and with many', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 30 }), anyBox, fc.constantFrom(1, 20), (some, query, times) => {
      const boxes = Array.from({ length: times }, () => some).flat();
      expect(index(boxes).search(query)).toEqual(boxes.filter((b) => overlaps(b, query)));
    }),
  );
});

test('the nearest is as near as the nearest of all, or there is none within reach', () => {
  fc.assert(
    fc.property(fc.array(anyBox, { minLength: 1, maxLength: 300 }), coordinate, coordinate, fc.integer({ min: 0, max: 200 }), (boxes, x, y, reach) => {
      const least = Math.min(...boxes.map((b) => distanceToBox(b, { x, y })));
      const found = index(boxes).nearest({ x, y }, reach);
      if (least < reach) expect(found && distanceToBox(found, { x, y })).toBe(least);
      if (least > reach) expect(found).toBeUndefined();
    }),
  );
});

test('of boxes over each other the last one is on top', () => {
  const [below, above] = [box(0, 0, 10, 10), box(2, 2, 10, 10)];
  expect(index([below, above]).nearest({ x: 5, y: 5 }, 1)).toBe(above);
});

test('nothing is found in an empty index', () => {
  expect(index([]).search(box(0, 0, 10, 10))).toEqual([]);
});
