import type { Id } from '../../../shared/base/id.ts';
import { rackEntry } from '../../../shared/catalog/library.ts';
import { addDevice } from '../../../shared/commands/devices/add-device.ts';
import { turnedFacing } from '../../../shared/commands/arrange/plan-turn.ts';
import { addRack } from '../../../shared/commands/racks/add-rack.ts';
import { spotProblem } from '../../../shared/commands/racks/rack-spot.ts';
import { type Box } from '../../../shared/geometry/box.ts';
import type { Edge } from '../../../shared/geometry/polygon.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import type { Facing } from '../../../shared/model/rack.ts';
import type { RackTypeEntry } from '../../../shared/model/rack-type.ts';
import { symbolBox } from '../../../shared/scene/plan-devices.ts';
import { footprintOf } from '../../../shared/scene/plan-racks.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { type LibraryDrag, useSession } from '../../state/session.ts';
import { noteRecentType } from '../../state/settings.ts';
import { broughtEntry, findDeviceEntry } from '../../state/user-library.ts';
import { snapOptions } from './item-moves.ts';
import { placeName, type PlanContext } from './plan-context.ts';
import { clearPlanDraft, holdPlanHint, showPlanDraft } from './plan-draft.ts';
import { type PlacedRoom, roomAt } from './plan-model.ts';
import { reachFor } from './plan-reach.ts';
import { FINE_MM, snapBox } from './snap.ts';

/** Something from the library while it is over the plan. */
export interface PlanVisit {
  readonly show: (at: CanvasPoint) => void;
  readonly drop: (at: CanvasPoint) => void;
  /** Turns it before the drop. */
  readonly turn?: (() => void) | undefined;
}

interface Spot {
  readonly box?: Box | undefined;
  readonly room?: PlacedRoom | undefined;
  readonly problem?: string | undefined;
  readonly guides?: readonly Edge[] | undefined;
}

/** What a library entry does over the plan. */
export function planVisit(context: PlanContext, drag: LibraryDrag): PlanVisit {
  const rack = drag.table === 'racks' ? rackEntry(drag.key) : undefined;
  const device = drag.table === 'devices' ? findDeviceEntry(drag.key) : undefined;
  if (rack !== undefined) return rackVisit(context, rack);
  if (device?.mount === 'room') return deviceVisit(context, device);
  return elsewhereVisit(device?.model ?? '', elsewhere(drag, device));
}

function elsewhere({ table }: LibraryDrag, device: DeviceTypeEntry | undefined): string {
  if (table === 'optics') return 'Place it in the Racks view, on a cage.';
  if (table === 'cables') return 'Place it in the Racks view, on a cable.';
  return `${device?.model ?? 'This'} goes into a rack: place it in the Racks view.`;
}

const elsewhereVisit = (title: string, problem: string): PlanVisit => ({
  show: (at) => showSpot(title, { problem }, at),
  drop: (at) => endVisit(at, problem),
});

function endVisit(at: CanvasPoint, problem: string | undefined): void {
  clearPlanDraft();
  holdPlanHint(at.host, 'Nothing placed', problem);
  useSession.getState().setLibraryDrag(undefined);
}

function showSpot(title: string, { box, room, problem, guides = [] }: Spot, at: CanvasPoint): void {
  const tone = problem === undefined ? 'ok' : 'error';
  const where = box === undefined || room === undefined ? undefined : placeName(box, room);
  showPlanDraft({
    slot: box === undefined ? undefined : { box, tone },
    guides,
    hint: { host: at.host, title, tone, verdict: problem ?? where, detail: problem === undefined ? room?.room.name : where },
    said: [title, problem ?? where].filter((part) => part !== undefined).join(': '),
  });
}

const OUTSIDE: Spot = { problem: 'Drop it inside a room.' };

/** The ground a rack would take under the pointer. */
export function rackSpot(context: PlanContext, type: RackTypeEntry, facing: Facing, at: CanvasPoint): Spot {
  const model = context.model();
  const room = roomAt(model, at.at);
  if (room === undefined) return OUTSIDE;
  const ground = footprintOf({ xMm: 0, yMm: 0, facing }, type);
  const wanted = { ...ground, x: at.at.x - ground.width / 2, y: at.at.y - ground.height / 2 };
  const { guides, ...corner } = at.isAlt ? { x: Math.round(wanted.x), y: Math.round(wanted.y), guides: [] } : snapBox(wanted, snapOptions(context, room, [], reachFor(at.zoom)));
  const box = { ...ground, ...corner };
  return { box, room, guides, problem: spotProblem(context.store(), room.id, { ...box, x: box.x - room.box.x, y: box.y - room.box.y }) };
}

/* A new rack looks the way its neighbours do. */
function usualFacing(context: PlanContext): Facing {
  const last = context.model().items.findLast((item) => item.kind === 'rack');
  return last?.kind === 'rack' ? last.rack.facing : 'south';
}

function rackVisit(context: PlanContext, type: RackTypeEntry): PlanVisit {
  let facing = usualFacing(context);
  let last: CanvasPoint | undefined;
  const show = (at: CanvasPoint): void => {
    last = at;
    showSpot(`${type.model}, front to the ${facing}`, rackSpot(context, type, facing, at), at);
  };
  return {
    show,
    turn: () => {
      facing = turnedFacing(facing);
      if (last !== undefined) show(last);
    },
    drop: (at) => {
      const { box, room, problem } = rackSpot(context, type, facing, at);
      endVisit(at, problem);
      if (box === undefined || room === undefined || problem !== undefined) return;
      const added = runCommand(addRack, { typeKey: type.key, roomId: room.id, facing, at: { xMm: Math.round(box.x - room.box.x), yMm: Math.round(box.y - room.box.y) } });
      if (added.ok) selectNew(type.key, added.value);
    },
  };
}

function selectNew(typeKey: string, id: Id<'rack'> | Id<'device'>): void {
  noteRecentType(typeKey);
  useSession.getState().select([id]);
}

function deviceSpot(context: PlanContext, at: CanvasPoint): Spot & { readonly xMm: number; readonly yMm: number } {
  const room = roomAt(context.model(), at.at);
  if (room === undefined) return { ...OUTSIDE, xMm: 0, yMm: 0 };
  const grid = at.isAlt ? 1 : FINE_MM;
  const snap = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value / grid) * grid));
  const [xMm, yMm] = [snap(at.at.x - room.box.x, room.room.widthMm), snap(at.at.y - room.box.y, room.room.depthMm)];
  return { room, box: symbolBox(room.box.x + xMm, room.box.y + yMm), xMm, yMm };
}

function deviceVisit(context: PlanContext, type: DeviceTypeEntry): PlanVisit {
  return {
    show: (at) => showSpot(type.model, deviceSpot(context, at), at),
    drop: (at) => {
      const { room, problem, xMm, yMm } = deviceSpot(context, at);
      endVisit(at, problem);
      if (room === undefined) return;
      const added = runCommand(addDevice, { typeKey: type.key, placement: { kind: 'room', roomId: room.id, xMm, yMm }, ...broughtEntry(type.key) });
      if (added.ok) selectNew(type.key, added.value);
    },
  };
}
