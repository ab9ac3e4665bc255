import type { Id } from '../../../shared/base/id.ts';
import { moveDevice, moveDevices } from '../../../shared/commands/devices/move-device.ts';
import { copyDevices } from '../../../shared/commands/devices/copy-devices.ts';
import { besideProblem, fitTogether, type NamedRequest } from '../../../shared/topology/occupancy.ts';
import { carriedG } from '../../../shared/topology/rack-load.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice, PlacedRack } from './placed.ts';
import type { SlotDraft } from './racks-draft.ts';
import type { RacksModel } from './racks-model.ts';
import { type BesidePlacement, besideBox, besideName, type RackPlacement, slotBox, slotName } from './slot.ts';

/** A device with the place it would get. */
export interface PlannedMove {
  readonly moved: PlacedDevice;
  readonly rack: PlacedRack;
  readonly placement: RackPlacement | BesidePlacement;
  /** Why it cannot be there. */
  readonly problem?: string | undefined;
}

/** How a group moves. */
export interface GroupMove {
  /** How many racks to the right. */
  readonly racksOver: number;
  readonly byHalfU: number;
  /** Half or side that all shall go to which have one. */
  readonly towards?: 'left' | 'right' | undefined;
  /** The devices stay and copies go. */
  readonly isCopy?: boolean | undefined;
}

/** True for what is fixed to a rack itself: what moves on its own, with everything in its bays. */
export const isOnRack = ({ device }: PlacedDevice): boolean => device.placement.kind === 'rack' || device.placement.kind === 'rack-side';

/** The selected devices that are fixed to racks. */
export const selectedOnRacks = (model: RacksModel): readonly PlacedDevice[] => useSession.getState().selection.flatMap((id) => model.deviceById.get(id) ?? []).filter(isOnRack);

/** Where each device of a group would go, keeping the distances between them, and whether it may. */
export function planGroup(context: GestureContext, moved: readonly PlacedDevice[], move: GroupMove): readonly PlannedMove[] {
  const model = context.model();
  const indexById = new Map(model.racks.map((rack, index) => [rack.id, index] as const));
  const places = moved.flatMap((device): PlannedMove[] => {
    const index = indexById.get(device.rackId);
    const own = index === undefined ? undefined : model.racks[index];
    const rack = index === undefined ? undefined : model.racks[index + move.racksOver];
    const placement = placementAfter(device, rack ?? own, move);
    if (own === undefined || placement === undefined) return [];
    return rack === undefined ? [{ moved: device, rack: own, placement, problem: `There is no rack that far from ${own.rack.name}.` }] : [{ moved: device, rack, placement }];
  });
  return judged(context, places, move.isCopy === true ? new Set() : new Set(moved.map(({ id }) => id)));
}

function placementAfter({ device, type }: PlacedDevice, rack: PlacedRack | undefined, { byHalfU, towards }: GroupMove): PlannedMove['placement'] | undefined {
  const { placement } = device;
  if (rack === undefined) return undefined;
  if (placement.kind === 'rack') return { ...placement, rackId: rack.id, bottomHalfU: placement.bottomHalfU + byHalfU, ...(towards === undefined || type.isHalfWidth !== true ? {} : { column: towards }) };
  return placement.kind === 'rack-side' ? { ...placement, rackId: rack.id, side: towards ?? placement.side } : undefined;
}

function judged(context: GestureContext, places: readonly PlannedMove[], ignore: ReadonlySet<Id<'device'>>): readonly PlannedMove[] {
  const requests = places.flatMap(({ moved, placement, problem }): NamedRequest[] => (placement.kind === 'rack' && problem === undefined ? [{ ...placement, type: moved.type, name: moved.device.name, ignore, carriedG: carriedG(context.store(), moved.id) }] : []));
  const fits = fitTogether(context.store(), requests).values();
  return places.map((place): PlannedMove => {
    if (place.problem !== undefined) return place;
    if (place.placement.kind === 'rack-side') return { ...place, problem: besideProblem(context.store(), place.rack.id, place.moved.type) };
    const fit = fits.next().value;
    return { ...place, problem: fit === undefined || fit.ok ? undefined : fit.reason };
  });
}

/** A planned place in words. */
export const whereOf = ({ rack, moved, placement }: PlannedMove): string => (placement.kind === 'rack' ? slotName(rack, moved.type, placement) : besideName(rack, placement));

/** A planned place as it lights up. */
export function slotOf(model: RacksModel, { moved, rack, placement, problem }: PlannedMove): SlotDraft {
  const at = placement.kind === 'rack' ? slotBox(rack, moved.type, placement, model.side) : besideBox(rack, moved.type, placement, model.side);
  return { box: at, tone: problem === undefined ? 'ok' : 'error', deviceId: moved.id };
}

/** Why a group cannot go there: each device with its reason, the first few of many. */
export function reasonsOf(plan: readonly PlannedMove[], most: number): readonly string[] {
  const misfits = plan.filter(({ problem }) => problem !== undefined);
  const reasons = misfits.slice(0, most).map(({ moved, problem }) => `${moved.device.name}: ${problem ?? ''}`);
  return misfits.length > most ? [...reasons, `and ${misfits.length - most} more`] : reasons;
}

const isWhereItWas = ({ moved: { device }, placement }: PlannedMove): boolean => {
  const own = device.placement;
  if (own.kind === 'rack' && placement.kind === 'rack') return own.rackId === placement.rackId && own.bottomHalfU === placement.bottomHalfU && (own.column ?? 'left') === (placement.column ?? 'left');
  return own.kind === 'rack-side' && placement.kind === 'rack-side' && own.rackId === placement.rackId && own.side === placement.side;
};

/** Moves or copies as planned: one step in the history. Does nothing where one does not fit. */
export function commitPlan(plan: readonly PlannedMove[], isCopy: boolean, mergeKey?: string): void {
  const [first] = plan;
  if (first === undefined || plan.some((move) => move.problem !== undefined)) return;
  const moves = plan.map(({ moved, placement }) => ({ deviceId: moved.id, placement }));
  if (isCopy) {
    const copied = runCommand(copyDevices, { copies: moves });
    if (copied.ok) useSession.getState().select(copied.value);
  } else if (!plan.every(isWhereItWas)) {
    if (plan.length === 1) runCommand(moveDevice, { deviceId: first.moved.id, placement: first.placement }, mergeKey === undefined ? {} : { mergeKey });
    else runCommand(moveDevices, { moves }, mergeKey === undefined ? {} : { mergeKey });
  }
}
