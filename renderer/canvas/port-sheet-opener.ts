import type { MouseEvent } from 'react';
import type { Id } from '../../shared/base/id.ts';
import { usePanels } from '../state/panels.ts';
import type { Camera } from './camera.ts';
import { canvasPoint, type CanvasPoint, isControl } from './pointer-tool.ts';

/** The device under a pointer, and its port where one is hit. */
export interface PickedDevice {
  readonly deviceId: Id<'device'>;
  readonly portKey?: string | undefined;
}

/** A double click on a device opens its ports, with the one under the pointer in front. */
export function portSheetOpener(camera: () => Camera | undefined, pick: (p: CanvasPoint) => PickedDevice | undefined) {
  return (event: MouseEvent<HTMLElement>): void => {
    const view = camera();
    if (view === undefined || isControl(event.target)) return;
    const picked = pick(canvasPoint(view, event));
    if (picked !== undefined) usePanels.getState().showPortSheet(picked.deviceId, picked.portKey);
  };
}
