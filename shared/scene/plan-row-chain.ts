import { type Box, box, overlaps, unionBoxes } from '../geometry/box.ts';
import { type Edge, edgesOf, runsThrough } from '../geometry/polygon.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { StandingRack } from '../topology/rack-clearance.ts';
import { chainDimension, type DimensionStyle, FIGURE_UP } from './dimensions.ts';
import type { SceneNode } from './scene.ts';

/** What a row is measured between, and what its chain keeps clear of. */
export interface RowSurroundings {
  readonly racks: readonly StandingRack[];
  /** Corners of the room's walls. */
  readonly corners: readonly Vec[];
  /** Ground of the walls drawn in the room. */
  readonly walls: readonly Box[];
  /** Symbols that a figure would be drawn over. */
  readonly symbols: readonly Box[];
  /** Figures of other dimensions. */
  readonly figures: readonly Box[];
}

/** Wall, first rack, every joint, last rack, wall, on the side of the row where less is in the way and there is more room; instead of a wall the rack that stands before it. */
export function rowChain(row: readonly StandingRack[], surroundings: RowSurroundings, style: DimensionStyle): SceneNode[] {
  const [first] = row;
  if (first === undefined) return [];
  const isDown = first.rack.facing === 'east' || first.rack.facing === 'west';
  const floor = floorAlong(row, surroundings, isDown);
  const [wall, opposite] = freeSpan(floor.ground, floor);
  const stops = [...new Set([wall, ...floor.own.flatMap(({ x, width }) => [x, x + width]), opposite])].sort((a, b) => a - b);
  return chainDimension(stops, placeAcross(floor, [wall, opposite], style.textMm), isDown ? 'y' : 'x', style);
}

/* A room turned so that a row runs along x. */
interface Floor {
  readonly own: readonly Box[];
  readonly ground: Box;
  readonly others: readonly Box[];
  readonly edges: readonly Edge[];
  readonly walls: readonly Box[];
  readonly symbols: readonly Box[];
  readonly figures: readonly Box[];
}

const swapped = ({ x, y, width, height }: Box): Box => box(y, x, height, width);

function floorAlong(row: readonly StandingRack[], { racks, corners, walls, symbols, figures }: RowSurroundings, isDown: boolean): Floor {
  const turn = (boxes: readonly Box[]): readonly Box[] => (isDown ? boxes.map(swapped) : boxes);
  const own = turn(row.map(({ ground }) => ground));
  return {
    own, ground: unionBoxes(own), others: turn(racks.flatMap((rack) => (row.includes(rack) ? [] : [rack.ground]))),
    edges: edgesOf(isDown ? corners.map(({ x, y }) => vec(y, x)) : corners), walls: turn(walls), symbols: turn(symbols), figures: turn(figures),
  };
}

/** Where the free ground left and right of a box begins and ends: at a wall of the room, at one drawn in it, or at another rack. */
function freeSpan({ x, y, width, height }: Box, { others, edges, walls }: Pick<Floor, 'others' | 'edges' | 'walls'>): readonly [number, number] {
  const [top, bottom] = [y, y + height];
  const beside = [...others, ...walls].flatMap((other) => (other.y < bottom && other.y + other.height > top ? [[other.x, other.x + other.width] as const] : []));
  const ends = [...beside, ...edges.flatMap((edge) => passage(edge, top, bottom))];
  const before = ends.flatMap(([, end]) => (end <= x ? [end] : []));
  const after = ends.flatMap(([start]) => (start >= x + width ? [start] : []));
  return [before.length === 0 ? x : Math.max(...before), after.length === 0 ? x + width : Math.min(...after)];
}

/** From where to where along x a line passes between two heights. */
function passage({ from, to }: Edge, top: number, bottom: number): readonly (readonly [number, number])[] {
  const [upper, lower] = from.y <= to.y ? [from, to] : [to, from];
  if (upper.y === lower.y ? upper.y <= top || upper.y >= bottom : upper.y >= bottom || lower.y <= top) return [];
  const at = (y: number): number => (upper.y === lower.y ? upper.x : upper.x + ((lower.x - upper.x) * (y - upper.y)) / (lower.y - upper.y));
  const [a, b] = upper.y === lower.y ? [upper.x, lower.x] : [at(Math.max(top, upper.y)), at(Math.min(bottom, lower.y))];
  return [[Math.min(a, b), Math.max(a, b)]];
}

/** Before the row or behind it: where the chain and its figures cross less, else where there is more room. */
function placeAcross(floor: Floor, [from, to]: readonly [number, number], textMm: number): number {
  const { x, y, width, height } = floor.ground;
  const [above, below] = freeSpan(box(y, x, height, width), { others: [], edges: floor.edges.map((edge) => ({ from: vec(edge.from.y, edge.from.x), to: vec(edge.to.y, edge.to.x) })), walls: [] });
  const sides = [{ at: y - textMm * 0.5, roomMm: y - above }, { at: y + height + textMm * 1.6, roomMm: below - y - height }];
  const inTheWay = ({ at }: { readonly at: number }): number => {
    const strip = box(from, at - textMm * 1.2, to - from, textMm * 1.3);
    /* A neighbour's chain on the same line goes on where this one ends. */
    return crossed(floor, strip) + floor.figures.filter((figure) => overlaps(figure, strip) && Math.abs(figure.y + figure.height - (at - textMm * FIGURE_UP)) > 1).length;
  };
  const [before, after] = sides.map((side) => ({ ...side, count: inTheWay(side) }));
  if (before === undefined || after === undefined) return y;
  if (before.count !== after.count) return before.count < after.count ? before.at : after.at;
  return before.roomMm > after.roomMm ? before.at : after.at;
}

function crossed({ others, edges, walls, symbols }: Floor, strip: Box): number {
  return [...others, ...walls, ...symbols].filter((other) => overlaps(other, strip)).length + edges.filter((edge) => runsThrough(edge, strip)).length;
}
