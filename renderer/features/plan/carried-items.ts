import { inWall } from '../../../shared/topology/in-walls.ts';
import type { PlanContext } from './plan-context.ts';
import type { PlacedItem } from './plan-model.ts';

/** Items with what goes along: with a wall its doors, and what hangs on it. */
export function withWallContents(context: PlanContext, items: readonly PlacedItem[]): readonly PlacedItem[] {
  const { itemById, roomById } = context.model();
  const along = items.flatMap((item) => {
    const room = item.kind === 'planItem' && item.item.form === 'wall' ? roomById.get(item.roomId) : undefined;
    if (room === undefined) return [];
    const found = inWall(context.store(), room.id, { ...item.box, x: item.box.x - room.box.x, y: item.box.y - room.box.y });
    return [...found.items, ...found.devices].flatMap(({ id }) => itemById.get(id) ?? []);
  });
  return [...new Set([...items, ...along])];
}
