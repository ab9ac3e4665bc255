import { movePlanned } from '../../../shared/commands/arrange/plan-move.ts';
import { plannedOf, type PlannedId } from '../../../shared/commands/arrange/plan-place.ts';
import type { PlanItem } from '../../../shared/model/plan-item.ts';
import { inWall } from '../../../shared/topology/in-walls.ts';
import { planItemBox } from '../../../shared/topology/room-outline.ts';
import { useDocument } from '../../state/document.ts';
import { runCommand } from '../../state/run-command.ts';

/** Moves a part of the building by millimetres; with a wall goes what is in it and on it, as in a drag. */
export function movePlanItem(item: PlanItem, by: { readonly xMm?: number; readonly yMm?: number }): void {
  const { store } = useDocument.getState();
  const along = item.form === 'wall' ? inWall(store, item.roomId, planItemBox(item)) : { items: [], devices: [] };
  const ids: readonly PlannedId[] = [item.id, ...along.items.map(({ id }) => id), ...along.devices.map(({ id }) => id)];
  const moves = ids.flatMap((id) => {
    const planned = plannedOf(store, id);
    return planned === undefined ? [] : [{ id, xMm: planned.ground.x + (by.xMm ?? 0), yMm: planned.ground.y + (by.yMm ?? 0) }];
  });
  runCommand(movePlanned, { moves });
}
