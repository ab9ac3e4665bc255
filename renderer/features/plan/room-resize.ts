import { updateRoom } from '../../../shared/commands/rooms/update-room.ts';
import { formatLength } from '../../../shared/base/units.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import type { PlacedRoom, PlanModel } from './plan-model.ts';
import { GRID_MM } from './snap.ts';

/** Which walls a handle moves. */
export interface RoomHandle {
  readonly movesX: boolean;
  readonly movesY: boolean;
  readonly at: Vec;
  readonly cursor: string;
}

const SMALLEST_MM = 1000;

/** The handles of a room: right wall, lower wall and the corner between them. */
export function roomHandles({ box }: Pick<PlacedRoom, 'box'>): readonly RoomHandle[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return [
    { movesX: true, movesY: true, at: { x: right, y: bottom }, cursor: 'nwse-resize' },
    { movesX: true, movesY: false, at: { x: right, y: box.y + box.height / 2 }, cursor: 'ew-resize' },
    { movesX: false, movesY: true, at: { x: box.x + box.width / 2, y: bottom }, cursor: 'ns-resize' },
  ];
}

/** What a room would become when a handle is carried to a point. */
export function resizedBox(room: PlacedRoom, handle: RoomHandle, to: Vec, gridMm = GRID_MM): Box {
  const size = (value: number): number => Math.max(SMALLEST_MM, Math.round(value / gridMm) * gridMm);
  return { ...room.box, width: handle.movesX ? size(to.x - room.box.x) : room.box.width, height: handle.movesY ? size(to.y - room.box.y) : room.box.height };
}

/** Why a room cannot become that small: the first thing that would be left outside. */
export function leftOutside(model: PlanModel, room: PlacedRoom, becomes: Box): string | undefined {
  const item = model.items.find(({ roomId, box, kind }) => roomId === room.id && kind === 'rack' && (box.x + box.width > becomes.x + becomes.width || box.y + box.height > becomes.y + becomes.height));
  return item === undefined ? undefined : `${item.name} would stand outside.`;
}

/** Dragging a handle of a room. */
export function resizeGesture(context: PlanContext, room: PlacedRoom, handle: RoomHandle): PointerGesture {
  let becomes: Box = room.box;
  let problem: string | undefined;
  return {
    move: (p: CanvasPoint) => {
      becomes = resizedBox(room, handle, p.at, p.isAlt ? 10 : GRID_MM);
      problem = leftOutside(context.model(), room, becomes);
      const size = `${formatLength(becomes.width)} × ${formatLength(becomes.height)}`;
      showPlanDraft({
        slot: { box: becomes, tone: problem === undefined ? 'ok' : 'error' },
        hint: { host: p.host, title: size, tone: problem === undefined ? undefined : 'error', verdict: problem },
        said: `${room.room.name}: ${size}. ${problem ?? ''}`,
      });
    },
    drop: () => {
      clearPlanDraft();
      if (problem !== undefined || (becomes.width === room.box.width && becomes.height === room.box.height)) return;
      runCommand(updateRoom, { roomId: room.id, fields: { widthMm: becomes.width, depthMm: becomes.height } });
    },
    cancel: clearPlanDraft,
  };
}
