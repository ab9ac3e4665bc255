import { box, type Box } from '../../../shared/geometry/box.ts';
import { edgesOf } from '../../../shared/geometry/polygon.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import type { Facing } from '../../../shared/model/rack.ts';
import { type WallStrip, wallStrip } from '../../../shared/topology/in-walls.ts';
import { outlineOf } from '../../../shared/topology/room-outline.ts';
import type { PlacedRoom, PlanModel } from './plan-model.ts';
import { FINE_MM } from './snap.ts';

/** Where a door would be: its opening in the wall, and the side it opens to. */
export interface DoorSpot {
  readonly box: Box;
  readonly opensTo: Facing;
}

/** What is known of a door before its wall is. */
export interface DoorWish {
  readonly widthMm: number;
  /** The door itself, when it is being moved. */
  readonly without?: string | undefined;
}

/** The opening of a door in the wall nearest to a point; it opens to the side the point is on. Undefined where no wall is long enough. */
export function doorAt(model: PlanModel, room: PlacedRoom, at: Vec, { widthMm }: DoorWish): DoorSpot | undefined {
  const inner = model.items.flatMap((item): WallStrip[] => (item.kind === 'planItem' && item.item.form === 'wall' && item.roomId === room.id ? [{ ground: item.box, isAcross: item.box.width >= item.box.height }] : []));
  const strips = [...outerWalls(room), ...inner].filter(({ ground, isAcross }) => (isAcross ? ground.width : ground.height) >= widthMm);
  const [nearest] = strips.map((strip) => ({ strip, away: distance(strip.ground, at) })).sort((a, b) => a.away - b.away);
  return nearest === undefined ? undefined : opening(nearest.strip, at, widthMm, room);
}

function opening({ ground, isAcross }: WallStrip, at: Vec, widthMm: number, room: PlacedRoom): DoorSpot {
  const along = (value: number, start: number, length: number, origin: number): number => {
    const snapped = Math.round((value - widthMm / 2 - origin) / FINE_MM) * FINE_MM + origin;
    return Math.min(start + length - widthMm, Math.max(start, snapped));
  };
  if (isAcross) return { box: box(along(at.x, ground.x, ground.width, room.box.x), ground.y, widthMm, ground.height), opensTo: at.y >= ground.y + ground.height / 2 ? 'south' : 'north' };
  return { box: box(ground.x, along(at.y, ground.y, ground.height, room.box.y), ground.width, widthMm), opensTo: at.x >= ground.x + ground.width / 2 ? 'east' : 'west' };
}

/** The walls around a room that stand square to it, as thick as is asked for. */
export function outerWalls({ room, box: { x, y } }: PlacedRoom, thickMm?: number): readonly WallStrip[] {
  const corners = outlineOf(room).map((corner) => vec(corner.x + x, corner.y + y));
  return edgesOf(corners).flatMap((edge) => wallStrip(corners, edge, thickMm) ?? []);
}

const distance = ({ x, y, width, height }: Box, p: Vec): number => Math.hypot(Math.max(x - p.x, 0, p.x - x - width), Math.max(y - p.y, 0, p.y - y - height));
