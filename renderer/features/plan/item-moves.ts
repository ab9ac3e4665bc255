import type { Id } from '../../../shared/base/id.ts';
import { movePlanned } from '../../../shared/commands/arrange/plan-move.ts';
import { groundProblem } from '../../../shared/commands/arrange/plan-place.ts';
import { updatePlanItems } from '../../../shared/commands/plan-items/update-plan-items.ts';
import { spotProblem } from '../../../shared/commands/racks/rack-spot.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Edge } from '../../../shared/geometry/polygon.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Facing } from '../../../shared/model/rack.ts';
import { pathwayWidthMm } from '../../../shared/scene/plan-pathways.ts';
import { runCommand } from '../../state/run-command.ts';
import { doorAt, outerWalls } from './door-spot.ts';
import type { PlanContext } from './plan-context.ts';
import { type PlacedItem, type PlacedRoom, roomAt } from './plan-model.ts';
import { FINE_MM, snapBox, type SnapOptions } from './snap.ts';

/** An item with the place it would get. */
export interface ItemMove {
  readonly item: PlacedItem;
  readonly room: PlacedRoom;
  readonly box: Box;
  /** The room it comes from; absent for a door, which goes to a wall. */
  readonly from?: PlacedRoom | undefined;
  /** For a door that comes to another wall: the side it then opens to. */
  readonly opensTo?: Facing | undefined;
  /** Why it cannot stand there. */
  readonly problem?: string | undefined;
}

/** Where items would come to stand, and the edges that drew the first of them there. */
export interface PlannedMoves {
  readonly moves: readonly ItemMove[];
  readonly guides: readonly Edge[];
}

/** How exactly something is moved. */
export interface MoveOptions {
  /** False: nothing draws it, whole millimetres count. */
  readonly isSnapping?: boolean | undefined;
  readonly reachMm?: number | undefined;
  /** The items stay, copies of them are carried. */
  readonly isCopy?: boolean | undefined;
}

const middle = (b: Box): Vec => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 });

/** Where items come to stand when the first of them is carried to a point: it snaps, the others keep their distance to it. */
export function planMoves(context: PlanContext, items: readonly PlacedItem[], to: Vec, { isSnapping = true, reachMm, isCopy = false }: MoveOptions = {}): PlannedMoves {
  const [lead] = items;
  if (lead === undefined) return { moves: [], guides: [] };
  const model = context.model();
  const wanted = { ...lead.box, x: to.x, y: to.y };
  const room = roomAt(model, middle(wanted)) ?? model.roomById.get(lead.roomId);
  if (room === undefined) return { moves: [], guides: [] };
  const door = items.length === 1 && isSnapping ? doorMove(context, lead, room, middle(wanted)) : undefined;
  if (door !== undefined) return { moves: [door], guides: [] };
  const { guides, ...at } = isSnapping ? snapBox(wanted, snapOptions(context, room, isCopy ? [] : items, reachMm)) : { x: Math.round(wanted.x), y: Math.round(wanted.y), guides: [] };
  return { moves: moveBy(context, items, { x: at.x - lead.box.x, y: at.y - lead.box.y }, isCopy), guides };
}

/** What things in a room snap to: the ground of all others, walls, tiles. */
export function snapOptions(context: PlanContext, room: PlacedRoom, without: readonly PlacedItem[] = [], reachMm?: number): SnapOptions {
  const left = new Set(without.map(({ id }) => id));
  const neighbours = context.model().items.filter((other) => other.roomId === room.id && !left.has(other.id) && other.kind !== 'device' && other.kind !== 'pathway');
  const { tiles } = room.room;
  return {
    gridMm: FINE_MM,
    origin: room.box,
    neighbours: [...neighbours.map(({ box }) => box), ...outerWalls(room, FAR_MM).map(({ ground }) => ground)],
    tiles: tiles && { sizeMm: tiles.sizeMm, origin: { x: room.box.x + (tiles.xMm ?? 0), y: room.box.y + (tiles.yMm ?? 0) } },
    ...(reachMm === undefined ? {} : { reachMm }),
  };
}

/* How far walls reach out of the room for what closes up with them: so far that nothing lines up with their outer sides. */
const FAR_MM = 100_000;

/* A door belongs into a wall: it goes to the nearest one and turns with it. */
function doorMove(context: PlanContext, item: PlacedItem, room: PlacedRoom, at: Vec): ItemMove | undefined {
  if (item.kind !== 'planItem' || item.item.form !== 'door') return undefined;
  const spot = doorAt(context.model(), room, at, { widthMm: Math.max(item.box.width, item.box.height), without: item.id });
  return spot && { item, room, box: spot.box, opensTo: item.item.opensTo && spot.opensTo };
}

/** Moves items by a displacement, and says of each whether it, or a copy of it, may stand there. */
export function moveBy(context: PlanContext, items: readonly PlacedItem[], by: Vec, isCopy = false): readonly ItemMove[] {
  const model = context.model();
  const moves = items.flatMap((item): ItemMove[] => {
    const box = { ...item.box, x: item.box.x + by.x, y: item.box.y + by.y };
    const from = model.roomById.get(item.roomId);
    const room = roomAt(model, middle(box)) ?? from;
    return room === undefined ? [] : [{ item, from, room, box, problem: problemOf(context, isCopy ? [] : items, { item, room, box }) }];
  });
  return isCopy ? moves.map((move) => ({ ...move, problem: move.problem ?? apartProblem(moves, move) })) : moves;
}

/* Copies are put down as one piece. */
const apartProblem = ([lead]: readonly ItemMove[], { room, from }: ItemMove): string | undefined => (lead === undefined || (lead.room === room && lead.from === from) ? undefined : 'Copy the things of one room at a time, into one room.');

function problemOf(context: PlanContext, items: readonly PlacedItem[], { item, room, box }: Pick<ItemMove, 'item' | 'room' | 'box'>): string | undefined {
  const ground = { ...box, x: box.x - room.box.x, y: box.y - room.box.y };
  if (item.kind !== 'rack') return groundProblem(context.store(), { ...idOf(item), roomId: room.id, name: item.name, ground: item.kind === 'device' ? { ...middle(ground), width: 0, height: 0 } : ground });
  const moved = new Set<Id<'rack'>>(items.flatMap((other) => (other.kind === 'rack' ? [other.id] : [])));
  return spotProblem(context.store(), room.id, ground, moved);
}

function idOf(item: Exclude<PlacedItem, { kind: 'rack' }>): { readonly kind: 'device'; readonly id: Id<'device'> } | { readonly kind: 'planItem'; readonly id: Id<'planItem'> } | { readonly kind: 'pathway'; readonly id: Id<'pathway'> } {
  switch (item.kind) {
    case 'device':
      return { kind: 'device', id: item.id };
    case 'planItem':
      return { kind: 'planItem', id: item.id };
    case 'pathway':
      return { kind: 'pathway', id: item.id };
  }
}

/** Carries out moves: one step in the history, none when something does not fit. */
export function commitMoves(moves: readonly ItemMove[], mergeKey?: string): boolean {
  const [first] = moves;
  if (first === undefined || moves.some((move) => move.problem !== undefined)) return false;
  if (first.item.kind === 'planItem' && first.opensTo !== undefined) return commitDoor(first.item.id, first);
  return runCommand(movePlanned, { moves: moves.map(({ item, room, box }) => ({ id: item.id, roomId: room.id, ...recordPlace(item, { ...box, x: box.x - room.box.x, y: box.y - room.box.y }) })) }, mergeKey === undefined ? {} : { mergeKey }).ok;
}

function commitDoor(itemId: Id<'planItem'>, { box, room, opensTo }: ItemMove): boolean {
  const fields = { xMm: Math.round(box.x - room.box.x), yMm: Math.round(box.y - room.box.y), widthMm: Math.round(box.width), depthMm: Math.round(box.height), opensTo };
  return runCommand(updatePlanItems, { changes: [{ itemId, fields }] }).ok;
}

/** The place as the record keeps it: the middle of a symbol, the corner of ground, a pathway by its centre line. */
function recordPlace(item: PlacedItem, ground: Box): { readonly xMm: number; readonly yMm: number } {
  const inset = item.kind === 'device' ? ground.width / 2 : item.kind === 'pathway' ? pathwayWidthMm(item.pathway) / 2 : 0;
  return { xMm: Math.round(ground.x + inset), yMm: Math.round(ground.y + inset) };
}
