import type { Box } from '../../../shared/geometry/box.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import { bandSelect } from './band-select.ts';
import { connectDrag } from './connect-drag.ts';
import { contentsDrag } from './contents-drag.ts';
import { deviceDrag } from './device-drag.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice, PlacedPort } from './placed.ts';
import { deviceAt, headingAt, isOnPort, pressedPort } from './racks-hit.ts';

/** What is under the pointer. */
export interface Under {
  readonly device?: PlacedDevice | undefined;
  readonly port?: PlacedPort | undefined;
  readonly cableId?: Id<'cable'> | undefined;
}

/** Finds the cable nearest to a point, within a reach in millimetres. */
export type CableFinder = (at: Vec, reachMm: number) => Id<'cable'> | undefined;

const CABLE_REACH_PX = 4;

/** What is under a point: a port if it is exactly on one, else a cable, else a port nearby, else the device. */
export function whatIsUnder(context: GestureContext, findCable: CableFinder, p: Pick<CanvasPoint, 'at' | 'zoom'>): Under {
  const device = deviceAt(context.model(), p.at);
  const port = device && pressedPort(device, p.at, p.zoom);
  if (port !== undefined && isOnPort(port, p.at)) return { device, port };
  const cableId = findCable(p.at, CABLE_REACH_PX / p.zoom);
  return cableId === undefined ? { device, port } : { device, cableId };
}

/** What a press of the left button begins. */
export function pressGesture(context: GestureContext, findCable: CableFinder, visible: () => Box, p: CanvasPoint): PointerGesture {
  const heading = headingAt(context.model(), p.at, p.zoom);
  if (heading !== undefined) return contentsDrag(context, heading, p);
  const { device, port, cableId } = whatIsUnder(context, findCable, p);
  if (port !== undefined) return connectDrag(context, port, p, visible);
  if (cableId !== undefined) return { ...bandSelect(context, p), click: () => clickCable(cableId, p) };
  return device === undefined ? bandSelect(context, p) : deviceDrag(context, device, p);
}

function clickCable(cableId: Id<'cable'>, p: CanvasPoint): void {
  const session = useSession.getState();
  if (p.isShift || p.isCtrl) session.toggleSelected(cableId);
  else session.select([cableId]);
}
