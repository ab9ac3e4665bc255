import { addPathway } from '../../../shared/commands/pathways/add-pathway.ts';
import { addRoom } from '../../../shared/commands/rooms/add-room.ts';
import { setOutline } from '../../../shared/commands/rooms/set-outline.ts';
import { formatLength } from '../../../shared/base/units.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { drawnPoint } from './draw-box.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import { type PlacedRoom, roomAt } from './plan-model.ts';
import { putToolAway } from './plan-tool.ts';
import { GRID_MM } from './snap.ts';

/** Width and height of a tray drawn by hand, and how high it hangs; its inspector changes them. */
const TRAY = { form: 'tray', widthMm: 300, heightMm: 60 } as const;

/** Drawing corner by corner, click by click. */
export interface LineDrawing {
  readonly hover: (p: CanvasPoint) => void;
  readonly click: (p: CanvasPoint) => void;
  /** Takes the last corner back; false when there is none. */
  readonly back: () => boolean;
  /** Ends the line where it is; false when it has too few corners. */
  readonly finish: () => boolean;
}

/* Nearer to the first corner than this on the screen, a click closes the outline. */
const CLOSE_PX = 12;
const LEAST_CORNERS = { pathway: 2, outline: 3 } as const;

/** Draws a pathway or the outline of a room. */
export function lineDrawing(context: PlanContext, tool: 'pathway' | 'outline'): LineDrawing {
  let corners: readonly Vec[] = [];
  let room: PlacedRoom | undefined;
  const isClosing = (p: CanvasPoint): boolean => {
    const [first] = corners;
    return tool === 'outline' && corners.length >= LEAST_CORNERS.outline && first !== undefined && Math.hypot(p.at.x - first.x, p.at.y - first.y) * p.zoom <= CLOSE_PX;
  };
  const cornerAt = (p: CanvasPoint): Vec => {
    const target = room ?? roomFor(context, tool, p);
    const snapped = target === undefined ? { x: Math.round(p.at.x / GRID_MM) * GRID_MM, y: Math.round(p.at.y / GRID_MM) * GRID_MM } : drawnPoint(context, target, p);
    return p.isShift ? squared(corners.at(-1), snapped) : snapped;
  };
  const show = (p: CanvasPoint): void => {
    const next = isClosing(p) ? corners[0] : cornerAt(p);
    const last = corners.at(-1);
    if (next === undefined) return;
    const leg = last === undefined ? 'Click the first corner' : formatLength(Math.round(Math.hypot(next.x - last.x, next.y - last.y)));
    showPlanDraft({ line: { points: [...corners, next], isClosed: isClosing(p) }, hint: { host: p.host, title: tool === 'pathway' ? 'Pathway' : 'Room outline', verdict: isClosing(p) ? 'Close the walls' : leg } });
  };
  const finish = (): boolean => {
    const points = withoutRepeats(corners);
    if (points.length < LEAST_CORNERS[tool]) return false;
    clearPlanDraft();
    const id = tool === 'pathway' ? commitPathway(room, points) : commitOutline(room, points);
    corners = [];
    room = undefined;
    putToolAway();
    if (id !== undefined) useSession.getState().select([id]);
    return true;
  };
  return {
    hover: show,
    click: (p) => {
      if (isClosing(p)) return void finish();
      room ??= roomFor(context, tool, p);
      if (room === undefined && tool === 'pathway') return showPlanDraft({ hint: { host: p.host, title: 'Pathway', tone: 'error', verdict: 'Begin it in a room.' } });
      corners = [...corners, cornerAt(p)];
      show(p);
    },
    back: () => {
      if (corners.length === 0) return false;
      corners = corners.slice(0, -1);
      showPlanDraft({ line: { points: corners } });
      return true;
    },
    finish,
  };
}

/* The selected room is drawn anew; else the one under the first corner; an outline outside of every room begins a new one. */
function roomFor(context: PlanContext, tool: 'pathway' | 'outline', p: CanvasPoint): PlacedRoom | undefined {
  const model = context.model();
  const selected = useSession.getState().selection.flatMap((id) => model.roomById.get(id) ?? [])[0];
  return tool === 'outline' ? (selected ?? roomAt(model, p.at)) : (roomAt(model, p.at) ?? selected);
}

/** The point straight across or straight down from another, whichever is nearer. */
function squared(from: Vec | undefined, to: Vec): Vec {
  if (from === undefined) return to;
  return Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? { x: to.x, y: from.y } : { x: from.x, y: to.y };
}

/* The second press of a double click repeats a corner. */
const withoutRepeats = (points: readonly Vec[]): readonly Vec[] => points.filter(({ x, y }, i) => i === 0 || x !== points[i - 1]?.x || y !== points[i - 1]?.y);

const inRoom = (points: readonly Vec[], { x, y }: Vec): { readonly xMm: number; readonly yMm: number }[] => points.map((point) => ({ xMm: Math.round(point.x - x), yMm: Math.round(point.y - y) }));

function commitPathway(room: PlacedRoom | undefined, points: readonly Vec[]) {
  if (room === undefined) return undefined;
  const added = runCommand(addPathway, { roomId: room.id, ...TRAY, points: inRoom(points, room.box) });
  return added.ok ? added.value : undefined;
}

function commitOutline(room: PlacedRoom | undefined, points: readonly Vec[]) {
  const [first] = points;
  if (room !== undefined) return runCommand(setOutline, { roomId: room.id, corners: inRoom(points, room.box) }).ok ? room.id : undefined;
  const added = runCommand(addRoom, { name: 'New room', widthMm: 1000, depthMm: 1000, corners: inRoom(points, first ?? { x: 0, y: 0 }) });
  return added.ok ? added.value : undefined;
}

/** A pathway across the middle of a room, or the outline of its rectangle to be changed by numbers: drawing by keyboard. Corners that are there stay. */
export function addUsualLine(tool: 'pathway' | 'outline', room: PlacedRoom): void {
  if (tool === 'outline' && room.room.outline !== undefined) return keepCorners(room);
  const { x, y, width, height } = room.box;
  const points = tool === 'pathway' ? [{ x: x + width * 0.1, y: y + height / 2 }, { x: x + width * 0.9, y: y + height / 2 }] : [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
  const id = tool === 'pathway' ? commitPathway(room, points) : commitOutline(room, points);
  putToolAway();
  if (id === undefined) return;
  useSession.getState().select([id]);
  showPlanDraft({ said: tool === 'pathway' ? 'Pathway added across the room. The inspector takes its corners.' : 'The room has corners now. The inspector takes their numbers.' });
}

function keepCorners({ id, room }: PlacedRoom): void {
  putToolAway();
  useSession.getState().select([id]);
  showPlanDraft({ said: `${room.name} has corners already. Drag them, or give the inspector their numbers.` });
}
