import { assertNever } from '../../base/assert-never.ts';
import type { Id } from '../../base/id.ts';
import type { Placement } from '../../model/device.ts';
import type { DeviceType, DeviceTypeEntry } from '../../model/device-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { bayProblem } from '../../topology/bays.ts';
import { besideProblem, fitInRack } from '../../topology/occupancy.ts';

/** Why a device of a type, with what comes along in its bays, cannot be there, in one sentence; undefined when it can. */
export function placementProblem(view: DesignView, type: DeviceType | DeviceTypeEntry, placement: Placement, ignore: ReadonlySet<Id<'device'>>, carriedG = 0): string | undefined {
  switch (placement.kind) {
    case 'rack': {
      const fit = fitInRack(view, { ...placement, type, ignore, carriedG });
      return fit.ok ? undefined : fit.reason;
    }
    case 'rack-side':
      return besideProblem(view, placement.rackId, type);
    case 'room':
      return view.get('room', placement.roomId) === undefined ? 'The room no longer exists.' : undefined;
    case 'bay':
      return bayProblem(view, placement.deviceId, placement.bayKey, type);
    case 'unplaced':
      return undefined;
    default:
      return assertNever(placement);
  }
}
