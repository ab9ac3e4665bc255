import type { PortRef } from '../../../shared/model/port-ref.ts';
import { portRefKey } from '../../../shared/model/port-ref.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { judgeConnection } from '../../../shared/topology/cable-proposal.ts';
import type { Tone } from '../../canvas/pointer-hint.tsx';
import { type CablePlug, judgeMove, type MoveVerdict } from '../../state/move-cable-end.ts';
import { type PlacedDevice, type PlacedPort, placedPorts } from './placed.ts';
import type { PortMark } from './racks-draft.ts';
import { toneOf } from './connection-plan.ts';

const SLICE_MS = 8;

/** Finds the ports that can take what is in hand, a slice of time per frame, and tells of them as they are found; yields the way to stop. */
export function lightPorts(devices: readonly PlacedDevice[], marksOn: (device: PlacedDevice | undefined) => readonly PortMark[], tell: (marks: readonly PortMark[]) => void): () => void {
  const marks: PortMark[] = [];
  const waiting = [...devices];
  let frame = 0;
  const slice = (): void => {
    const end = performance.now() + SLICE_MS;
    while (waiting.length > 0 && performance.now() < end) marks.push(...marksOn(waiting.shift()));
    tell([...marks]);
    if (waiting.length > 0) frame = requestAnimationFrame(slice);
  };
  slice();
  return () => cancelAnimationFrame(frame);
}

/** The free ports of a device that a cable from a port fits. */
export const fittingPorts = (view: DesignView, from: PortRef, device: PlacedDevice | undefined): readonly PortMark[] => freePorts(view, device, (to) => toneOf(judgeConnection(view, from, to)));

/** The free ports of a device that a plug can move to. */
export const portsForMove = (view: DesignView, plug: CablePlug, device: PlacedDevice | undefined): readonly PortMark[] => freePorts(view, device, (to) => toneOfMove(judgeMove(view, plug, to)));

/** The tone of a verdict on a move. */
export const toneOfMove = ({ tone }: MoveVerdict): Tone => (tone === 'success' ? 'ok' : tone);

/* Equal ports in equal state are judged once. */
function freePorts(view: DesignView, device: PlacedDevice | undefined, judge: (to: PortRef) => Tone): readonly PortMark[] {
  if (device === undefined) return [];
  const tones = new Map<string, Tone>();
  return placedPorts(device).flatMap((placed) => {
    if (isTaken(view, placed)) return [];
    const state = `${placed.port.groupIndex} ${view.find('opticsByPort', portRefKey(placed.ref))[0]?.typeId ?? ''}`;
    const tone = tones.get(state) ?? judge(placed.ref);
    tones.set(state, tone);
    return tone === 'error' ? [] : [{ box: placed.box, tone }];
  });
}

const isTaken = (view: DesignView, placed: PlacedPort): boolean => view.find('cablesByPort', portRefKey(placed.ref)).length > 0;
