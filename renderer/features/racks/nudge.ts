import type { GestureContext } from './gesture-context.ts';
import { commitPlan, type GroupMove, planGroup, selectedOnRacks, whereOf } from './group-plan.ts';
import type { PlacedDevice } from './placed.ts';
import { showDraft } from './racks-draft.ts';
import type { RacksModel } from './racks-model.ts';

/** Selected devices that the arrow keys move up and down. */
export const movableUpAndDown = (model: RacksModel): readonly PlacedDevice[] => selectedOnRacks(model).filter(({ device }) => device.placement.kind === 'rack');

/** Selected devices that have a left and a right place: half as wide as the rack, or beside its units. */
export const movableAcross = (model: RacksModel): readonly PlacedDevice[] => selectedOnRacks(model).filter(({ device, type }) => device.placement.kind === 'rack-side' || type.isHalfWidth === true);

/** Moves devices by keyboard: each press one step, all presses in a row one entry in the history. */
export function nudge(context: GestureContext, moved: readonly PlacedDevice[], move: Pick<GroupMove, 'byHalfU' | 'towards'>): void {
  const plan = planGroup(context, moved, { racksOver: 0, ...move });
  const problem = plan.find((each) => each.problem !== undefined);
  const [lead] = plan;
  if (lead === undefined || problem !== undefined) {
    showDraft({ said: problem === undefined ? 'There is no place to move to.' : `${problem.moved.device.name} stays: ${problem.problem ?? ''}` });
    return;
  }
  commitPlan(plan, false, `nudge ${moved.map(({ id }) => id).join(' ')}`);
  showDraft({ said: `${lead.moved.device.name}: ${whereOf(lead)}.` });
}
