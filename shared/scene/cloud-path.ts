import type { Box } from '../geometry/box.ts';
import { add, type Vec, vec } from '../geometry/vector.ts';
import type { PathStep } from './scene.ts';

/* A Bezier this far out over its chord looks like half a circle. */
const BULGE = 0.62;

/** A revision cloud around a box: arcs of about a width, bulging outwards, whole ones on every side. */
export function cloudSteps({ x, y, width, height }: Box, arcMm: number): PathStep[] {
  const [right, bottom] = [x + width, y + height];
  const corners = [vec(x, y), vec(right, y), vec(right, bottom), vec(x, bottom)];
  const outwards = [vec(0, -1), vec(1, 0), vec(0, 1), vec(-1, 0)];
  const arcs = corners.flatMap((from, side) => sideArcs(from, corners[(side + 1) % 4] ?? from, outwards[side] ?? vec(0, 0), arcMm));
  return [{ op: 'M', to: vec(x, y) }, ...arcs, { op: 'Z' }];
}

const MOST_ARCS = 400;

function sideArcs(from: Vec, to: Vec, outward: Vec, arcMm: number): PathStep[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.max(1, Math.min(MOST_ARCS, Math.round(length / arcMm)));
  const step = vec((to.x - from.x) / count, (to.y - from.y) / count);
  const out = vec((outward.x * length * BULGE) / count, (outward.y * length * BULGE) / count);
  return Array.from({ length: count }, (_, i): PathStep => {
    const start = vec(from.x + step.x * i, from.y + step.y * i);
    const end = add(start, step);
    return { op: 'C', c1: add(start, out), c2: add(end, out), to: end };
  });
}
