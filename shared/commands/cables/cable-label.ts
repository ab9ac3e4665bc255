import type { CableType } from '../../model/cable-type.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { firstFree } from '../next-name.ts';

/** The next free label: rack of the near end, C for copper, F for fibre, D for direct attach or P for power, and a running number. */
export function nextCableLabel(view: DesignView, type: Pick<CableType, 'medium'>, from: PortRef, isTaken = (label: string): boolean => view.find('cablesByLabel', label).length > 0): string {
  const rack = rackNameOf(view, from);
  const stem = `${rack === undefined ? '' : `${rack}-`}${letterOf(type)}`;
  return firstFree(isTaken, (n) => `${stem}${String(n).padStart(3, '0')}`);
}

/** The letter of what a cable carries: C copper, F fibre, D direct attach, P power. */
export function letterOf({ medium }: Pick<CableType, 'medium'>): string {
  if (medium === 'power') return 'P';
  if (medium.startsWith('om') || medium.startsWith('os')) return 'F';
  return medium.startsWith('dac') || medium === 'aoc' ? 'D' : 'C';
}

/** The rack that a port is in; undefined where it is in none. */
export function rackNameOf(view: DesignView, ref: PortRef): string | undefined {
  let placement = view.get('device', ref.deviceId)?.placement;
  while (placement?.kind === 'bay') placement = view.get('device', placement.deviceId)?.placement;
  return placement?.kind === 'rack' || placement?.kind === 'rack-side' ? view.get('rack', placement.rackId)?.name : undefined;
}
