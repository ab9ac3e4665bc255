import { assertNever } from '../../base/assert-never.ts';
import type { Id } from '../../base/id.ts';
import type { Placement } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { freeBays } from '../../topology/bays.ts';
import { fitInRack } from '../../topology/occupancy.ts';

/** Why a device of a type cannot be there, in one sentence; undefined when it can. */
export function placementProblem(view: DesignView, type: DeviceType, placement: Placement, ignore: ReadonlySet<Id<'device'>>): string | undefined {
  switch (placement.kind) {
    case 'rack': {
      const fit = fitInRack(view, { ...placement, type, ignore });
      return fit.ok ? undefined : fit.reason;
    }
    case 'rack-side':
      if (view.get('rack', placement.rackId) === undefined) return 'The rack no longer exists.';
      return type.mount === 'rack-side' ? undefined : `${type.model} is not made for the side of a rack.`;
    case 'room':
      return view.get('room', placement.roomId) === undefined ? 'The room no longer exists.' : undefined;
    case 'bay':
      return freeBays(view, placement.deviceId, type).includes(placement.bayKey) ? undefined : `${type.model} does not fit this bay, or the bay is taken.`;
    case 'unplaced':
      return undefined;
    default:
      return assertNever(placement);
  }
}
