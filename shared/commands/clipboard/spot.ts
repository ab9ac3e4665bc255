/** A point of the floor. */
export interface Spot {
  readonly xMm: number;
  readonly yMm: number;
}

const LIMIT_MM = 10_000_000;
const clamp = (valueMm: number): number => Math.max(-LIMIT_MM, Math.min(LIMIT_MM, valueMm));

/** A point moved, inside what a design can hold. */
export const moved = <P extends Spot>(point: P, by: Spot): P => ({ ...point, xMm: clamp(point.xMm + by.xMm), yMm: clamp(point.yMm + by.yMm) });
