import fc from 'fast-check';
import { expect, it } from 'vitest';
import { box, inflate, overlaps } from '../../shared/geometry/box.ts';
import { boxesApart } from '../../shared/scene/boxes-apart.ts';

const GAP = 30;
const someBox = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 400 }) });

it('boxes end up apart by the gap, the first stays, and what was free already is not moved', () => {
  fc.assert(fc.property(fc.array(someBox, { minLength: 1, maxLength: 25 }), (boxes) => {
    const shifts = boxesApart(boxes, GAP);
    const after = boxes.map(({ x, y, width, height }, i) => box(x + (shifts[i]?.x ?? NaN), y + (shifts[i]?.y ?? NaN), width, height));
    expect(shifts[0]).toEqual({ x: 0, y: 0 });
    after.forEach((a, i) => {
      const before = after.slice(0, i);
      for (const b of before) expect(overlaps(inflate(a, GAP), b)).toBe(false);
      const start = boxes[i];
      if (start !== undefined && before.every((b) => !overlaps(inflate(b, GAP), start))) expect(shifts[i]).toEqual({ x: 0, y: 0 });
    });
  }));
});

it('a box goes the shortest way out', () => {
  expect(boxesApart([box(0, 0, 100, 100), box(80, 10, 100, 100), box(0, -90, 100, 100)], 10)).toEqual([{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 0, y: -20 }]);
});
