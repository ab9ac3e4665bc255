import type { Box } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { PathStep } from './scene.ts';

/** Ratio of a Bezier handle to the radius for a quarter of a circle. */
const KAPPA = 0.5523;

/** A closed polygon. */
export function polygon(points: readonly Vec[]): PathStep[] {
  return [...polyline(points), { op: 'Z' }];
}

/** An open line through points. */
export function polyline(points: readonly Vec[]): PathStep[] {
  return points.map((to, i): PathStep => ({ op: i === 0 ? 'M' : 'L', to }));
}

/** A single line. */
export const segment = (from: Vec, to: Vec): PathStep[] => polyline([from, to]);

/** The outline of a box. */
export function boxSteps({ x, y, width, height }: Box): PathStep[] {
  return polygon([vec(x, y), vec(x + width, y), vec(x + width, y + height), vec(x, y + height)]);
}

/** The outline of a box with round corners; the radius is limited to half the shorter side. */
export function roundBoxSteps({ x, y, width, height }: Box, radius: number): PathStep[] {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - KAPPA);
  const [right, bottom] = [x + width, y + height];
  return [
    { op: 'M', to: vec(x + r, y) },
    { op: 'L', to: vec(right - r, y) },
    { op: 'C', c1: vec(right - k, y), c2: vec(right, y + k), to: vec(right, y + r) },
    { op: 'L', to: vec(right, bottom - r) },
    { op: 'C', c1: vec(right, bottom - k), c2: vec(right - k, bottom), to: vec(right - r, bottom) },
    { op: 'L', to: vec(x + r, bottom) },
    { op: 'C', c1: vec(x + k, bottom), c2: vec(x, bottom - k), to: vec(x, bottom - r) },
    { op: 'L', to: vec(x, y + r) },
    { op: 'C', c1: vec(x, y + k), c2: vec(x + k, y), to: vec(x + r, y) },
    { op: 'Z' },
  ];
}

/** A circle as a path, so that many share one paint. */
export const discSteps = (centre: Vec, radius: number): PathStep[] =>
  roundBoxSteps({ x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius }, radius);
