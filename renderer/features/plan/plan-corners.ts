import { updatePathway } from '../../../shared/commands/pathways/update-pathway.ts';
import { setOutline } from '../../../shared/commands/rooms/set-outline.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { distanceToPolyline } from '../../canvas/path-distance.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { PlanContext } from './plan-context.ts';
import { outlineInDrawing } from './plan-handles.ts';
import { pathwayCourse } from './plan-model.ts';

const REACH_PX = 9;

/** A double click on a corner of the selected pathway or outline takes it away; one between two corners adds one there. False where there is neither. */
export function changeCorners(context: PlanContext, { at, zoom }: CanvasPoint): boolean {
  const model = context.model();
  const [id] = useSession.getState().selection;
  const [room, item] = [model.roomById.get(id ?? ''), model.itemById.get(id ?? '')];
  const reach = REACH_PX / zoom;
  if (room?.room.outline !== undefined) {
    const changed = withChangedCorner(outlineInDrawing(room), at, { reach, least: 3, isClosed: true });
    if (changed === undefined) return false;
    runCommand(setOutline, { roomId: room.id, corners: inRoom(changed, room.box) });
    return true;
  }
  if (item?.kind === 'pathway') {
    const home = model.roomById.get(item.roomId);
    const changed = withChangedCorner(pathwayCourse(model, item), at, { reach, least: 2, isClosed: false });
    if (changed === undefined || home === undefined) return false;
    runCommand(updatePathway, { pathwayId: item.id, fields: { points: inRoom(changed, home.box) } });
    return true;
  }
  return false;
}

const inRoom = (points: readonly Vec[], { x, y }: Vec): { readonly xMm: number; readonly yMm: number }[] => points.map((point) => ({ xMm: Math.round(point.x - x), yMm: Math.round(point.y - y) }));

/** Corners without the one at a point, or with one more on the leg under it; undefined when neither is there. */
export function withChangedCorner(points: readonly Vec[], at: Vec, { reach, least, isClosed }: { readonly reach: number; readonly least: number; readonly isClosed: boolean }): readonly Vec[] | undefined {
  const index = points.findIndex(({ x, y }) => Math.hypot(x - at.x, y - at.y) <= reach);
  if (index >= 0) return points.length > least ? points.filter((_, i) => i !== index) : undefined;
  const legs = isClosed ? points.length : points.length - 1;
  for (let i = 0; i < legs; i += 1) {
    const [from, to] = [points[i], points[(i + 1) % points.length]];
    if (from !== undefined && to !== undefined && distanceToPolyline([from, to], at) <= reach) return [...points.slice(0, i + 1), at, ...points.slice(i + 1)];
  }
  return undefined;
}
