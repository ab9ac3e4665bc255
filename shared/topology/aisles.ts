import { clearanceMm } from '../catalog/rack.ts';
import { type Box, box, overlaps, unionBoxes } from '../geometry/box.ts';
import type { Id } from '../base/id.ts';
import type { Face } from '../model/device-type.ts';
import type { Facing } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { faceMet, freeWay, rowsOf, sideOf, type StandingRack, standingRacks } from './rack-clearance.ts';
import { obstaclesIn } from './room-outline.ts';

/** A way along a row of racks, with the air in it. */
export interface Aisle {
  readonly form: 'hot-aisle' | 'cold-aisle';
  readonly ground: Box;
  /** Names of the first racks of the rows beside it. */
  readonly between: readonly string[];
}

/* Before a wall only what air and people need is the aisle, not the whole room. */
const AT_A_WALL_MM = clearanceMm('cold-aisle-min') ?? 1200;
const LEAST_MM = 300;

/** The aisles that follow from where fronts and rears of rows look: fronts at cold ones, rears at hot ones. A way between a front and a rear is neither. */
export function aislesOf(view: DesignView, roomId: Id<'room'>): readonly Aisle[] {
  const racks = standingRacks(view, roomId);
  const rows = rowsOf(racks);
  const found = rows.flatMap((row) => (['front', 'rear'] as const).flatMap((face) => aislesBeside(view, roomId, { row, face, rows, racks })));
  const known = new Set<string>();
  return found.filter(({ form, ground }) => {
    const key = `${form} ${ground.x} ${ground.y} ${ground.width} ${ground.height}`;
    const isNew = !known.has(key) && !racks.some((rack) => overlaps(rack.ground, ground));
    known.add(key);
    return isNew;
  });
}

interface Beside {
  readonly row: readonly StandingRack[];
  readonly face: Face;
  readonly rows: readonly (readonly StandingRack[])[];
  readonly racks: readonly StandingRack[];
}

const groundOf = (row: readonly StandingRack[]): Box => unionBoxes(row.map(({ ground }) => ground));

function aislesBeside(view: DesignView, roomId: Id<'room'>, { row, face, rows, racks }: Beside): Aisle[] {
  const room = view.get('room', roomId);
  const [first] = row;
  if (room === undefined || first === undefined) return [];
  const ways = row.map((from) => ({ from, way: freeWay(room, racks, from, face, obstaclesIn(view, roomId)) }));
  const opposite = new Set(ways.flatMap(({ way: { other } }) => rows.filter((candidate) => other !== undefined && candidate !== row && candidate.includes(other))));
  const form = face === 'front' ? 'cold-aisle' : 'hot-aisle';
  const side = sideOf(first.rack.facing, face);
  const between = [...opposite].flatMap((other): Aisle[] => {
    const [met] = other;
    if (met === undefined || faceMet(first.rack, face, met.rack) !== face) return [];
    const ground = groundBetween(groundOf(row), groundOf(other), side);
    return ground === undefined ? [] : [{ form, ground, between: [first.rack.name, met.rack.name].sort() }];
  });
  if (between.length > 0 || opposite.size > 0) return between;
  const widthMm = Math.min(AT_A_WALL_MM, ...ways.map(({ way }) => way.distanceMm));
  return widthMm < LEAST_MM ? [] : [{ form, ground: groundBefore(groundOf(row), side, widthMm), between: [first.rack.name] }];
}

const isAlongX = (side: Facing): boolean => side === 'east' || side === 'west';

/** The ground between two rows, as long as both run beside each other. */
function groundBetween(a: Box, b: Box, side: Facing): Box | undefined {
  if (isAlongX(side)) {
    const [left, right] = a.x <= b.x ? [a, b] : [b, a];
    const [y, end] = [Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height)];
    const x = left.x + left.width;
    return right.x - x < LEAST_MM || end <= y ? undefined : box(x, y, right.x - x, end - y);
  }
  const [upper, lower] = a.y <= b.y ? [a, b] : [b, a];
  const [x, end] = [Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width)];
  const y = upper.y + upper.height;
  return lower.y - y < LEAST_MM || end <= x ? undefined : box(x, y, end - x, lower.y - y);
}

function groundBefore({ x, y, width, height }: Box, side: Facing, widthMm: number): Box {
  switch (side) {
    case 'south':
      return box(x, y + height, width, widthMm);
    case 'north':
      return box(x, y - widthMm, width, widthMm);
    case 'east':
      return box(x + width, y, widthMm, height);
    case 'west':
      return box(x - widthMm, y, widthMm, height);
  }
}
