import type { Id } from '../base/id.ts';
import { type Box, box, contains, inflate } from '../geometry/box.ts';
import { type Edge, isInsidePolygon } from '../geometry/polygon.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { PlanItem } from '../model/plan-item.ts';
import type { DesignView } from '../store/design-view.ts';
import { planItemBox } from './room-outline.ts';

/** Thickness of the walls around a room; they stand outside of its outline. */
export const OUTER_WALL_MM = 60;

/** The ground of a straight wall that stands square to its room. */
export interface WallStrip {
  readonly ground: Box;
  /** It runs along x. */
  readonly isAcross: boolean;
}

/** The wall outside of one side of a room's outline; undefined for a side that is not square to the room. */
export function wallStrip(corners: readonly Vec[], { from, to }: Edge, thickMm: number = OUTER_WALL_MM): WallStrip | undefined {
  const [left, right, top, bottom] = [Math.min(from.x, to.x), Math.max(from.x, to.x), Math.min(from.y, to.y), Math.max(from.y, to.y)];
  if (top === bottom) {
    const isFloorBelow = isInsidePolygon(corners, vec((left + right) / 2, top + 1));
    return { ground: box(left, isFloorBelow ? top - thickMm : top, right - left, thickMm), isAcross: true };
  }
  if (left !== right) return undefined;
  const isFloorRight = isInsidePolygon(corners, vec(left + 1, (top + bottom) / 2));
  return { ground: box(isFloorRight ? left - thickMm : left, top, thickMm, bottom - top), isAcross: false };
}

/** What is built into a wall or hangs on it. */
export interface InWall {
  readonly items: readonly PlanItem[];
  readonly devices: readonly Device[];
}

/* What hangs on a wall is this near to it. */
const NEAR_MM = 60;

/** The doors and columns in a wall, and the devices in it or on it. */
export function inWall(view: DesignView, roomId: Id<'room'>, ground: Box): InWall {
  const near = inflate(ground, NEAR_MM);
  const middleOf = ({ x, y, width, height }: Box): Vec => vec(x + width / 2, y + height / 2);
  return {
    items: view.find('planItemsByRoom', roomId).filter((item) => (item.form === 'door' ? contains(near, middleOf(planItemBox(item))) : item.form === 'column' && contains(ground, middleOf(planItemBox(item))))),
    devices: view.find('devicesByRoom', roomId).filter(({ placement }) => placement.kind === 'room' && contains(near, vec(placement.xMm, placement.yMm))),
  };
}
