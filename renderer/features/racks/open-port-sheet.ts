import type { MouseEvent } from 'react';
import type { Camera } from '../../canvas/camera.ts';
import { canvasPoint } from '../../canvas/pointer-tool.ts';
import { usePanels } from '../../state/panels.ts';
import type { GestureContext } from './gesture-context.ts';
import { type CableFinder, whatIsUnder } from './press.ts';

/** A double click on a device opens its ports, with the one under the pointer in front. */
export function portSheetOpener(context: GestureContext, findCable: CableFinder, camera: () => Camera | undefined) {
  return (event: MouseEvent<HTMLElement>): void => {
    const view = camera();
    if (view === undefined || (event.target instanceof Element && event.target.closest('.canvas-control') !== null)) return;
    const { device, port, cableId } = whatIsUnder(context, findCable, canvasPoint(view, event));
    if (device !== undefined && cableId === undefined) usePanels.getState().showPortSheet(device.id, port?.ref.portKey);
  };
}
