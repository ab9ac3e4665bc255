import { box, type Box, overlaps } from '../../geometry/box.ts';
import type { Id } from '../../base/id.ts';
import type { Facing } from '../../model/rack.ts';
import type { RackType, RackTypeEntry } from '../../model/rack-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { footprintMm } from '../../topology/footprint.ts';
import { isInRoom, obstacleUnder, planItemName } from '../../topology/room-outline.ts';

/** Ground a rack takes on the plan of its room. */
export function footprintBox(rack: { readonly xMm: number; readonly yMm: number; readonly facing: Facing }, type: RackType | RackTypeEntry): Box {
  const { widthMm, depthMm } = footprintMm(rack, type);
  return box(rack.xMm, rack.yMm, widthMm, depthMm);
}

/** Name of the first rack whose ground the box would share. */
export function rackInTheWay(view: DesignView, roomId: Id<'room'>, ground: Box, ignore: ReadonlySet<Id<'rack'>>): string | undefined {
  for (const rack of view.find('racksByRoom', roomId)) {
    const type = view.get('rackType', rack.typeId);
    if (!ignore.has(rack.id) && type !== undefined && overlaps(footprintBox(rack, type), ground)) return rack.name;
  }
  return undefined;
}

/** Why a rack cannot stand there, in one sentence; undefined when it can. */
export function spotProblem(view: DesignView, roomId: Id<'room'>, ground: Box, ignore: ReadonlySet<Id<'rack'>> = new Set()): string | undefined {
  const room = view.get('room', roomId);
  if (room === undefined) return 'The room no longer exists.';
  if (!isInRoom(room, ground)) return `It would stand outside ${room.name}.`;
  const obstacle = obstacleUnder(view, roomId, ground);
  const other = rackInTheWay(view, roomId, ground, ignore) ?? (obstacle && planItemName(obstacle));
  return other === undefined ? undefined : `It would stand on ${other}.`;
}

const STEP_MM = 100;

/** The next free spot in reading order of the plan, right of the racks already there; undefined when the room is full. */
export function nextSpot(view: DesignView, roomId: Id<'room'>, type: RackType | RackTypeEntry, facing: Facing): { readonly xMm: number; readonly yMm: number } | undefined {
  const room = view.get('room', roomId);
  if (room === undefined) return undefined;
  const { widthMm, depthMm } = footprintMm({ facing }, type);
  const rows = [...new Set([...view.find('racksByRoom', roomId)].map((rack) => rack.yMm))].sort((a, b) => a - b);
  const firstMm = Math.min(1200, Math.max(0, Math.floor((room.depthMm - depthMm) / 2)));
  for (const yMm of [...rows, ...range(firstMm, room.depthMm - depthMm)]) {
    for (const xMm of rowSpots(view, roomId, room.widthMm - widthMm)) {
      if (spotProblem(view, roomId, box(xMm, yMm, widthMm, depthMm)) === undefined) return { xMm, yMm };
    }
  }
  return undefined;
}

/* Edges of the racks that stand there first, so that rows close up; then every step. */
function rowSpots(view: DesignView, roomId: Id<'room'>, lastMm: number): number[] {
  const edges = view.find('racksByRoom', roomId).flatMap((rack) => {
    const type = view.get('rackType', rack.typeId);
    return type === undefined ? [] : [rack.xMm + footprintMm(rack, type).widthMm];
  });
  return [...edges.sort((a, b) => a - b), ...range(Math.min(600, Math.max(0, lastMm)), lastMm), ...range(0, lastMm)];
}

const range = (first: number, last: number): number[] => Array.from({ length: Math.max(0, Math.floor((last - first) / STEP_MM) + 1) }, (_, i) => first + i * STEP_MM);
