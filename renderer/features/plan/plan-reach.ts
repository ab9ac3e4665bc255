/* How near the hand must come on the screen, and the least and most that may be on the floor. */
const REACH_PX = 8;
const [LEAST_MM, MOST_MM] = [10, 150];

/** How near something must be to draw what is dragged to it: the same on the screen at every zoom. */
export const reachFor = (zoom: number): number => Math.min(MOST_MM, Math.max(LEAST_MM, REACH_PX / zoom));
