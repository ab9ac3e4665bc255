import type { Padding, ZoomLimits } from '../../canvas/viewport.ts';

/** How far the racks can be zoomed. */
export const LIMITS: ZoomLimits = { min: 0.02, max: 8 };

/** What the view calls 100 %: a unit is as high as a line of text with its spacing. */
export const BASE_ZOOM = 0.4;

/** The smallest zoom the view opens with, while all racks fit its width. */
export const READABLE_ZOOM = 0.31;

/** Kept free around the racks. */
export const SPACE: Padding = { top: 20, right: 28, bottom: 24, left: 28 };
