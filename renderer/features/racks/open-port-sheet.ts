import type { MouseEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { canvasPoint } from '../../canvas/pointer-tool.ts';
import { usePanels } from '../../state/panels.ts';
import type { GestureContext } from './gesture-context.ts';
import { picksAt } from './picks.ts';

/** A double click on a device opens its ports, with the one under the pointer in front. */
export function portSheetOpener(context: GestureContext, camera: () => Camera | undefined) {
  return (event: MouseEvent<HTMLElement>): void => {
    const view = camera();
    if (view === undefined || (event.target instanceof Element && event.target.closest('.canvas-control') !== null)) return;
    const [pick] = picksAt(context, canvasPoint(view, event));
    if (pick?.kind === 'port') usePanels.getState().showPortSheet(pick.port.ref.deviceId, pick.port.ref.portKey);
    else if (pick?.kind === 'device') usePanels.getState().showPortSheet(pick.device.id);
  };
}
