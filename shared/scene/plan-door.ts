import type { Box } from '../geometry/box.ts';
import { turnQuarters, type Vec, vec } from '../geometry/vector.ts';
import type { PlanItem } from '../model/plan-item.ts';
import type { Facing } from '../model/rack.ts';
import { segment } from './path-steps.ts';
import type { PathStep, SceneNode } from './scene.ts';

/** Ratio of a Bezier handle to the radius for a quarter of a circle. */
const KAPPA = 0.5523;

/* Turns of the drawing below, which opens to the north. */
const QUARTERS: Readonly<Record<Facing, number>> = { north: 0, east: 1, south: 2, west: 3 };

/** A door as architects draw it: its opening cut into the wall, the leaf at a right angle to it, and the quarter circle it swings through. A sliding door is two leaves in the opening. */
export function composeDoor({ opensTo, hinge = 'left' }: PlanItem, local: Box): SceneNode[] {
  const opening: SceneNode = { kind: 'rect', box: local, paint: { fill: 'room', stroke: 'wall', strokeMm: 12 } };
  if (opensTo === undefined) return [opening, { kind: 'path', steps: slidingLeaves(local), paint: { stroke: 'wall', strokeMm: 24 } }];
  const { leaf, swing } = swingOf(local, opensTo, hinge);
  return [opening, { kind: 'path', steps: leaf, paint: { stroke: 'wall', strokeMm: 36 } }, { kind: 'path', steps: swing, paint: { stroke: 'wall', strokeMm: 10, dashMm: [40, 30] } }];
}

function swingOf({ width, height }: Box, opensTo: Facing, hinge: 'left' | 'right'): { readonly leaf: readonly PathStep[]; readonly swing: readonly PathStep[] } {
  const quarters = QUARTERS[opensTo];
  const lengthMm = quarters % 2 === 0 ? width : height;
  const outMm = (quarters % 2 === 0 ? height : width) / 2;
  const mirror = hinge === 'left' ? 1 : -1;
  /* Drawn around the middle of the opening, opening to the north: left is left for somebody who stands where it opens to and looks at it. */
  const place = (along: number, out: number): Vec => {
    const { x, y } = turnQuarters(vec(along * mirror, -out), quarters);
    return vec(width / 2 + x, height / 2 + y);
  };
  const [half, k] = [lengthMm / 2, lengthMm * KAPPA];
  return {
    leaf: segment(place(half, outMm), place(half, outMm + lengthMm)),
    swing: [{ op: 'M', to: place(half, outMm + lengthMm) }, { op: 'C', c1: place(half - k, outMm + lengthMm), c2: place(-half, outMm + k), to: place(-half, outMm) }],
  };
}

function slidingLeaves({ width, height }: Box): readonly PathStep[] {
  const isAcross = width >= height;
  const leaf = (from: number, to: number, at: number): readonly PathStep[] => (isAcross ? segment(vec(width * from, height * at), vec(width * to, height * at)) : segment(vec(width * at, height * from), vec(width * at, height * to)));
  return [...leaf(0, 0.55, 0.3), ...leaf(0.45, 1, 0.7)];
}
