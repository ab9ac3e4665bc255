import { type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';

/** The grid things stand on: a sixth of a raised floor's tile. */
export const GRID_MM = 100;
/** Side of a raised floor's tile. */
export const TILE_MM = 600;

/* Nearer than this to a neighbour's edge, a rack closes up with it instead of keeping to the grid. */
const EDGE_REACH_MM = 50;

/** How something snaps. */
export interface SnapOptions {
  readonly gridMm: number;
  /** Origin of the grid: the corner of the room. */
  readonly origin: Vec;
  /** What it may close up with. */
  readonly neighbours: readonly Box[];
}

/** Where a box comes to stand: on the grid, or flush with a neighbour that is nearly touched. Whole millimetres. */
export function snapBox(wanted: Box, { gridMm, origin, neighbours }: SnapOptions): Vec {
  const besides = neighbours.filter((other) => overlaps({ ...wanted, x: other.x, width: other.width }, other));
  const aboves = neighbours.filter((other) => overlaps({ ...wanted, y: other.y, height: other.height }, other));
  const xs = besides.flatMap((other) => [other.x - wanted.width, other.x + other.width]);
  const alignedYs = besides.filter((other) => Math.min(Math.abs(other.x - wanted.width - wanted.x), Math.abs(other.x + other.width - wanted.x)) <= EDGE_REACH_MM).flatMap((other) => [other.y, other.y + other.height - wanted.height]);
  const ys = [...aboves.flatMap((other) => [other.y - wanted.height, other.y + other.height]), ...alignedYs];
  return { x: snapValue(wanted.x, xs, gridMm, origin.x), y: snapValue(wanted.y, ys, gridMm, origin.y) };
}

function snapValue(wanted: number, edges: readonly number[], gridMm: number, origin: number): number {
  const nearest = [...edges].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  if (nearest !== undefined && Math.abs(nearest - wanted) <= EDGE_REACH_MM) return Math.round(nearest);
  return Math.round((wanted - origin) / gridMm) * gridMm + origin;
}
