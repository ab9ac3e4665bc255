import type { Vec } from './vector.ts';

/** An axis-parallel box; `y` grows downwards on screen and paper. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Makes a box. */
export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** True when the boxes share an area; touching edges do not count. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** True when the point is in the box or on its edge. */
export const contains = (b: Box, p: Vec): boolean => p.x >= b.x && p.x <= b.x + b.width && p.y >= b.y && p.y <= b.y + b.height;

/** The smallest box around all; an empty list gives an empty box at the origin. */
export function unionBoxes(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return box(0, 0, 0, 0);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const b of boxes) {
    left = Math.min(left, b.x);
    top = Math.min(top, b.y);
    right = Math.max(right, b.x + b.width);
    bottom = Math.max(bottom, b.y + b.height);
  }
  return box(left, top, right - left, bottom - top);
}

/** The box grown by `margin` on every side. */
export const inflate = (b: Box, margin: number): Box => box(b.x - margin, b.y - margin, b.width + 2 * margin, b.height + 2 * margin);
