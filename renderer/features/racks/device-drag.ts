import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { heightHalfUOf } from '../../../shared/topology/occupancy.ts';
import { useSession } from '../../state/session.ts';
import { focusDevice } from './focused-device.ts';
import type { GestureContext } from './gesture-context.ts';
import { commitPlan, isOnRack, planGroup, type PlannedMove, reasonsOf, selectedOnRacks, slotOf, whereOf } from './group-plan.ts';
import type { PlacedDevice } from './placed.ts';
import { clearDraft, holdHint, showDraft } from './racks-draft.ts';
import { nearestRack } from './racks-hit.ts';
import type { RacksModel } from './racks-model.ts';
import { singleDrag } from './single-drag.ts';
import { bottomHalfUFor } from './slot.ts';

/** How far beside a rack the pointer may be and still mean it, in millimetres. */
const RACK_REACH_MM = 160;
const REASONS_SHOWN = 3;

/** Dragging one device, or all selected ones, within and between racks; with Ctrl held, copies of them. */
export function deviceDrag(context: GestureContext, pressed: PlacedDevice, p: CanvasPoint): PointerGesture {
  const grabMm = p.at.y - pressed.box.y;
  const click = (): void => selectPressed(pressed, p.isShift || p.isCtrl);
  const { selection } = useSession.getState();
  const isGroup = isOnRack(pressed) && selection.includes(pressed.id) && selectedOnRacks(context.model()).length > 1;
  return isGroup ? { click, ...groupDrag(context, pressed, grabMm) } : { click, ...singleDrag(context, pressed, grabMm) };
}

function selectPressed(pressed: PlacedDevice, isAdding: boolean): void {
  const session = useSession.getState();
  if (isAdding) session.toggleSelected(pressed.id);
  else session.select([pressed.id]);
  focusDevice(pressed.id);
}

function groupDrag(context: GestureContext, pressed: PlacedDevice, grabMm: number): PointerGesture {
  let plan: readonly PlannedMove[] = [];
  let isCopy = false;
  return {
    move: (at) => {
      isCopy = at.isCtrl;
      plan = planDrag(context, pressed, at, grabMm);
      showPlan(context.model(), plan, at);
    },
    drop: (at) => {
      clearDraft();
      commitPlan(plan, isCopy);
      if (plan.length === 0) holdHint({ host: at.host, title: 'Nothing moved', tone: 'warning', verdict: 'Drop it on a rack.' });
      else if (plan.some(({ problem }) => problem !== undefined)) holdHint({ host: at.host, title: 'Nothing moved', tone: 'error', verdict: reasonsOf(plan, 1)[0] });
    },
    cancel: () => {
      clearDraft();
      showDraft({ said: 'Move cancelled.' });
    },
  };
}

function planDrag(context: GestureContext, pressed: PlacedDevice, at: CanvasPoint, grabMm: number): readonly PlannedMove[] {
  const model = context.model();
  const target = nearestRack(model, at.at, RACK_REACH_MM);
  if (target === undefined) return [];
  const own = pressed.device.placement;
  const indexOf = (id: string): number => model.racks.findIndex((rack) => rack.id === id);
  const byHalfU = own.kind === 'rack' ? bottomHalfUFor(target, at.at.y - grabMm, heightHalfUOf(pressed.type), at.isAlt) - own.bottomHalfU : 0;
  return planGroup(context, selectedOnRacks(model), { racksOver: indexOf(target.id) - indexOf(pressed.rackId), byHalfU, isCopy: at.isCtrl });
}

function showPlan(model: RacksModel, plan: readonly PlannedMove[], { host, isCtrl }: CanvasPoint): void {
  const [lead] = plan;
  const title = `${plan.length} ${isCtrl ? 'copies' : 'devices'}`;
  if (lead === undefined) {
    showDraft({ slots: [], hint: { host, title: 'Selected devices', tone: 'warning', verdict: 'Drop them on a rack.' }, said: 'No rack here.' });
    return;
  }
  const where = `${lead.moved.device.name} to ${whereOf(lead)}`;
  const misfits = plan.filter(({ problem }) => problem !== undefined).length;
  const hint = misfits === 0 ? { host, title, tone: 'ok' as const, verdict: where } : { host, title, tone: 'error' as const, verdict: `${misfits} of ${plan.length} cannot go there`, detail: reasonsOf(plan, REASONS_SHOWN).join('\n') };
  showDraft({ slots: plan.map((move) => slotOf(model, move)), hint, said: misfits === 0 ? `${title}: ${where}.` : `${title}. ${reasonsOf(plan, REASONS_SHOWN).join(' ')}` });
}
