import { copyDevices } from '../../../shared/commands/devices/copy-devices.ts';
import { moveDevice } from '../../../shared/commands/devices/move-device.ts';
import type { Placement } from '../../../shared/model/device.ts';
import { carriedG } from '../../../shared/topology/rack-load.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice } from './placed.ts';
import { type PlacementTarget, placementTarget } from './placement-target.ts';
import { clearDraft, holdHint, showDraft } from './racks-draft.ts';

/** Shows where something would go and whether it may. */
export function showTarget(title: string, { box, where, problem, doubt }: PlacementTarget, at: CanvasPoint, deviceId?: PlacedDevice['id']): void {
  const tone = problem === undefined ? (doubt === undefined ? 'ok' : 'warning') : 'error';
  const objection = problem ?? doubt;
  showDraft({
    slots: box === undefined ? [] : [{ box, tone, deviceId }],
    hint: { host: at.host, title, tone, verdict: objection ?? where, detail: objection === undefined ? undefined : where },
    said: [title, where, objection].filter((part) => part !== undefined).join(': '),
  });
}

/** Says at the place of a drop why nothing came of it. */
export function holdProblem(title: string, problem: string | undefined, at: CanvasPoint): void {
  if (problem !== undefined) holdHint({ host: at.host, title, tone: 'error', verdict: problem });
}

/** Dragging one device to where it may go: units, a half of them, a side, a bay, a shelf. With Ctrl held, a copy of it. */
export function singleDrag(context: GestureContext, pressed: PlacedDevice, grabMm: number): Pick<PointerGesture, 'start' | 'move' | 'drop' | 'cancel'> {
  let target: PlacementTarget = {};
  let isCopy = false;
  const { device, type } = pressed;
  return {
    start: () => useSession.getState().select([pressed.id]),
    move: (at) => {
      isCopy = at.isCtrl;
      target = placementTarget(context, type, at, { ignore: isCopy ? undefined : new Set([pressed.id]), carriedG: carriedG(context.store(), pressed.id), grabMm, own: device.placement });
      showTarget(isCopy ? `Copy of ${device.name}` : device.name, target, at, pressed.id);
    },
    drop: (at) => {
      clearDraft();
      holdProblem(`${device.name} stays`, target.problem, at);
      if (target.placement !== undefined && target.problem === undefined) place(pressed, target.placement, isCopy);
    },
    cancel: () => {
      clearDraft();
      showDraft({ said: 'Move cancelled.' });
    },
  };
}

function place({ id, device }: PlacedDevice, placement: Placement, isCopy: boolean): void {
  if (isCopy) {
    const copied = runCommand(copyDevices, { copies: [{ deviceId: id, placement }] });
    if (copied.ok) useSession.getState().select(copied.value);
  } else if (!isSamePlace(device.placement, placement)) runCommand(moveDevice, { deviceId: id, placement });
}

/** True when a move would change nothing. */
function isSamePlace(a: Placement, b: Placement): boolean {
  if (a.kind === 'rack' && b.kind === 'rack') return a.rackId === b.rackId && a.bottomHalfU === b.bottomHalfU && a.face === b.face && (a.column ?? 'left') === (b.column ?? 'left');
  if (a.kind === 'rack-side' && b.kind === 'rack-side') return a.rackId === b.rackId && a.side === b.side && a.face === b.face;
  return a.kind === 'bay' && b.kind === 'bay' && a.deviceId === b.deviceId && a.bayKey === b.bayKey;
}
