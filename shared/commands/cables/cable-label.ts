import type { CableType } from '../../model/cable-type.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { firstFree } from '../next-name.ts';

/** The next free label: rack of the near end, C for copper, F for fibre, D for direct attach or P for power, and a running number. */
export function nextCableLabel(view: DesignView, type: CableType, from: PortRef): string {
  const rack = rackNameOf(view, from);
  const stem = `${rack === undefined ? '' : `${rack}-`}${letterOf(type)}`;
  return firstFree((label) => view.find('cablesByLabel', label).length > 0, (n) => `${stem}${String(n).padStart(3, '0')}`);
}

function letterOf({ medium }: CableType): string {
  if (medium === 'power') return 'P';
  if (medium.startsWith('om') || medium.startsWith('os')) return 'F';
  return medium.startsWith('dac') || medium === 'aoc' ? 'D' : 'C';
}

function rackNameOf(view: DesignView, ref: PortRef): string | undefined {
  let placement = view.get('device', ref.deviceId)?.placement;
  while (placement?.kind === 'bay') placement = view.get('device', placement.deviceId)?.placement;
  return placement?.kind === 'rack' || placement?.kind === 'rack-side' ? view.get('rack', placement.rackId)?.name : undefined;
}
