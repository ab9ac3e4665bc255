import { type Box, box, overlaps } from '../geometry/box.ts';
import { cornersOf, holdsBox } from '../geometry/polygon.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Id } from '../base/id.ts';
import type { PlanItem, PlanItemForm } from '../model/plan-item.ts';
import type { Room } from '../model/room.ts';
import type { DesignView } from '../store/design-view.ts';

/** The rectangle of a room's width and depth. */
export const roomBox = (room: Pick<Room, 'widthMm' | 'depthMm'>): Box => box(0, 0, room.widthMm, room.depthMm);

/** The corners of a room's walls: of its outline, or of its rectangle. */
export const outlineOf = (room: Room): readonly Vec[] => room.outline?.map(({ xMm, yMm }) => vec(xMm, yMm)) ?? cornersOf(roomBox(room));

/** True when a box stands wholly inside the walls of a room. */
export function isInRoom(room: Room, ground: Box): boolean {
  const isInRectangle = ground.x >= 0 && ground.y >= 0 && ground.x + ground.width <= room.widthMm && ground.y + ground.height <= room.depthMm;
  return isInRectangle && (room.outline === undefined || holdsBox(outlineOf(room), ground));
}

/** The ground a part of the building or an area of the floor takes. */
export const planItemBox = ({ xMm, yMm, widthMm, depthMm }: Pick<PlanItem, 'xMm' | 'yMm' | 'widthMm' | 'depthMm'>): Box => box(xMm, yMm, widthMm, depthMm);

const SOLID: ReadonlySet<PlanItemForm> = new Set(['wall', 'column', 'keep-out']);

/** What nothing may stand on, and what ends the free way in front of a rack: walls, columns and areas to be kept clear, by id. */
export function obstaclesIn(view: DesignView, roomId: Id<'room'>): readonly PlanItem[] {
  return view.find('planItemsByRoom', roomId).filter(({ form }) => SOLID.has(form)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The first obstacle of a room that a box would stand on. */
export const obstacleUnder = (view: DesignView, roomId: Id<'room'>, ground: Box): PlanItem | undefined => obstaclesIn(view, roomId).find((item) => overlaps(planItemBox(item), ground));

const WORDS: Readonly<Record<PlanItemForm, string>> = {
  wall: 'wall', door: 'door', column: 'column', 'keep-out': 'keep-out area', 'hot-aisle': 'hot aisle', 'cold-aisle': 'cold aisle',
};

/** What a plan item is, in a word: `keep-out area`. */
export const planItemWord = (form: PlanItemForm): string => WORDS[form];

/** How a plan item is called in a sentence: its name, or what it is with its article. */
export const planItemName = ({ form, name }: Pick<PlanItem, 'form' | 'name'>): string => name ?? `the ${WORDS[form]}`;
