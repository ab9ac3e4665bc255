import type { Box } from '../../../shared/geometry/box.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import { bandSelect } from './band-select.ts';
import { connectDrag } from './connect-drag.ts';
import { contentsDrag } from './contents-drag.ts';
import { deviceDrag } from './device-drag.ts';
import { focusDevice } from './focused-device.ts';
import type { GestureContext } from './gesture-context.ts';
import { nextPick, type Pickable, picksAt, pickName } from './picks.ts';
import type { PlacedPort } from './placed.ts';
import { plugDrag, plugIn } from './plug-drag.ts';
import { showDraft } from './racks-draft.ts';
import { devicesAt, headingAt } from './racks-hit.ts';

/** What a press of the left button begins. A click with Alt goes through what lies on top of each other. */
export function pressGesture(context: GestureContext, visible: () => Box, p: CanvasPoint): PointerGesture {
  const heading = headingAt(context.model(), p.at, p.zoom);
  if (heading !== undefined) return contentsDrag(context, heading, p);
  const picks = picksAt(context, p);
  const gesture = pressOn(context, picks[0], visible, p);
  const next = p.isAlt ? nextPick(picks) : undefined;
  return next === undefined ? gesture : { ...gesture, click: () => take(context, next) };
}

function pressOn(context: GestureContext, pick: Pickable | undefined, visible: () => Box, p: CanvasPoint): PointerGesture {
  switch (pick?.kind) {
    case 'port':
      return pressPort(context, pick.port, visible, p);
    case 'cable':
      return pick.hanging === undefined ? pressCable(context, pick.cableId, p) : plugDrag(context, pick.hanging, visible);
    case 'device':
      return deviceDrag(context, pick.device, p);
    case undefined:
      return bandSelect(context, p);
  }
}

/** A click selects the port; a drag picks up the plug it holds, or connects it where it is free. */
function pressPort(context: GestureContext, port: PlacedPort, visible: () => Box, p: CanvasPoint): PointerGesture {
  const connecting = connectDrag(context, port, p, visible);
  const plug = plugIn(context, port.ref);
  return plug === undefined ? connecting : { ...plugDrag(context, plug, visible), click: connecting.click };
}

/** A click selects the cable; a drag moves the device below it, so that cables do not nail it down. */
function pressCable(context: GestureContext, cableId: Id<'cable'>, p: CanvasPoint): PointerGesture {
  const [below] = devicesAt(context.model(), p.at);
  const dragging = below === undefined ? bandSelect(context, p) : deviceDrag(context, below, p);
  return { ...dragging, click: () => clickCable(cableId, p) };
}

function clickCable(cableId: Id<'cable'>, p: CanvasPoint): void {
  const session = useSession.getState();
  if (p.isShift || p.isCtrl) session.toggleSelected(cableId);
  else session.select([cableId]);
}

function take(context: GestureContext, pick: Pickable): void {
  const session = useSession.getState();
  if (pick.kind === 'port') session.selectPorts([pick.port.ref]);
  else session.select([pick.kind === 'cable' ? pick.cableId : pick.device.id]);
  if (pick.kind === 'device') focusDevice(pick.device.id);
  showDraft({ said: `${pickName(context, pick)} selected.` });
}
