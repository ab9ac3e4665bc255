import { moveDevice } from '../../../shared/commands/devices/move-device.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice } from './placed.ts';
import { type PlacementTarget, placementTarget } from './placement-target.ts';
import { clearDraft, showDraft } from './racks-draft.ts';

/** Shows where something would go and whether it may. */
export function showTarget(title: string, target: PlacementTarget, at: CanvasPoint, deviceId?: PlacedDevice['id']): void {
  const tone = target.problem === undefined ? 'ok' : 'error';
  showDraft({
    slots: target.box === undefined ? [] : [{ box: target.box, tone, deviceId }],
    hint: { host: at.host, title, tone, verdict: target.problem ?? target.where, detail: target.problem === undefined ? undefined : target.where },
    said: [title, target.where, target.problem].filter((part) => part !== undefined).join(': '),
  });
}

/** Dragging what is not mounted in units: a strip on a side rail, a module in a bay. */
export function moduleDrag(context: GestureContext, pressed: PlacedDevice): Pick<PointerGesture, 'start' | 'move' | 'drop' | 'cancel'> {
  let target: PlacementTarget = {};
  return {
    start: () => useSession.getState().select([pressed.id]),
    move: (at) => {
      target = placementTarget(context, pressed.type, at, new Set([pressed.id]));
      showTarget(pressed.device.name, target, at, pressed.id);
    },
    drop: () => {
      clearDraft();
      if (target.placement !== undefined && target.problem === undefined) runCommand(moveDevice, { deviceId: pressed.id, placement: target.placement });
    },
    cancel: clearDraft,
  };
}
