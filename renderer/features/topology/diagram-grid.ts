/** Nodes snap to multiples of this, and arrow keys move them by it, in diagram units. */
export const GRID = 20;

/** The nearest multiple of the grid. */
export const onGrid = (value: number): number => Math.round(value / GRID) * GRID;
