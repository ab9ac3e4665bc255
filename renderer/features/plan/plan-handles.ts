import { updatePathway } from '../../../shared/commands/pathways/update-pathway.ts';
import { updatePlanItems } from '../../../shared/commands/plan-items/update-plan-items.ts';
import { setOutline } from '../../../shared/commands/rooms/set-outline.ts';
import { formatLength } from '../../../shared/base/units.ts';
import { box, type Box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { outlineOf } from '../../../shared/topology/room-outline.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { drawnPoint } from './draw-box.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import { type PlacedItem, type PlacedRoom, pathwayCourse, type PlanModel } from './plan-model.ts';
import { resizeGesture, roomHandles } from './room-resize.ts';

/** A point by which the shape of what is selected is changed. */
export interface PlanHandle {
  readonly key: string;
  readonly at: Vec;
  readonly cursor: string;
  readonly grab: (context: PlanContext) => PointerGesture;
}

const REACH_PX = 9;

/** The handles of the one thing that is selected; none for several. */
export function planHandles(model: PlanModel, selection: readonly string[]): readonly PlanHandle[] {
  const [id] = selection;
  if (id === undefined || selection.length > 1) return [];
  const room = model.roomById.get(id);
  if (room !== undefined) return room.room.outline === undefined ? roomHandles(room).map((handle) => ({ key: handle.cursor, at: handle.at, cursor: handle.cursor, grab: (context) => resizeGesture(context, room, handle) })) : outlineHandles(room);
  const item = model.itemById.get(id);
  if (item?.kind === 'planItem') return boxHandles(item);
  return item?.kind === 'pathway' ? courseHandles(model, item) : [];
}

/** The handle under a point. */
export const handleAt = (model: PlanModel, selection: readonly string[], p: Vec, zoom: number): PlanHandle | undefined =>
  planHandles(model, selection).find(({ at }) => Math.hypot(at.x - p.x, at.y - p.y) * zoom <= REACH_PX);

/** The corners of a room's walls in the drawing. */
export const outlineInDrawing = ({ room, box: { x, y } }: PlacedRoom): readonly Vec[] => outlineOf(room).map((corner) => ({ x: corner.x + x, y: corner.y + y }));

const cornersIn = (points: readonly Vec[], { x, y }: Vec): { readonly xMm: number; readonly yMm: number }[] => points.map((point) => ({ xMm: Math.round(point.x - x), yMm: Math.round(point.y - y) }));

function outlineHandles(room: PlacedRoom): readonly PlanHandle[] {
  const corners = outlineInDrawing(room);
  const commit = (points: readonly Vec[]): unknown => runCommand(setOutline, { roomId: room.id, corners: cornersIn(points, room.box) });
  return corners.map((at, i) => ({ key: `corner ${i}`, at, cursor: 'move', grab: (context) => cornerGesture(context, room, { points: corners, index: i, isClosed: true, title: `Corner ${i + 1}`, commit }) }));
}

function courseHandles(model: PlanModel, item: Extract<PlacedItem, { kind: 'pathway' }>): readonly PlanHandle[] {
  const room = model.roomById.get(item.roomId);
  const points = pathwayCourse(model, item);
  if (room === undefined) return [];
  const commit = (moved: readonly Vec[]): unknown => runCommand(updatePathway, { pathwayId: item.id, fields: { points: cornersIn(moved, room.box) } });
  return points.map((at, i) => ({ key: `corner ${i}`, at, cursor: 'move', grab: (context) => cornerGesture(context, room, { points, index: i, isClosed: false, title: `${item.name}, corner ${i + 1}`, commit }) }));
}

interface Corner {
  readonly points: readonly Vec[];
  readonly index: number;
  readonly isClosed: boolean;
  readonly title: string;
  readonly commit: (points: readonly Vec[]) => unknown;
}

function cornerGesture(context: PlanContext, room: PlacedRoom, { points, index, isClosed, title, commit }: Corner): PointerGesture {
  let moved: readonly Vec[] | undefined;
  return {
    move: (p) => {
      const at = drawnPoint(context, room, p);
      moved = points.map((point, i) => (i === index ? at : point));
      const where = `${formatLength(Math.round(at.x - room.box.x))} from the left, ${formatLength(Math.round(at.y - room.box.y))} from the top`;
      showPlanDraft({ line: { points: moved, isClosed }, hint: { host: p.host, title, verdict: where }, said: `${title}: ${where}` });
    },
    drop: () => {
      clearPlanDraft();
      if (moved !== undefined) commit(moved);
    },
    cancel: clearPlanDraft,
  };
}

const SIDES = [
  { fx: 0, fy: 0, cursor: 'nwse-resize' }, { fx: 0.5, fy: 0, cursor: 'ns-resize' }, { fx: 1, fy: 0, cursor: 'nesw-resize' }, { fx: 1, fy: 0.5, cursor: 'ew-resize' },
  { fx: 1, fy: 1, cursor: 'nwse-resize' }, { fx: 0.5, fy: 1, cursor: 'ns-resize' }, { fx: 0, fy: 1, cursor: 'nesw-resize' }, { fx: 0, fy: 0.5, cursor: 'ew-resize' },
] as const;

const LEAST_MM = 10;

function boxHandles(item: Extract<PlacedItem, { kind: 'planItem' }>): readonly PlanHandle[] {
  const { x, y, width, height } = item.box;
  return SIDES.map(({ fx, fy, cursor }) => ({ key: `${fx} ${fy}`, at: { x: x + fx * width, y: y + fy * height }, cursor, grab: (context) => boxGesture(context, item, { fx, fy }) }));
}

/** The box after one of its sides or corners was carried to a point. */
export function reshaped({ x, y, width, height }: Box, { fx, fy }: { readonly fx: number; readonly fy: number }, to: Vec): Box {
  const side = (start: number, length: number, share: number, value: number): readonly [number, number] => {
    if (share === 0.5) return [start, length];
    const fixed = share === 0 ? start + length : start;
    const most = Math.max(LEAST_MM, share === 0 ? fixed - value : value - fixed);
    return [share === 0 ? fixed - most : fixed, most];
  };
  const [left, wide] = side(x, width, fx, to.x);
  const [top, high] = side(y, height, fy, to.y);
  return box(left, top, wide, high);
}

function boxGesture(context: PlanContext, item: Extract<PlacedItem, { kind: 'planItem' }>, handle: { readonly fx: number; readonly fy: number }): PointerGesture {
  let becomes: Box | undefined;
  const room = context.model().roomById.get(item.roomId);
  if (room === undefined) return {};
  return {
    move: (p: CanvasPoint) => {
      becomes = reshaped(item.box, handle, drawnPoint(context, room, p));
      const size = `${formatLength(becomes.width)} × ${formatLength(becomes.height)}`;
      showPlanDraft({ moving: new Map([[item.id, { box: becomes }]]), hint: { host: p.host, title: item.name, verdict: size }, said: `${item.name}: ${size}` });
    },
    drop: () => {
      clearPlanDraft();
      if (becomes === undefined) return;
      runCommand(updatePlanItems, { changes: [{ itemId: item.id, fields: { xMm: Math.round(becomes.x - room.box.x), yMm: Math.round(becomes.y - room.box.y), widthMm: Math.round(becomes.width), depthMm: Math.round(becomes.height) } }] });
    },
    cancel: clearPlanDraft,
  };
}
