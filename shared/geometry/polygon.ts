import { type Box, box } from './box.ts';
import { type Vec, vec } from './vector.ts';

/** One side of a polygon. */
export interface Edge {
  readonly from: Vec;
  readonly to: Vec;
}

/** The corners of a box, clockwise from its top left one. */
export const cornersOf = ({ x, y, width, height }: Box): readonly Vec[] => [vec(x, y), vec(x + width, y), vec(x + width, y + height), vec(x, y + height)];

/** The sides of a polygon, in the order of its corners. */
export const edgesOf = (corners: readonly Vec[]): readonly Edge[] => corners.map((from, i) => ({ from, to: corners[(i + 1) % corners.length] ?? from }));

/** The smallest box around points; an empty list gives an empty box at the origin. */
export function boundsOfPoints(points: readonly Vec[]): Box {
  if (points.length === 0) return box(0, 0, 0, 0);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  return box(left, top, right - left, bottom - top);
}

/** Twice the area of a polygon; positive when its corners run clockwise on a plan whose y points down. */
export const doubleArea = (corners: readonly Vec[]): number => edgesOf(corners).reduce((sum, { from, to }) => sum + from.x * to.y - to.x * from.y, 0);

/** True when a point is inside a polygon; on its sides it may be either. */
export function isInsidePolygon(corners: readonly Vec[], p: Vec): boolean {
  let isInside = false;
  for (const { from, to } of edgesOf(corners)) {
    if (from.y > p.y !== to.y > p.y && p.x < from.x + ((p.y - from.y) * (to.x - from.x)) / (to.y - from.y)) isInside = !isInside;
  }
  return isInside;
}

/** True when the whole box lies in the polygon; it may touch the sides. */
export function holdsBox(corners: readonly Vec[], b: Box): boolean {
  return isInsidePolygon(corners, vec(b.x + b.width / 2, b.y + b.height / 2)) && !edgesOf(corners).some((edge) => runsThrough(edge, b));
}

/** True when a line passes through the inside of a box. */
export function runsThrough({ from, to }: Edge, b: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, by, low, high] of [[from.x, to.x - from.x, b.x, b.x + b.width], [from.y, to.y - from.y, b.y, b.y + b.height]] as const) {
    if (by === 0 && (start <= low || start >= high)) return false;
    if (by === 0) continue;
    const [a, c] = [(low - start) / by, (high - start) / by];
    enter = Math.max(enter, Math.min(a, c));
    leave = Math.min(leave, Math.max(a, c));
  }
  return enter < leave;
}

/** True when no two sides of the polygon cross or lie on each other, and it has an area. */
export function isSimplePolygon(corners: readonly Vec[]): boolean {
  const edges = edgesOf(corners);
  if (corners.length < 3 || doubleArea(corners) === 0) return false;
  return edges.every((edge, i) => !isPoint(edge) && edges.slice(i + 1).every((other, k) => isApart(edge, other, k === 0, i === 0 && k === edges.length - 2)));
}

const isPoint = ({ from, to }: Edge): boolean => from.x === to.x && from.y === to.y;

/* Neighbours share a corner: they must only not run back over each other. */
function isApart(a: Edge, b: Edge, isNext: boolean, isLast: boolean): boolean {
  if (isNext) return !isFoldedBack(a.from, a.to, b.to);
  if (isLast) return !isFoldedBack(b.from, b.to, a.to);
  return !meet(a, b);
}

const turn = (a: Vec, b: Vec, c: Vec): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const isFoldedBack = (a: Vec, b: Vec, c: Vec): boolean => turn(a, b, c) === 0 && (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) < 0;

const isBetween = (a: Vec, b: Vec, p: Vec): boolean => Math.min(a.x, b.x) <= p.x && p.x <= Math.max(a.x, b.x) && Math.min(a.y, b.y) <= p.y && p.y <= Math.max(a.y, b.y);

function meet(a: Edge, b: Edge): boolean {
  const [t1, t2, t3, t4] = [turn(a.from, a.to, b.from), turn(a.from, a.to, b.to), turn(b.from, b.to, a.from), turn(b.from, b.to, a.to)];
  if (t1 !== t2 && t3 !== t4) return true;
  return (t1 === 0 && isBetween(a.from, a.to, b.from)) || (t2 === 0 && isBetween(a.from, a.to, b.to)) || (t3 === 0 && isBetween(b.from, b.to, a.from)) || (t4 === 0 && isBetween(b.from, b.to, a.to));
}
