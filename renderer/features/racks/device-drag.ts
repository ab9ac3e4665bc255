import type { Id } from '../../../shared/base/id.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { moveDevice, moveDevices } from '../../../shared/commands/devices/move-device.ts';
import type { Placement } from '../../../shared/model/device.ts';
import { fitInRack, heightHalfUOf } from '../../../shared/topology/occupancy.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { focusDevice } from './focused-device.ts';
import type { GestureContext } from './gesture-context.ts';
import { moduleDrag } from './module-drag.ts';
import type { PlacedDevice, PlacedRack } from './placed.ts';
import { clearDraft, showDraft, type SlotDraft } from './racks-draft.ts';
import { nearestRack } from './racks-hit.ts';
import type { RacksModel } from './racks-model.ts';
import { bottomHalfUFor, columnFor, nearestBottomHalfU, slotBox, slotName } from './slot.ts';

/** How far beside a rack the pointer may be and still mean it, in millimetres. */
const RACK_REACH_MM = 160;

/** A device with the place it would get. */
interface PlannedMove {
  readonly moved: PlacedDevice;
  readonly rack: PlacedRack;
  readonly placement: Extract<Placement, { kind: 'rack' }>;
  /** Why it cannot be there. */
  readonly problem?: string | undefined;
}

/** Dragging one device, or all selected ones, within and between racks. */
export function deviceDrag(context: GestureContext, pressed: PlacedDevice, p: CanvasPoint): PointerGesture {
  const grabMm = p.at.y - pressed.box.y;
  const click = (): void => selectPressed(pressed, p.isShift || p.isCtrl);
  return pressed.device.placement.kind === 'rack' ? { click, ...unitDrag(context, pressed, grabMm) } : { click, ...moduleDrag(context, pressed) };
}

function unitDrag(context: GestureContext, pressed: PlacedDevice, grabMm: number): PointerGesture {
  let plan: readonly PlannedMove[] = [];
  return {
    start: () => {
      if (!useSession.getState().selection.includes(pressed.id)) useSession.getState().select([pressed.id]);
    },
    move: (at) => {
      plan = planMoves(context, pressed, at, grabMm);
      showPlan(context.model(), plan, at.host, pressed);
    },
    drop: () => {
      clearDraft();
      commitMoves(plan);
    },
    cancel: () => {
      clearDraft();
      showDraft({ said: 'Move cancelled.' });
    },
  };
}

function selectPressed(pressed: PlacedDevice, isAdding: boolean): void {
  const session = useSession.getState();
  if (isAdding) session.toggleSelected(pressed.id);
  else session.select([pressed.id]);
  focusDevice(pressed.id);
}

/** Devices that move together: the selected ones in units if the pressed one is among them. */
function movedTogether(model: RacksModel, pressed: PlacedDevice): readonly PlacedDevice[] {
  const { selection } = useSession.getState();
  if (!selection.includes(pressed.id)) return [pressed];
  return selection.flatMap((id) => model.deviceById.get(id) ?? []).filter((device) => device.device.placement.kind === 'rack');
}

function planMoves(context: GestureContext, pressed: PlacedDevice, at: CanvasPoint, grabMm: number): readonly PlannedMove[] {
  const model = context.model();
  const target = nearestRack(model, at.at, RACK_REACH_MM);
  const own = pressed.device.placement;
  if (target === undefined || own.kind !== 'rack') return [];
  const topMm = at.at.y - grabMm;
  const moved = movedTogether(model, pressed);
  const height = heightHalfUOf(pressed.type);
  const bottomHalfU = moved.length > 1 ? bottomHalfUFor(target, topMm, height, at.isAlt) : nearestBottomHalfU(target, topMm, height, at.isAlt);
  return planGroup(context, moved, { rack: target, byHalfU: bottomHalfU - own.bottomHalfU, pressed, at: at.at });
}

/** How a group moves: as the pressed device does. */
interface GroupMove {
  readonly rack: PlacedRack;
  readonly byHalfU: number;
  readonly pressed: PlacedDevice;
  /** Where the pointer is: decides the half for half-width devices. */
  readonly at?: Vec | undefined;
}

function planGroup(context: GestureContext, moved: readonly PlacedDevice[], { rack, byHalfU, pressed, at }: GroupMove): readonly PlannedMove[] {
  const model = context.model();
  const indexOf = (id: Id<'rack'>): number => model.racks.findIndex((other) => other.id === id);
  const racksOver = indexOf(rack.id) - indexOf(pressed.rackId);
  const ignore = new Set(moved.map((device) => device.id));
  return moved.flatMap((device) => {
    const own = device.device.placement;
    const targetRack = model.racks[indexOf(device.rackId) + racksOver];
    if (own.kind !== 'rack' || targetRack === undefined) return [];
    const column = moved.length === 1 && at !== undefined ? columnFor(targetRack, at, device.type, model.face) : own.column;
    const placement = { ...own, rackId: targetRack.id, bottomHalfU: own.bottomHalfU + byHalfU, ...(column === undefined ? {} : { column }) };
    const fit = fitInRack(context.store(), { ...placement, type: device.type, ignore });
    return [{ moved: device, rack: targetRack, placement, problem: fit.ok ? undefined : fit.reason }];
  });
}

function showPlan(model: RacksModel, plan: readonly PlannedMove[], host: Vec, pressed: PlacedDevice): void {
  const lead = plan.find(({ moved }) => moved.id === pressed.id);
  const problem = plan.find((move) => move.problem !== undefined)?.problem;
  const title = plan.length > 1 ? `${plan.length} devices` : pressed.device.name;
  if (lead === undefined) {
    showDraft({ slots: [], hint: { host, title, tone: 'warning', verdict: 'Drop it on a rack.' }, said: `${title}: no rack here.` });
    return;
  }
  const where = slotName(lead.rack, lead.moved.type, lead.placement);
  showDraft({
    slots: plan.map((move) => slotOf(model, move)),
    hint: problem === undefined ? { host, title, tone: 'ok', verdict: where } : { host, title, tone: 'error', verdict: problem, detail: where },
    said: problem === undefined ? `${title}: ${where}.` : `${title}: ${where}. ${problem}`,
  });
}

const slotOf = (model: RacksModel, { moved, rack, placement, problem }: PlannedMove): SlotDraft => ({
  box: slotBox(rack, moved.type, placement, model.face),
  tone: problem === undefined ? 'ok' : 'error',
  deviceId: moved.id,
});

function commitMoves(plan: readonly PlannedMove[]): void {
  const [first] = plan;
  if (first === undefined || plan.some((move) => move.problem !== undefined) || plan.every(isWhereItWas)) return;
  if (plan.length === 1) runCommand(moveDevice, { deviceId: first.moved.id, placement: first.placement });
  else runCommand(moveDevices, { moves: plan.map(({ moved, placement }) => ({ deviceId: moved.id, placement })) });
}

function isWhereItWas({ moved, placement }: PlannedMove): boolean {
  const own = moved.device.placement;
  return own.kind === 'rack' && own.rackId === placement.rackId && own.bottomHalfU === placement.bottomHalfU && own.column === placement.column;
}

/** Moves devices by keyboard: each press one step, all presses in a row one entry in the history. */
export function nudgeDevices(context: GestureContext, ids: readonly string[], byHalfU: number): void {
  const model = context.model();
  const moved = ids.flatMap((id) => model.deviceById.get(id) ?? []).filter((device) => device.device.placement.kind === 'rack');
  const [first] = moved;
  const rack = first && model.rackById.get(first.rackId);
  if (first === undefined || rack === undefined) return;
  const plan = planGroup(context, moved, { rack, byHalfU, pressed: first });
  const problem = plan.find((move) => move.problem !== undefined);
  const lead = plan[0];
  if (problem !== undefined || lead === undefined) {
    showDraft({ said: problem === undefined ? 'There is no place to move to.' : `${problem.moved.device.name} stays: ${problem.problem ?? ''}` });
    return;
  }
  runCommand(moveDevices, { moves: plan.map(({ moved: device, placement }) => ({ deviceId: device.id, placement })) }, { mergeKey: `nudge ${ids.join(' ')}` });
  showDraft({ said: `${lead.moved.device.name}: ${slotName(lead.rack, lead.moved.type, lead.placement)}.` });
}
