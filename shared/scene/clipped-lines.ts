import { edgesOf } from '../geometry/polygon.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import { segment } from './path-steps.ts';
import type { PathStep } from './scene.ts';

/** Lines across a polygon at places along x and along y, cut off at its sides. */
export function clippedLines(corners: readonly Vec[], { xs, ys }: { readonly xs: readonly number[]; readonly ys: readonly number[] }): PathStep[] {
  const turned = corners.map(({ x, y }) => vec(y, x));
  return [
    ...xs.flatMap((x) => spans(corners, x).flatMap(([from, to]) => segment(vec(x, from), vec(x, to)))),
    ...ys.flatMap((y) => spans(turned, y).flatMap(([from, to]) => segment(vec(from, y), vec(to, y)))),
  ];
}

/** The pieces of the line at `x` that lie inside a polygon, from top to bottom. */
function spans(corners: readonly Vec[], x: number): readonly (readonly [number, number])[] {
  const crossings = edgesOf(corners)
    .filter(({ from, to }) => from.x > x !== to.x > x)
    .map(({ from, to }) => from.y + ((x - from.x) * (to.y - from.y)) / (to.x - from.x))
    .sort((a, b) => a - b);
  return Array.from({ length: Math.floor(crossings.length / 2) }, (_, i) => [crossings[2 * i] ?? 0, crossings[2 * i + 1] ?? 0] as const);
}
