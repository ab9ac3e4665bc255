import type { Id } from '../../../shared/base/id.ts';
import { moveDevices } from '../../../shared/commands/devices/move-device.ts';
import { moveRacks } from '../../../shared/commands/racks/move-rack.ts';
import { spotProblem } from '../../../shared/commands/racks/rack-spot.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Facing } from '../../../shared/model/rack.ts';
import { footprintOf } from '../../../shared/scene/plan.ts';
import { runCommand } from '../../state/run-command.ts';
import type { PlanContext } from './plan-context.ts';
import { type PlacedItem, type PlacedRoom, roomAt } from './plan-model.ts';
import { GRID_MM, snapBox } from './snap.ts';

/** An item with the place it would get. */
export interface ItemMove {
  readonly item: PlacedItem;
  readonly room: PlacedRoom;
  readonly box: Box;
  readonly facing?: Facing | undefined;
  /** Why it cannot stand there. */
  readonly problem?: string | undefined;
}

const middle = (b: Box): Vec => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 });

/** Where items come to stand when the first of them is carried to a point: it snaps, the others keep their distance to it. */
export function planMoves(context: PlanContext, items: readonly PlacedItem[], to: Vec, gridMm = GRID_MM): readonly ItemMove[] {
  const [lead] = items;
  if (lead === undefined) return [];
  const model = context.model();
  const wanted = { ...lead.box, x: to.x, y: to.y };
  const room = roomAt(model, middle(wanted)) ?? model.roomById.get(lead.roomId);
  if (room === undefined) return [];
  const moved = new Set<string>(items.map((item) => item.id));
  const neighbours = lead.kind === 'rack' ? model.items.filter((other) => other.kind === 'rack' && !moved.has(other.id)).map((other) => other.box) : [];
  const at = lead.kind === 'rack' ? snapBox(wanted, { gridMm, origin: room.box, neighbours: [...neighbours, ...wallsOf(room)] }) : snapMiddle(wanted, room, gridMm / 2);
  return moveBy(context, items, { x: at.x - lead.box.x, y: at.y - lead.box.y });
}

/* Walls as boxes outside the room, so that racks close up with them. */
function wallsOf({ box }: PlacedRoom): readonly Box[] {
  const far = 100_000;
  return [
    { x: box.x - far, y: box.y, width: far, height: box.height },
    { x: box.x + box.width, y: box.y, width: far, height: box.height },
    { x: box.x, y: box.y - far, width: box.width, height: far },
    { x: box.x, y: box.y + box.height, width: box.width, height: far },
  ];
}

function snapMiddle(wanted: Box, room: PlacedRoom, gridMm: number): Vec {
  const snap = (value: number, origin: number, half: number): number => Math.round((value + half - origin) / gridMm) * gridMm + origin - half;
  return { x: snap(wanted.x, room.box.x, wanted.width / 2), y: snap(wanted.y, room.box.y, wanted.height / 2) };
}

/** Moves items by a displacement, and says of each whether it may stand there. */
export function moveBy(context: PlanContext, items: readonly PlacedItem[], by: Vec): readonly ItemMove[] {
  const model = context.model();
  return items.flatMap((item) => {
    const box = { ...item.box, x: item.box.x + by.x, y: item.box.y + by.y };
    const room = roomAt(model, middle(box)) ?? model.roomById.get(item.roomId);
    return room === undefined ? [] : [{ item, room, box, problem: problemOf(context, items, { item, room, box }) }];
  });
}

function problemOf(context: PlanContext, items: readonly PlacedItem[], { item, room, box }: Pick<ItemMove, 'item' | 'room' | 'box'>): string | undefined {
  if (item.kind === 'device') {
    const at = middle(box);
    const isInside = at.x >= room.box.x && at.y >= room.box.y && at.x <= room.box.x + room.box.width && at.y <= room.box.y + room.box.height;
    return isInside ? undefined : `It would be outside ${room.room.name}.`;
  }
  const moved = new Set<Id<'rack'>>(items.flatMap((other) => (other.kind === 'rack' ? [other.id] : [])));
  return spotProblem(context.store(), room.id, { ...box, x: box.x - room.box.x, y: box.y - room.box.y }, moved);
}

const CLOCKWISE: Readonly<Record<Facing, Facing>> = { south: 'west', west: 'north', north: 'east', east: 'south' };

/** The next facing, clockwise. */
export const turned = (facing: Facing): Facing => CLOCKWISE[facing];

/** Turns racks clockwise by a quarter: around their middle where there is room, else around their corner. */
export function turnRacks(context: PlanContext, items: readonly PlacedItem[]): readonly ItemMove[] {
  return items.flatMap((item): ItemMove[] => {
    const room = context.model().roomById.get(item.roomId);
    if (item.kind !== 'rack' || room === undefined) return [];
    const facing = turned(item.rack.facing);
    const ground = footprintOf({ ...item.rack, facing }, item.type);
    const centre = middle(item.box);
    const around = { ...ground, x: Math.round(centre.x - ground.width / 2), y: Math.round(centre.y - ground.height / 2) };
    const corner = { ...ground, x: item.box.x, y: item.box.y };
    const tries = [around, corner].map((box) => ({ item, room, box, facing, problem: problemOf(context, items, { item, room, box }) }));
    const best = tries.find((move) => move.problem === undefined) ?? tries[0];
    return best === undefined ? [] : [best];
  });
}

let gestureCount = 0;

/** Carries out moves: one step in the history, none when something does not fit. */
export function commitMoves(moves: readonly ItemMove[], mergeKey = `plan move ${(gestureCount += 1)}`): boolean {
  if (moves.length === 0 || moves.some((move) => move.problem !== undefined)) return false;
  const racks = moves.flatMap(({ item, room, box, facing }) => (item.kind === 'rack' ? [{ rackId: item.id, roomId: room.id, xMm: Math.round(box.x - room.box.x), yMm: Math.round(box.y - room.box.y), ...(facing === undefined ? {} : { facing }) }] : []));
  const devices = moves.flatMap(({ item, room, box }) => {
    if (item.kind !== 'device' || item.device.placement.kind !== 'room') return [];
    const at = middle(box);
    return [{ deviceId: item.id, placement: { ...item.device.placement, roomId: room.id, xMm: Math.round(at.x - room.box.x), yMm: Math.round(at.y - room.box.y) } }];
  });
  const isRacksDone = racks.length === 0 || runCommand(moveRacks, { moves: racks }, { mergeKey }).ok;
  return isRacksDone && (devices.length === 0 || runCommand(moveDevices, { moves: devices }, { mergeKey }).ok);
}
