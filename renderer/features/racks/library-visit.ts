import type { Id } from '../../../shared/base/id.ts';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { cageFit } from '../../../shared/catalog/cages.ts';
import { opticEntry, rackEntry } from '../../../shared/catalog/library.ts';
import { addDevice } from '../../../shared/commands/devices/add-device.ts';
import { setOptic } from '../../../shared/commands/ports/set-optic.ts';
import { addRack } from '../../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../../shared/commands/rooms/add-room.ts';
import { box } from '../../../shared/geometry/box.ts';
import { isCage } from '../../../shared/model/connector.ts';
import type { OpticTypeEntry } from '../../../shared/model/optic-type.ts';
import type { RackTypeEntry } from '../../../shared/model/rack-type.ts';
import { rackSize } from '../../../shared/scene/rack-geometry.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { type LibraryDrag, useSession } from '../../state/session.ts';
import { noteRecentType } from '../../state/settings.ts';
import { broughtEntry, findDeviceEntry } from '../../state/user-library.ts';
import { cableVisit } from './cable-visit.ts';
import { focusDevice } from './focused-device.ts';
import type { GestureContext } from './gesture-context.ts';
import { holdProblem, showTarget } from './single-drag.ts';
import { type PlacementTarget, placementTarget } from './placement-target.ts';
import { clearDraft, showDraft } from './racks-draft.ts';
import { rackAt, targetPort } from './racks-hit.ts';
import { RACK_GAP_MM } from './racks-model.ts';

/** Room that a first rack is placed in when there is none; a common small server room, to be changed in the plan. */
const FIRST_ROOM = { name: 'Server room', widthMm: 6000, depthMm: 4000 };

/** Something from the library while it is over the racks: what it would do here, and doing it. */
export interface LibraryVisit {
  readonly show: (at: CanvasPoint) => void;
  readonly drop: (at: CanvasPoint) => void;
}

/** What a library entry does over the racks. */
export function libraryVisit(context: GestureContext, drag: LibraryDrag): LibraryVisit | undefined {
  switch (drag.table) {
    case 'devices':
      return deviceVisit(context, drag.key);
    case 'racks':
      return rackVisit(context, drag.key);
    case 'optics':
      return opticVisit(context, drag.key);
    case 'cables':
      return cableVisit(context, drag.key);
    default:
      return assertNever(drag.table);
  }
}

function endVisit(): void {
  clearDraft();
  useSession.getState().setLibraryDrag(undefined);
}

function deviceVisit(context: GestureContext, key: string): LibraryVisit | undefined {
  const type = findDeviceEntry(key);
  if (type === undefined) return undefined;
  return {
    show: (at) => showTarget(type.model, placementTarget(context, type, at), at),
    drop: (at) => {
      const target = placementTarget(context, type, at);
      endVisit();
      holdProblem('Nothing placed', target.problem, at);
      addAt(key, target);
    },
  };
}

/** Adds a device where the target says, and selects it. Does nothing where it does not fit. */
export function addAt(key: string, { placement, problem }: PlacementTarget): Id<'device'> | undefined {
  if (placement === undefined || problem !== undefined) return undefined;
  const added = runCommand(addDevice, { typeKey: key, placement, ...broughtEntry(key) });
  if (!added.ok) return undefined;
  noteRecentType(key);
  useSession.getState().select([added.value]);
  focusDevice(added.value);
  return added.value;
}

/** The room a rack would go to: the one of the rack under the pointer, else the first. */
function roomFor(context: GestureContext, at?: CanvasPoint): Id<'room'> | undefined {
  const under = at === undefined ? undefined : rackAt(context.model(), at.at);
  return under?.rack.roomId ?? context.model().racks.at(-1)?.rack.roomId ?? context.store().all('room')[0]?.id;
}

/** Adds a rack at the next free spot of a room, making a first room where there is none. */
export function addRackFrom(context: GestureContext, key: string, at?: CanvasPoint): void {
  let roomId = roomFor(context, at);
  if (roomId === undefined) {
    const room = runCommand(addRoom, FIRST_ROOM);
    roomId = room.ok ? room.value : undefined;
  }
  if (roomId === undefined) return;
  const added = runCommand(addRack, { typeKey: key, roomId });
  if (!added.ok) return;
  noteRecentType(key);
  useSession.getState().focusOn([added.value]);
}

function rackVisit(context: GestureContext, key: string): LibraryVisit | undefined {
  const type = rackEntry(key);
  if (type === undefined) return undefined;
  return {
    show: (at) => showRackTarget(context, type, at),
    drop: (at) => {
      endVisit();
      addRackFrom(context, key, at);
    },
  };
}

function showRackTarget(context: GestureContext, type: RackTypeEntry, at: CanvasPoint): void {
  const { racks } = context.model();
  const last = racks.at(-1);
  const size = rackSize(type);
  const x = last === undefined ? at.at.x - size.width / 2 : last.box.x + last.box.width + RACK_GAP_MM;
  const roomId = roomFor(context, at);
  const room = roomId && context.store().get('room', roomId);
  const where = `Next free spot in ${room === undefined ? 'a new room' : room.name}`;
  showDraft({
    slots: [{ box: box(x, last === undefined ? at.at.y - size.height / 2 : last.box.y + last.box.height - size.height, size.width, size.height), tone: 'ok' }],
    hint: { host: at.host, title: type.model, tone: 'ok', verdict: where },
    said: `${type.model}: ${where}.`,
  });
}

function opticVisit(context: GestureContext, key: string): LibraryVisit | undefined {
  const type = opticEntry(key);
  if (type === undefined) return undefined;
  return {
    show: (at) => {
      const target = cageTarget(context, type, at);
      const tone = target.problem === undefined ? 'ok' : 'error';
      showDraft({
        marks: target.box === undefined ? [] : [{ box: target.box, tone }],
        hint: { host: at.host, title: type.model, tone, verdict: target.problem ?? target.where },
        said: `${type.model}: ${target.problem ?? target.where ?? ''}`,
      });
    },
    drop: (at) => {
      const { ref, problem } = cageTarget(context, type, at);
      endVisit();
      holdProblem(`${type.model} is not plugged in`, problem, at);
      if (ref === undefined || problem !== undefined) return;
      if (runCommand(setOptic, { ...ref, typeKey: key }).ok) useSession.getState().selectPorts([ref]);
    },
  };
}

function cageTarget(context: GestureContext, type: OpticTypeEntry, at: CanvasPoint): Pick<PlacementTarget, 'box' | 'where' | 'problem'> & { readonly ref?: { deviceId: Id<'device'>; portKey: string } } {
  const target = targetPort(context.model(), at.at, at.zoom);
  if (target === undefined) return { problem: 'Drop it on a cage.' };
  const { connector } = target.port.group;
  const name = `${context.model().deviceById.get(target.ref.deviceId)?.device.name ?? ''}:${target.ref.portKey}`;
  if (!isCage(connector)) return { box: target.box, problem: `${name} is not a cage: it takes no optic.` };
  const fit = cageFit(connector, type.formFactor);
  return { box: target.box, ref: target.ref, where: name, problem: fit.fits ? undefined : fit.note };
}
