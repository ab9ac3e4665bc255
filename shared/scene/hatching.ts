import { type Box, box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import { boxSteps, segment } from './path-steps.ts';
import type { PathStep, SceneNode } from './scene.ts';

/** Distance of hatch lines along an edge. */
const HATCH_MM = 14;

/** Lines at 45 degrees over a box whose top left corner is the origin. */
export function hatchSteps({ width, height }: Pick<Box, 'width' | 'height'>, everyMm = HATCH_MM): PathStep[] {
  const count = Math.ceil((width + height) / everyMm);
  return Array.from({ length: count }, (_, i) => (i + 0.5) * everyMm).flatMap((along) => {
    const [fromX, toX] = [Math.max(0, along - height), Math.min(width, along)];
    return fromX >= toX ? [] : segment(vec(fromX, along - fromX), vec(toX, along - toX));
  });
}

/** A veil and hatching over what stands far behind. */
export function recessVeil({ width, height }: Pick<Box, 'width' | 'height'>): SceneNode[] {
  return [
    { kind: 'rect', box: box(0, 0, width, height), paint: { fill: 'rack-space', opacity: 0.5 } },
    { kind: 'path', steps: hatchSteps({ width, height }), paint: { stroke: 'line', strokeMm: 0.5, opacity: 0.45 } },
    { kind: 'path', steps: boxSteps(box(0.5, 0.5, width - 1, height - 1)), paint: { stroke: 'line', strokeMm: 0.8, dashMm: [6, 4] } },
  ];
}
