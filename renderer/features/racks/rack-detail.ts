import { useCameraValue } from '../../canvas/camera.ts';
import { zoomStep } from '../../canvas/readable-nodes.ts';

/** How much of a rack is drawn. `near`: everything to scale; `far`: ports as marks; `boxes`: outlines. */
export type RackDetail = 'near' | 'far' | 'boxes';

const NEAR_FROM = 0.2;
const FAR_FROM = 0.09;

/** The detail for a zoom in CSS pixels per millimetre. */
export function rackDetail(zoom: number): RackDetail {
  if (zoom >= NEAR_FROM) return 'near';
  return zoom >= FAR_FROM ? 'far' : 'boxes';
}

/** Type that is bolted on the drawing takes over from type beside it where both would be as large. */
export const NAMES_ON_FACES_FROM = 0.7;
/** Below this a name beside a rack has no room. */
export const NAMES_BESIDE_FROM = 0.19;
/** The frame's own U numbers are readable from here. */
export const NUMBERS_ON_FRAME_FROM = 0.45;

/** The detail in which racks are drawn now. */
export const useRackDetail = (): RackDetail => useCameraValue((camera) => rackDetail(camera.viewport().zoom));

const NAME_STEPS_PER_DOUBLING = 4;
/** From here up the names of neighbouring units do not touch: nothing is arranged anew while the zoom grows. */
const NAMES_APART_FROM = 0.28;

/** The zoom for which names are kept apart: rounded down in steps, and the same for all zooms at which they stand at their devices. */
export const useNameStep = (): number => useCameraValue((camera) => nameStep(camera.viewport().zoom));

function nameStep(zoom: number): number {
  if (zoom >= NAMES_APART_FROM) return NAMES_APART_FROM;
  return 2 ** (Math.floor(Math.log2(zoom) * NAME_STEPS_PER_DOUBLING) / NAME_STEPS_PER_DOUBLING);
}

/** The zoom for which readable type is chosen. */
export const useZoomStep = (): number => useCameraValue((camera) => zoomStep(camera.viewport().zoom));
