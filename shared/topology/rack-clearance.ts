import { type Box, box } from '../geometry/box.ts';
import { type Edge, edgesOf } from '../geometry/polygon.ts';
import type { Vec } from '../geometry/vector.ts';
import type { Id } from '../base/id.ts';
import type { Face } from '../model/device-type.ts';
import type { PlanItem } from '../model/plan-item.ts';
import type { Facing, Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { Room } from '../model/room.ts';
import type { DesignView } from '../store/design-view.ts';
import { footprintMm } from './footprint.ts';
import { isInRoom, outlineOf, planItemBox } from './room-outline.ts';

/** A rack on the plan of its room. */
export interface StandingRack {
  readonly rack: Rack;
  readonly type: RackType;
  readonly ground: Box;
}

/** The racks of a room with the ground they take, in the order of their names, then ids. */
export function standingRacks(view: DesignView, roomId: Id<'room'>): readonly StandingRack[] {
  const racks = view.find('racksByRoom', roomId).flatMap((rack): StandingRack[] => {
    const type = view.get('rackType', rack.typeId);
    if (type === undefined) return [];
    const { widthMm, depthMm } = footprintMm(rack, type);
    return [{ rack, type, ground: box(rack.xMm, rack.yMm, widthMm, depthMm) }];
  });
  return racks.sort((a, b) => (a.rack.name < b.rack.name ? -1 : a.rack.name > b.rack.name ? 1 : a.rack.id < b.rack.id ? -1 : 1));
}

/** The free way straight out of a face of a rack, to what is met first. */
export interface FreeWay {
  readonly distanceMm: number;
  /** The rack that is met. */
  readonly other?: StandingRack | undefined;
  /** The inner wall, column or keep-out area that is met; absent, like the rack, for a wall of the room. */
  readonly obstacle?: PlanItem | undefined;
}

const OPPOSITE: Readonly<Record<Facing, Facing>> = { south: 'north', north: 'south', east: 'west', west: 'east' };

/** The side of the plan that a face of a rack looks at. */
export const sideOf = (facing: Facing, face: Face): Facing => (face === 'front' ? facing : OPPOSITE[facing]);

/** How far it is from a face of a rack to the next rack, wall or obstacle. Negative: the rack stands in a wall of the room. */
export function freeWay(room: Room, racks: readonly StandingRack[], from: StandingRack, face: Face, obstacles: readonly PlanItem[] = []): FreeWay {
  const side = sideOf(from.rack.facing, face);
  let nearest: FreeWay = { distanceMm: toWall(room, from.ground, side) };
  for (const other of racks) {
    const distanceMm = other === from ? undefined : toBox(from.ground, other.ground, side);
    if (distanceMm !== undefined && distanceMm < nearest.distanceMm) nearest = { distanceMm, other };
  }
  for (const obstacle of obstacles) {
    const distanceMm = toBox(from.ground, planItemBox(obstacle), side);
    if (distanceMm !== undefined && distanceMm < nearest.distanceMm) nearest = { distanceMm, obstacle };
  }
  return nearest;
}

function toWall(room: Room, ground: Box, side: Facing): number {
  const isOutside = room.outline !== undefined && !isInRoom(room, ground);
  if (isOutside) return -1;
  const walls = room.outline === undefined ? [] : edgesOf(outlineOf(room));
  return walls.reduce((nearest, edge) => Math.min(nearest, toEdge(ground, edge, side) ?? nearest), toRectangle(room, ground, side));
}

function toRectangle(room: Room, ground: Box, side: Facing): number {
  switch (side) {
    case 'south':
      return room.depthMm - ground.y - ground.height;
    case 'north':
      return ground.y;
    case 'east':
      return room.widthMm - ground.x - ground.width;
    case 'west':
      return ground.x;
  }
}

/** Distance to a box that lies in front of this side, at least in part; undefined for one that does not. */
function toBox(from: Box, to: Box, side: Facing): number | undefined {
  const isAlongX = side === 'east' || side === 'west';
  const isInFront = isAlongX ? to.y < from.y + from.height && from.y < to.y + to.height : to.x < from.x + from.width && from.x < to.x + to.width;
  if (!isInFront) return undefined;
  const distanceMm = { south: to.y - from.y - from.height, north: from.y - to.y - to.height, east: to.x - from.x - from.width, west: from.x - to.x - to.width }[side];
  return distanceMm < 0 ? undefined : distanceMm;
}

/** Distance to a wall that lies in front of this side, at least in part; undefined for one that does not. */
function toEdge(from: Box, { from: start, to: end }: Edge, side: Facing): number | undefined {
  const [a, b] = [seenFrom(from, start, side), seenFrom(from, end, side)].sort((p, q) => p.along - q.along);
  const width = side === 'south' || side === 'north' ? from.width : from.height;
  if (a === undefined || b === undefined || b.along <= 0 || a.along >= width) return undefined;
  const outAt = (along: number): number => a.out + ((b.out - a.out) * (along - a.along)) / (b.along - a.along);
  const outs = a.along === b.along ? [a.out, b.out] : [outAt(Math.max(0, a.along)), outAt(Math.min(width, b.along))];
  const nearest = Math.floor(Math.min(...outs));
  return nearest < 0 ? undefined : nearest;
}

/** A point seen from a side of a box: how far along the side, and how far out of it. */
function seenFrom({ x, y, width, height }: Box, p: Vec, side: Facing): { readonly along: number; readonly out: number } {
  switch (side) {
    case 'south':
      return { along: p.x - x, out: p.y - y - height };
    case 'north':
      return { along: p.x - x, out: y - p.y };
    case 'east':
      return { along: p.y - y, out: p.x - x - width };
    case 'west':
      return { along: p.y - y, out: x - p.x };
  }
}

/** The face of a rack that looks at a side of the plan; undefined for one that shows its flank there. */
export function faceTowards(rack: Rack, side: Facing): Face | undefined {
  if (rack.facing === side) return 'front';
  return OPPOSITE[rack.facing] === side ? 'rear' : undefined;
}

/** The face of the rack that is met which looks back; undefined for its flank. */
export const faceMet = (from: Rack, face: Face, other: Rack): Face | undefined => faceTowards(other, OPPOSITE[sideOf(from.facing, face)]);

/* Racks this close side by side stand in one row: room for a side panel, or for a slip of the mouse, but not for a person. */
const ROW_GAP_MM = 100;

/** Racks that stand side by side and look the same way, by row. Racks alone are rows of one. */
export function rowsOf(racks: readonly StandingRack[]): readonly (readonly StandingRack[])[] {
  const rows: StandingRack[][] = [];
  const along = (standing: StandingRack): number => (isAcross(standing) ? standing.ground.x : standing.ground.y);
  const sorted = [...racks].sort((a, b) => along(a) - along(b));
  for (const standing of sorted) {
    const row = rows.find((candidate) => isNextIn(candidate, standing));
    if (row === undefined) rows.push([standing]);
    else row.push(standing);
  }
  return rows;
}

const isAcross = ({ rack }: StandingRack): boolean => rack.facing === 'south' || rack.facing === 'north';

function isNextIn(row: readonly StandingRack[], next: StandingRack): boolean {
  const last = row.at(-1);
  if (last === undefined || last.rack.facing !== next.rack.facing) return false;
  const [a, b] = [last.ground, next.ground];
  const gapMm = isAcross(next) ? b.x - a.x - a.width : b.y - a.y - a.height;
  const front = (ground: Box): number => ({ south: ground.y + ground.height, north: ground.y, east: ground.x + ground.width, west: ground.x })[next.rack.facing];
  return gapMm >= 0 && gapMm <= ROW_GAP_MM && Math.abs(front(a) - front(b)) <= ROW_GAP_MM;
}
