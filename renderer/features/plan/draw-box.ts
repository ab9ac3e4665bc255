import { addPlanItem } from '../../../shared/commands/plan-items/add-plan-item.ts';
import { box, type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { formatLength } from '../../../shared/base/units.ts';
import type { PlanItemForm } from '../../../shared/model/plan-item.ts';
import type { Facing } from '../../../shared/model/rack.ts';
import { planItemWord } from '../../../shared/topology/room-outline.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { doorAt } from './door-spot.ts';
import { snapOptions } from './item-moves.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import { type PlacedRoom, roomAt } from './plan-model.ts';
import { reachFor } from './plan-reach.ts';
import { putToolAway } from './plan-tool.ts';
import { GRID_MM, snapPoint } from './snap.ts';

/** Thickness of a wall drawn by hand; its inspector changes it. */
const WALL_MM = 100;

/** Sizes of what is put down by a click. */
const USUAL: Readonly<Record<PlanItemForm, { readonly width: number; readonly height: number }>> = {
  wall: { width: 2000, height: WALL_MM }, door: { width: 900, height: WALL_MM }, column: { width: 300, height: 300 }, 'keep-out': { width: 1200, height: 1200 },
  'hot-aisle': { width: 2400, height: 1200 }, 'cold-aisle': { width: 2400, height: 1200 },
};

/* A drag shorter than this is a slip of the hand. */
const LEAST_MM = 50;

interface Drawn {
  readonly ground: Box;
  readonly opensTo?: Facing | undefined;
}

/** A point of the floor as drawn by hand: on edges near it, else on the grid; exactly where it is while Alt is held. */
export function drawnPoint(context: PlanContext, room: PlacedRoom, { at, isAlt, zoom }: Pick<CanvasPoint, 'at' | 'isAlt' | 'zoom'>): Vec {
  if (isAlt) return { x: Math.round(at.x), y: Math.round(at.y) };
  return snapPoint(at, { ...snapOptions(context, room, [], reachFor(zoom)), gridMm: GRID_MM });
}

/** Drawing a wall, door, column or area: a drag makes a box, a click one of the usual size. */
export function drawBox(context: PlanContext, form: PlanItemForm, pressed: CanvasPoint): PointerGesture {
  const room = roomAt(context.model(), pressed.at);
  if (room === undefined) return { click: () => showPlanDraft({ hint: { host: pressed.host, title: planItemWord(form), tone: 'error', verdict: 'Draw it in a room.' } }) };
  const start = drawnPoint(context, room, pressed);
  const drawn = (p: CanvasPoint): Drawn | undefined => (form === 'door' ? drawnDoor(context, room, start, p) : { ground: drawnGround(form, start, drawnPoint(context, room, p)) });
  return {
    click: (p) => add(form, room, form === 'door' ? usualDoor(context, room, p.at) : { ground: usualGround(form, start) }),
    move: (p) => {
      const shape = drawn(p);
      const size = shape === undefined ? 'No wall is long enough' : `${formatLength(shape.ground.width)} × ${formatLength(shape.ground.height)}`;
      showPlanDraft({ slot: shape && { box: shape.ground, tone: 'ok' }, hint: { host: p.host, title: planItemWord(form), verdict: size }, said: `${planItemWord(form)}, ${size}.` });
    },
    drop: (p) => add(form, room, drawn(p)),
    cancel: clearPlanDraft,
  };
}

const usualDoor = (context: PlanContext, room: PlacedRoom, at: Vec): Drawn | undefined => {
  const spot = doorAt(context.model(), room, at, { widthMm: USUAL.door.width });
  return spot && { ground: spot.box, opensTo: spot.opensTo };
};

function drawnGround(form: PlanItemForm, from: Vec, to: Vec): Box {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const ground = box(Math.min(from.x, to.x), Math.min(from.y, to.y), width, height);
  if (form !== 'wall') return ground;
  /* Along the longer side; the face of the wall is where the drag began. */
  if (width >= height) return box(ground.x, to.y < from.y ? from.y - WALL_MM : from.y, width, WALL_MM);
  return box(to.x < from.x ? from.x - WALL_MM : from.x, ground.y, WALL_MM, height);
}

/* As wide as the drag is along the wall. */
function drawnDoor(context: PlanContext, room: PlacedRoom, from: Vec, { at }: CanvasPoint): Drawn | undefined {
  const spot = usualDoor(context, room, from);
  if (spot === undefined) return undefined;
  const isAcross = spot.ground.width >= spot.ground.height;
  const widthMm = Math.round(Math.abs(isAcross ? at.x - from.x : at.y - from.y) / 10) * 10;
  const wide = doorAt(context.model(), room, isAcross ? { x: (at.x + from.x) / 2, y: from.y } : { x: from.x, y: (at.y + from.y) / 2 }, { widthMm: Math.max(widthMm, 400) });
  return wide && { ground: wide.box, opensTo: wide.opensTo };
}

/** Ground of the usual size with its corner, or for small things its middle, at a point. */
function usualGround(form: PlanItemForm, at: Vec): Box {
  const { width, height } = USUAL[form];
  return form === 'column' ? box(at.x - width / 2, at.y - height / 2, width, height) : box(at.x, at.y, width, height);
}

function add(form: PlanItemForm, room: PlacedRoom, drawn: Drawn | undefined): void {
  clearPlanDraft();
  if (drawn === undefined || Math.max(drawn.ground.width, drawn.ground.height) < LEAST_MM) return;
  const { x, y, width, height } = drawn.ground;
  const size = { xMm: Math.round(x - room.box.x), yMm: Math.round(y - room.box.y), widthMm: Math.max(1, Math.round(width)), depthMm: Math.max(1, Math.round(height)) };
  const hinge = form === 'door' ? { opensTo: drawn.opensTo, hinge: 'left' as const } : {};
  const added = runCommand(addPlanItem, { roomId: room.id, form, ...size, ...hinge });
  putToolAway();
  if (!added.ok) return;
  useSession.getState().select([added.value]);
  showPlanDraft({ said: `${planItemWord(form)} added, ${formatLength(size.widthMm)} by ${formatLength(size.depthMm)}. Arrows move it, the inspector takes its numbers.` });
}

/** Puts a thing of the usual size near the middle of a room, where nothing stands, or into its upper wall: drawing by keyboard. */
export function addUsual(context: PlanContext, form: PlanItemForm, room: PlacedRoom): void {
  const { x, y, width } = room.box;
  add(form, room, form === 'door' ? usualDoor(context, room, { x: x + width / 2, y }) : { ground: freeGround(context, form, room) });
}

/* How finely free ground is looked for along each side of a room. */
const PLACES = 24;

function freeGround(context: PlanContext, form: PlanItemForm, room: PlacedRoom): Box {
  const { width, height } = USUAL[form];
  const { x, y, width: wide, height: deep } = room.box;
  const taken = context.model().items.filter((item) => item.roomId === room.id && item.kind !== 'pathway' && item.layer !== 'aisles').map((item) => item.box);
  const steps = Array.from({ length: PLACES + 1 }, (_, i) => i / PLACES);
  const places = steps.flatMap((down) => steps.map((across) => box(Math.round(x + across * (wide - width)), Math.round(y + down * (deep - height)), width, height)));
  const away = (ground: Box): number => Math.hypot(ground.x + width / 2 - x - wide / 2, ground.y + height / 2 - y - deep / 2);
  const [middle = box(x, y, width, height), ...others] = [...places].sort((a, b) => away(a) - away(b));
  return [middle, ...others].find((ground) => !taken.some((other) => overlaps(other, ground))) ?? middle;
}
