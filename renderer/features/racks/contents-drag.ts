import { moveContents } from '../../../shared/commands/racks/move-contents.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import { type ContentMove, type ContentsPlan, planContents } from '../../../shared/topology/rack-contents.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedRack } from './placed.ts';
import { clearDraft, holdHint, showDraft, type SlotDraft } from './racks-draft.ts';
import { nearestRack } from './racks-hit.ts';
import type { RacksModel } from './racks-model.ts';
import { besideBox, slotBox } from './slot.ts';

const RACK_REACH_MM = 120;

/** Dragging a rack by its heading: everything in it moves to the rack it is dropped on. A click selects the rack. */
export function contentsDrag(context: GestureContext, from: PlacedRack, pressedAt: CanvasPoint): PointerGesture {
  let to: PlacedRack | undefined;
  let plan: ContentsPlan | undefined;
  const title = `Contents of ${from.rack.name}`;
  return {
    click: () => {
      const session = useSession.getState();
      if (pressedAt.isShift || pressedAt.isCtrl) session.toggleSelected(from.id);
      else session.select([from.id]);
    },
    start: () => useSession.getState().select([from.id]),
    move: (at) => {
      const over = nearestRack(context.model(), at.at, RACK_REACH_MM);
      const target = over?.id === from.id ? undefined : over;
      if (target?.id !== to?.id) plan = target && planContents(context.store(), from.id, target.id);
      to = target;
      showPlan(context.model(), title, plan, to, at);
    },
    drop: (at) => {
      clearDraft();
      if (to === undefined || plan === undefined) return holdHint({ host: at.host, title: 'Nothing moved', tone: 'warning', verdict: 'Drop the contents on another rack.' });
      if (plan.problem !== undefined) return holdHint({ host: at.host, title: `${title} stay`, tone: 'error', verdict: plan.problem });
      if (runCommand(moveContents, { fromRackId: from.id, toRackId: to.id }).ok) useSession.getState().select([to.id]);
      return undefined;
    },
    cancel: clearDraft,
  };
}

function showPlan(model: RacksModel, title: string, plan: ContentsPlan | undefined, to: PlacedRack | undefined, { host }: CanvasPoint): void {
  if (plan === undefined || to === undefined) {
    showDraft({ slots: [], hint: { host, title, tone: 'warning', verdict: 'Drop them on another rack.' }, said: `${title}: no other rack here.` });
    return;
  }
  const where = `To ${to.rack.name}: ${plan.moves.length} devices with their cables`;
  const slots = plan.moves.map((move): SlotDraft => ({ box: boxOf(model, to, move), tone: move.problem === undefined ? 'ok' : 'error', deviceId: move.device.id }));
  showDraft({
    slots: slots.length > 0 ? slots : [{ box: to.box, tone: 'error' }],
    hint: plan.problem === undefined ? { host, title, tone: 'ok', verdict: where } : { host, title, tone: 'error', verdict: plan.problem, detail: where },
    said: `${title}. ${plan.problem ?? where}.`,
  });
}

function boxOf(model: RacksModel, to: PlacedRack, { device, placement }: ContentMove): Box {
  const type = model.deviceById.get(device.id)?.type;
  if (type === undefined) return to.box;
  return placement.kind === 'rack' ? slotBox(to, type, placement, model.side) : besideBox(to, type, placement, model.side);
}
