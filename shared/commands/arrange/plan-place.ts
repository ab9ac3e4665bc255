import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { type Box, box, contains, inflate, overlaps } from '../../geometry/box.ts';
import { boundsOfPoints } from '../../geometry/polygon.ts';
import { type Vec, vec } from '../../geometry/vector.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Transaction } from '../../store/transaction.ts';
import { planItemBox, roomBox } from '../../topology/room-outline.ts';
import { type CommandError, refuse } from '../command.ts';
import { footprintBox, spotProblem } from '../racks/rack-spot.ts';

/** Kinds of record that have a place on the plan. */
export const PLANNED_KINDS = ['rack', 'device', 'planItem', 'pathway'] as const;

/** Id of something that has a place on the plan. */
export type PlannedId = { readonly [K in (typeof PLANNED_KINDS)[number]]: Id<K> }[(typeof PLANNED_KINDS)[number]];

/** Schema of such an id. */
export const plannedIdField = z.union(PLANNED_KINDS.map((kind) => idField(kind))) as unknown as z.ZodType<PlannedId>;

/** Something on the plan with the ground it takes there: a rack, a part of the building, a pathway by its corners, a device by its point. */
export type Planned = { readonly roomId: Id<'room'>; readonly name: string; readonly ground: Box } & (
  | { readonly kind: 'rack'; readonly id: Id<'rack'> }
  | { readonly kind: 'device'; readonly id: Id<'device'> }
  | { readonly kind: 'planItem'; readonly id: Id<'planItem'> }
  | { readonly kind: 'pathway'; readonly id: Id<'pathway'> }
);

const isOf = <K extends Planned['kind']>(kind: K, id: PlannedId): id is Extract<PlannedId, Id<K>> => id.startsWith(`${kind}:`);

/** Where something is on the plan; undefined for what is not there, such as a device in a rack. */
export function plannedOf(view: DesignView, id: PlannedId): Planned | undefined {
  if (isOf('rack', id)) return plannedRack(view, id);
  if (isOf('device', id)) return plannedDevice(view, id);
  if (isOf('planItem', id)) {
    const item = view.get('planItem', id);
    return item && { kind: 'planItem', id, roomId: item.roomId, name: item.name ?? item.form, ground: planItemBox(item) };
  }
  const pathway = isOf('pathway', id) ? view.get('pathway', id) : undefined;
  if (pathway === undefined || pathway.points.length === 0) return undefined;
  return { kind: 'pathway', id: pathway.id, roomId: pathway.roomId, name: pathway.name, ground: boundsOfPoints(pathway.points.map(({ xMm, yMm }) => vec(xMm, yMm))) };
}

function plannedRack(view: DesignView, id: Id<'rack'>): Planned | undefined {
  const rack = view.get('rack', id);
  const type = rack && view.get('rackType', rack.typeId);
  return rack && type && { kind: 'rack', id, roomId: rack.roomId, name: rack.name, ground: footprintBox(rack, type) };
}

function plannedDevice(view: DesignView, id: Id<'device'>): Planned | undefined {
  const device = view.get('device', id);
  const placement = device?.placement;
  if (device === undefined || placement?.kind !== 'room') return undefined;
  return { kind: 'device', id, roomId: placement.roomId, name: device.name, ground: box(placement.xMm, placement.yMm, 0, 0) };
}

/** A new place for something on the plan: the top left corner of its ground. */
export const planMoveField = z.strictObject({ id: plannedIdField, xMm: coordinateMmField, yMm: coordinateMmField, roomId: idField('room').optional() });

/** A new place for something on the plan. */
export type PlanMove = Readonly<z.infer<typeof planMoveField>>;

/* How far a part of the building may reach out of its room: the thickness of an outer wall, a porch. */
const BEYOND_MM = 2000;

/** Moves things on the plan and checks that all may be where they come to; the caller's transaction takes everything back when one may not. */
export function placeAll(tx: Transaction, moves: readonly PlanMove[]): Result<void, CommandError> {
  for (const move of moves) {
    const planned = plannedOf(tx, move.id);
    if (planned === undefined) return refuse('gone', 'It is no longer on the plan.');
    if (move.roomId !== undefined && tx.get('room', move.roomId) === undefined) return refuse('gone', 'The room no longer exists.');
    place(tx, planned, move);
  }
  for (const { id } of moves) {
    const planned = plannedOf(tx, id);
    const problem = planned && groundProblem(tx, planned);
    if (problem !== undefined) return refuse('no-fit', `${planned?.name ?? 'It'} cannot be there. ${problem}`);
  }
  return ok(undefined);
}

function place(tx: Transaction, planned: Planned, { xMm, yMm, roomId = planned.roomId }: PlanMove): void {
  switch (planned.kind) {
    case 'rack':
      return tx.update('rack', planned.id, { xMm, yMm, roomId });
    case 'planItem':
      return tx.update('planItem', planned.id, { xMm, yMm, roomId });
    case 'device': {
      const placement = tx.get('device', planned.id)?.placement;
      return placement?.kind === 'room' ? tx.update('device', planned.id, { placement: { ...placement, roomId, xMm, yMm } }) : undefined;
    }
    case 'pathway': {
      const by = vec(xMm - planned.ground.x, yMm - planned.ground.y);
      return tx.update('pathway', planned.id, { roomId, points: movedPoints(tx.get('pathway', planned.id)?.points ?? [], by) });
    }
  }
}

/** A point of the plan as records keep it. */
export interface PlanPoint {
  readonly xMm: number;
  readonly yMm: number;
}

/* The furthest a coordinate of a record may be. */
const FURTHEST_MM = 10_000_000;
const within = (valueMm: number): number => Math.max(-FURTHEST_MM, Math.min(FURTHEST_MM, valueMm));

/** A point moved by a displacement. */
export const movedPoint = ({ xMm, yMm }: PlanPoint, by: Vec): PlanPoint => ({ xMm: within(xMm + by.x), yMm: within(yMm + by.y) });

/** Corners moved by a displacement. */
export const movedPoints = (points: readonly PlanPoint[], by: Vec): readonly PlanPoint[] => points.map((point) => movedPoint(point, by));

/** Why something may not be where it is, in one sentence; undefined when it may. */
export function groundProblem(view: DesignView, planned: Planned): string | undefined {
  const room = view.get('room', planned.roomId);
  if (room === undefined) return 'The room no longer exists.';
  const outside = `It would be outside ${room.name}.`;
  switch (planned.kind) {
    case 'rack':
      return spotProblem(view, planned.roomId, planned.ground, new Set([planned.id]));
    case 'device':
      return contains(roomBox(room), planned.ground) ? undefined : outside;
    case 'planItem':
    case 'pathway':
      return isNear(roomBox(room), planned.ground) ? undefined : outside;
  }
}

/** True for ground in a room, or reaching out of it no further than walls do. */
const isNear = (room: Box, ground: Box): boolean => {
  const around = inflate(room, BEYOND_MM);
  return overlaps(around, inflate(ground, 1)) && contains(around, ground) && contains(around, vec(ground.x + ground.width, ground.y + ground.height));
};
