import type { PortRef } from '../../../shared/model/port-ref.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import { type PlacedDevice, type PlacedPort, placedPorts } from './placed.ts';
import type { PortMark } from './racks-draft.ts';
import { toneOf } from './connection-plan.ts';

const SLICE_MS = 8;

/** Finds the ports that can take the cable, a slice of time per frame, and tells of them as they are found; yields the way to stop. */
export function lightPorts(view: DesignView, from: PortRef, devices: readonly PlacedDevice[], tell: (marks: readonly PortMark[]) => void): () => void {
  const marks: PortMark[] = [];
  const waiting = [...devices];
  let frame = 0;
  const slice = (): void => {
    const end = performance.now() + SLICE_MS;
    while (waiting.length > 0 && performance.now() < end) marks.push(...fittingPorts(view, from, waiting.shift()));
    tell([...marks]);
    if (waiting.length > 0) frame = requestAnimationFrame(slice);
  };
  slice();
  return () => cancelAnimationFrame(frame);
}

/** The free ports of a device that a cable from a port fits. Equal ports in equal state are judged once. */
export function fittingPorts(view: DesignView, from: PortRef, device: PlacedDevice | undefined): readonly PortMark[] {
  if (device === undefined) return [];
  const tones = new Map<string, PortMark['tone']>();
  return placedPorts(device).flatMap((placed) => {
    if (isTaken(view, placed)) return [];
    const state = `${placed.port.groupIndex} ${view.find('opticsByPort', portRefKey(placed.ref))[0]?.typeId ?? ''}`;
    const tone = tones.get(state) ?? toneOf(judgeConnection(view, from, placed.ref));
    tones.set(state, tone);
    return tone === 'error' ? [] : [{ box: placed.box, tone }];
  });
}

const isTaken = (view: DesignView, placed: PlacedPort): boolean => view.find('cablesByPort', portRefKey(placed.ref)).length > 0;
