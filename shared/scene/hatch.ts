import type { Box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import { segment } from './path-steps.ts';
import type { PathStep } from './scene.ts';

/* More lines than this would be a grey area, and a burden for every writer. */
const MOST_LINES = 400;

/** Slanting lines over a box, a distance apart measured along its upper edge; `rising` ones go up to the right, `falling` ones down. */
export function hatchSteps({ x, y, width, height }: Box, apartMm: number, slant: 'rising' | 'falling' = 'rising'): PathStep[] {
  const step = Math.max(apartMm, (width + height) / MOST_LINES);
  const count = Math.max(0, Math.ceil((width + height) / step) - 1);
  return Array.from({ length: count }, (_, i) => (i + 1) * step).flatMap((at) => {
    const start = vec(Math.min(at, width), Math.max(0, at - width));
    const end = vec(Math.max(0, at - height), Math.min(at, height));
    const place = ({ x: along, y: down }: typeof start): typeof start => vec(x + (slant === 'rising' ? along : width - along), y + down);
    return segment(place(start), place(end));
  });
}
