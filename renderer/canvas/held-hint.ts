import type { Vec } from '../../shared/geometry/vector.ts';
import type { Hint } from './pointer-hint.tsx';

/** A hint that may tell what came of a drop: then it stays until the pointer has left it. */
export interface HoldableHint {
  readonly hint: Hint | undefined;
  readonly isHintHeld: boolean;
}

/* What came of a drop stays readable while the hand rests. */
const HELD_REACH_PX = 60;

/** True while the pointer is still where a drop was answered. `x` and `y` in CSS pixels of the canvas. */
export const isNearHeldHint = ({ hint, isHintHeld }: HoldableHint, { x, y }: Vec): boolean =>
  isHintHeld && hint !== undefined && Math.hypot(x - hint.host.x, y - hint.host.y) < HELD_REACH_PX;
