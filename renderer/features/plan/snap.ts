import { type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Edge } from '../../../shared/geometry/polygon.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';

/** A step of the arrow keys, and of what is drawn by hand: a sixth of a raised floor's usual tile. */
export const GRID_MM = 100;
/** A large step of the arrow keys: the usual tile. */
export const TILE_MM = 600;
/** What dragged things land on where nothing nearer draws them. */
export const FINE_MM = 10;

/* Nearer than this, an edge draws what is dragged to it. */
const REACH_MM = 50;

/** How something snaps. */
export interface SnapOptions {
  readonly gridMm: number;
  /** Origin of the grid: the corner of the room. */
  readonly origin: Vec;
  /** What it may close up or line up with. */
  readonly neighbours: readonly Box[];
  /** Lines of the room's tiles. */
  readonly tiles?: { readonly sizeMm: number; readonly origin: Vec } | undefined;
  readonly reachMm?: number | undefined;
}

/** Where a box comes to stand, and the edges that drew it there. */
export interface Snapped extends Vec {
  readonly guides: readonly Edge[];
}

/* An edge of the box that may come to lie on a line. */
interface Candidate {
  readonly at: number;
  readonly line: number;
  readonly other?: Box | undefined;
}

/** Where a box comes to stand: flush with a neighbour that is nearly touched, in line with one, on a tile, else on the grid. Whole millimetres. */
export function snapBox(wanted: Box, { gridMm, origin, neighbours, tiles, reachMm = REACH_MM }: SnapOptions): Snapped {
  const x = snapAxis(wanted.x, [...edgesFor(wanted, neighbours, 'x'), ...tileEdges(wanted.x, wanted.width, tiles?.sizeMm, tiles?.origin.x)], { gridMm, origin: origin.x, reachMm });
  const y = snapAxis(wanted.y, [...edgesFor(wanted, neighbours, 'y'), ...tileEdges(wanted.y, wanted.height, tiles?.sizeMm, tiles?.origin.y)], { gridMm, origin: origin.y, reachMm });
  const placed = { ...wanted, x: x.at, y: y.at };
  return { x: x.at, y: y.at, guides: [...guideOf(placed, x.by, 'x'), ...guideOf(placed, y.by, 'y')] };
}

function edgesFor(wanted: Box, neighbours: readonly Box[], axis: 'x' | 'y'): readonly Candidate[] {
  const size = (b: Box): number => (axis === 'x' ? b.width : b.height);
  return neighbours.flatMap((other) => {
    const beside = axis === 'x' ? { ...wanted, x: other.x, width: other.width } : { ...wanted, y: other.y, height: other.height };
    const [low, high] = [other[axis], other[axis] + size(other)];
    const flush = overlaps(beside, other) ? [{ at: low - size(wanted), line: low, other }, { at: high, line: high, other }] : [];
    const inLine = [{ at: low, line: low, other }, { at: high - size(wanted), line: high, other }];
    return [...flush, ...inLine];
  });
}

function tileEdges(at: number, size: number, tileMm: number | undefined, origin = 0): readonly Candidate[] {
  if (tileMm === undefined) return [];
  const nearest = (value: number): number => Math.round((value - origin) / tileMm) * tileMm + origin;
  return [{ at: nearest(at), line: nearest(at) }, { at: nearest(at + size) - size, line: nearest(at + size) }];
}

function snapAxis(wanted: number, candidates: readonly Candidate[], { gridMm, origin, reachMm }: { readonly gridMm: number; readonly origin: number; readonly reachMm: number }): { readonly at: number; readonly by?: Candidate | undefined } {
  const near = candidates.filter(({ at }) => Math.abs(at - wanted) <= reachMm).sort((a, b) => Math.abs(a.at - wanted) - Math.abs(b.at - wanted));
  const [nearest] = near;
  return nearest === undefined ? { at: Math.round((wanted - origin) / gridMm) * gridMm + origin } : { at: Math.round(nearest.at), by: nearest };
}

/** The line from one end of both boxes to the other; none for tiles, which are drawn anyway. */
function guideOf(placed: Box, by: Candidate | undefined, axis: 'x' | 'y'): readonly Edge[] {
  const other = by?.other;
  if (by === undefined || other === undefined || Math.max(other.width, other.height) > LONGEST_GUIDE_MM) return [];
  if (axis === 'x') return [{ from: vec(by.line, Math.min(placed.y, other.y)), to: vec(by.line, Math.max(placed.y + placed.height, other.y + other.height)) }];
  return [{ from: vec(Math.min(placed.x, other.x), by.line), to: vec(Math.max(placed.x + placed.width, other.x + other.width), by.line) }];
}

/* Walls of a room are given as boxes that reach far out of it: they draw, but need no line of their own. */
const LONGEST_GUIDE_MM = 90_000;

/** A point on the nearest line of what is around, else on the grid. */
export function snapPoint(wanted: Vec, options: SnapOptions): Vec {
  const { x, y } = snapBox({ ...wanted, width: 0, height: 0 }, options);
  return vec(x, y);
}
