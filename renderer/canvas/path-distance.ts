import { type Box, unionBoxes } from '../../shared/geometry/box.ts';
import type { Vec } from '../../shared/geometry/vector.ts';
import type { PathStep } from '../../shared/scene/scene.ts';

/* Straight pieces a curve is replaced by for measuring: a cable's bends are far smaller than a finger is wide. */
const PIECES_PER_CURVE = 12;

/** A path as points joined by straight lines; curves become short pieces. */
export function flattenPath(steps: readonly PathStep[]): readonly Vec[] {
  const points: Vec[] = [];
  let start: Vec | undefined;
  for (const step of steps) {
    const last = points.at(-1);
    if (step.op === 'Z') {
      if (start !== undefined) points.push(start);
      continue;
    }
    if (step.op === 'C' && last !== undefined) points.push(...curvePoints(last, step.c1, step.c2, step.to));
    else points.push(step.to);
    if (step.op === 'M') start = step.to;
  }
  return points;
}

function curvePoints(from: Vec, c1: Vec, c2: Vec, to: Vec): Vec[] {
  return Array.from({ length: PIECES_PER_CURVE }, (_, i) => {
    const t = (i + 1) / PIECES_PER_CURVE;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y };
  });
}

/** How far a point is from a chain of straight lines; infinity for no points. */
export function distanceToPolyline(points: readonly Vec[], p: Vec): number {
  const first = points[0];
  if (first === undefined) return Infinity;
  let best = Math.hypot(p.x - first.x, p.y - first.y);
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) best = Math.min(best, distanceToSegment(a, b, p));
  }
  return best;
}

function distanceToSegment(a: Vec, b: Vec, p: Vec): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const lengthSquared = dx * dx + dy * dy;
  const t = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / lengthSquared));
  return Math.hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

/** The box around points. */
export const boundsOf = (points: readonly Vec[]): Box => unionBoxes(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));

/** The point half way along a chain of straight lines. */
export function midpointOf(points: readonly Vec[]): Vec | undefined {
  const lengths = points.slice(1).map((b, i) => Math.hypot(b.x - (points[i]?.x ?? b.x), b.y - (points[i]?.y ?? b.y)));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const [a, b] = [points[i], points[i + 1]];
    if (a === undefined || b === undefined) break;
    if (left <= length && length > 0) return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return points[0];
}
