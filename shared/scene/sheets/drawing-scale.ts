import type { Box } from '../../geometry/box.ts';
import { vec } from '../../geometry/vector.ts';
import type { GroupNode, Scene } from '../scene.ts';

/** A drawing scale: how many millimetres of the world are one of paper, and how it is written. */
export interface DrawingScale {
  readonly denominator: number;
  readonly text: string;
}

const metric = (denominator: number): DrawingScale => ({ denominator, text: `1:${denominator}` });

/** Usual scales of buildings and interiors, largest first (ISO 5455, with 1:25 and 1:75 as the trade uses them). */
export const PLAN_SCALES: readonly DrawingScale[] = [20, 25, 50, 75, 100, 200, 250, 500, 1000, 2000, 5000, 10_000].map(metric);

/** The same where rooms are measured in feet. */
export const IMPERIAL_PLAN_SCALES: readonly DrawingScale[] = [
  { denominator: 24, text: '1/2″ = 1′-0″ (1:24)' }, { denominator: 48, text: '1/4″ = 1′-0″ (1:48)' }, { denominator: 96, text: '1/8″ = 1′-0″ (1:96)' },
  ...[192, 384, 768, 1536, 3072, 6144, 12_288].map(metric),
];

/** Scales of elevations, largest first. */
export const ELEVATION_SCALES: readonly DrawingScale[] = [10, 15, 20, 25, 50, 100].map(metric);

/** The largest scale at which the scene fits the box; the smallest of all when none does. The scene may depend on the scale, because its text has a size on paper. */
export function fittingScale(scales: readonly DrawingScale[], area: Box, sceneAt: (scale: DrawingScale) => Scene): { readonly scale: DrawingScale; readonly scene: Scene } {
  let last: { scale: DrawingScale; scene: Scene } | undefined;
  for (const scale of scales) {
    const scene = sceneAt(scale);
    last = { scale, scene };
    if (scene.bounds.width / scale.denominator <= area.width && scene.bounds.height / scale.denominator <= area.height) return last;
  }
  return last ?? { scale: metric(1), scene: { bounds: area, nodes: [] } };
}

/** A scene placed on paper with its bounds in the middle of a box (or at its left edge). */
export function placedScene(scene: Scene, area: Box, factor: number, align: 'middle' | 'left' = 'middle'): GroupNode {
  const { bounds } = scene;
  const x = align === 'left' ? area.x : area.x + (area.width - bounds.width * factor) / 2;
  const y = area.y + (area.height - bounds.height * factor) / 2;
  return { kind: 'group', at: vec(x - bounds.x * factor, y - bounds.y * factor), scale: factor, children: scene.nodes };
}
