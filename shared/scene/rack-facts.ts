import { formatPower } from '../base/units.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { rackPower } from '../topology/power.ts';
import { heightHalfUOf } from './face-size.ts';

/** What a rack's heading says. */
export interface RackFacts {
  /** Half units in which anything is mounted, at either face. */
  readonly usedHalfU: number;
  /** Sum of the known highest draws, in watts. */
  readonly powerW: number;
  /** False when a device in it has no figure: the sum is then a lower limit. */
  readonly isPowerComplete: boolean;
  /** What it may draw: as set on the rack, else what its strips and UPS deliver with one feed failed; absent when neither is known. */
  readonly powerLimitW?: number | undefined;
}

/** Counts what is mounted in a rack and what it draws. */
export function rackFacts(view: DesignView, rack: Rack, type: RackType): RackFacts {
  const { draw, deliveredFailoverW } = rackPower(view, rack);
  return { usedHalfU: usedHalfU(view, rack, type), powerW: draw.maxW, isPowerComplete: draw.unknown.length === 0, powerLimitW: rack.powerLimitW ?? deliveredFailoverW };
}

/** Half units of a rack in which anything is mounted, at either face. */
export function usedHalfU(view: DesignView, rack: Rack, type: RackType): number {
  const taken = new Set<number>();
  for (const device of view.find('devicesByRack', rack.id)) {
    const deviceType = view.get('deviceType', device.typeId);
    if (deviceType === undefined || device.placement.kind !== 'rack') continue;
    for (let i = 0; i < heightHalfUOf(deviceType); i += 1) taken.add(device.placement.bottomHalfU + i);
  }
  return [...taken].filter((halfU) => halfU >= 0 && halfU < type.heightU * 2).length;
}

/** The power of a rack as drawings state it: `3.4 of 8 kW`, with `≥` where a device has no figure. Empty when nothing is known. */
export function powerText({ powerW, isPowerComplete, powerLimitW }: RackFacts): string {
  if (powerW === 0 && powerLimitW === undefined) return '';
  const drawn = `${isPowerComplete ? '' : '≥ '}${formatPower(powerW)}`;
  return powerLimitW === undefined ? drawn : `${drawn} of ${formatPower(powerLimitW)}`;
}
