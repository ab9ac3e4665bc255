import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestApproach, nearestOnPolyline } from '../../shared/geometry/polyline.ts';
import type { Vec } from '../../shared/geometry/vector.ts';

const point = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });
const chain = fc.array(point, { minLength: 1, maxLength: 5 });
const away = (a: Vec, b: Vec): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Places on a chain, close together. */
const samples = (points: readonly Vec[]): readonly Vec[] =>
  points.length === 1 ? points : points.slice(1).flatMap((to, i) => Array.from({ length: 11 }, (_, n) => ({ x: (points[i]?.x ?? 0) + ((to.x - (points[i]?.x ?? 0)) * n) / 10, y: (points[i]?.y ?? 0) + ((to.y - (points[i]?.y ?? 0)) * n) / 10 })));

describe('the place on a chain that is nearest to a point', () => {
  it('is on the way along it, and no other place is nearer', () => {
    expect(nearestOnPolyline([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 20 }], { x: 14, y: 5 })).toEqual({ at: { x: 10, y: 5 }, along: 15 });
    expect(nearestOnPolyline([], { x: 0, y: 0 })).toBeUndefined();
    fc.assert(fc.property(chain, point, (points, p) => {
      const best = nearestOnPolyline(points, p);
      for (const sample of samples(points)) expect(away(best?.at ?? sample, p)).toBeLessThanOrEqual(away(sample, p) + 1e-9);
    }));
  });
});

describe('where two chains come nearest', () => {
  it('is where they cross', () => {
    expect(nearestApproach([{ x: 0, y: 5 }, { x: 10, y: 5 }], [{ x: 4, y: 0 }, { x: 4, y: 20 }])).toEqual({ a: { at: { x: 4, y: 5 }, along: 4 }, b: { at: { x: 4, y: 5 }, along: 5 } });
  });

  it('is the same from either side, and no two other places are nearer', () => {
    fc.assert(fc.property(chain, chain, (first, second) => {
      const there = nearestApproach(first, second);
      const back = nearestApproach(second, first);
      if (there === undefined || back === undefined) throw new Error('Chains with points have a nearest place');
      const best = away(there.a.at, there.b.at);
      expect(best).toBeCloseTo(away(back.a.at, back.b.at), 6);
      for (const a of samples(first)) for (const b of samples(second)) expect(best).toBeLessThanOrEqual(away(a, b) + 1e-9);
    }), { numRuns: 50 });
  });
});
