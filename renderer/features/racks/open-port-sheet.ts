import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import type { PickedDevice } from '../../canvas/port-sheet-opener.ts';
import type { GestureContext } from './gesture-context.ts';
import { picksAt } from './picks.ts';

/** The device whose ports a double click opens; cords over it are passed by. */
export function pickedDevice(context: GestureContext, p: CanvasPoint): PickedDevice | undefined {
  const pick = picksAt(context, p).find(({ kind }) => kind !== 'cable');
  if (pick?.kind === 'port') return pick.port.ref;
  return pick?.kind === 'device' ? { deviceId: pick.device.id } : undefined;
}
