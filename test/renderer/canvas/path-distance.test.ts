import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, distanceToPolyline, flattenPath, midpointOf } from '../../../renderer/canvas/path-distance.ts';
import { vec } from '../../../shared/geometry/vector.ts';
import type { PathStep } from '../../../shared/scene/scene.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

describe('flattening', () => {
  test('keeps the ends of a curve and stays inside its hull', () => {
    fc.assert(
      fc.property(point, point, point, point, (from, c1, c2, to) => {
        const points = flattenPath([{ op: 'M', to: from }, { op: 'C', c1, c2, to }]);
        expect(points[0]).toEqual(from);
        expect(points.at(-1)?.x).toBeCloseTo(to.x);
        expect(points.at(-1)?.y).toBeCloseTo(to.y);
        const [hull, drawn] = [boundsOf([from, c1, c2, to]), boundsOf(points)];
        expect(drawn.x).toBeGreaterThanOrEqual(hull.x - 1e-6);
        expect(drawn.x + drawn.width).toBeLessThanOrEqual(hull.x + hull.width + 1e-6);
      }),
    );
  });

  test('a closed path returns to its start', () => {
    const steps: PathStep[] = [{ op: 'M', to: vec(1, 2) }, { op: 'L', to: vec(5, 2) }, { op: 'Z' }];
    expect(flattenPath(steps)).toEqual([vec(1, 2), vec(5, 2), vec(1, 2)]);
  });
});

describe('distance', () => {
  test.each([
    ['on the line', vec(5, 0), 0],
    ['above the line', vec(5, 3), 3],
    ['beyond its end', vec(-3, -4), 5],
    ['beside a corner', vec(10, 12), 2],
  ])('%s', (_, p, expected) => {
    expect(distanceToPolyline([vec(0, 0), vec(10, 0), vec(10, 10)], p)).toBeCloseTo(expected);
  });

  test('is never more than to the nearest corner', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 8 }), point, (points, p) => {
        const nearest = Math.min(...points.map((corner) => Math.hypot(corner.x - p.x, corner.y - p.y)));
        expect(distanceToPolyline(points, p)).toBeLessThanOrEqual(nearest + 1e-9);
      }),
    );
  });

  test('to nothing is infinite', () => {
    expect(distanceToPolyline([], vec(0, 0))).toBe(Infinity);
  });
});

test('the middle is half way along the line, not half way between its ends', () => {
  expect(midpointOf([vec(0, 0), vec(10, 0), vec(10, 30)])).toEqual(vec(10, 10));
  expect(midpointOf([vec(4, 4)])).toEqual(vec(4, 4));
  expect(midpointOf([])).toBeUndefined();
});
