import { type Box, box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import type { Status } from '../model/fields.ts';
import { boxSteps, segment } from './path-steps.ts';
import type { SceneNode } from './scene.ts';

const DASH_MM = [9, 6] as const;

/**
 * What a status adds to a drawn device, as on drawings of alterations: what was there before is pale, what goes is crossed out, what is
 * gone is a dashed outline. Work that is planned, done or tested is the drawing's subject and stays as it is.
 */
export function statusMarks(status: Status, { width, height }: Pick<Box, 'width' | 'height'>): SceneNode[] {
  const whole = box(0, 0, width, height);
  const outline = boxSteps(box(0.8, 0.8, width - 1.6, height - 1.6));
  switch (status) {
    case 'planned':
    case 'installed':
    case 'tested':
      return [];
    case 'existing':
      return [{ kind: 'rect', box: whole, paint: { fill: 'rack-space', opacity: 0.38 } }];
    case 'to-remove':
      return [
        { kind: 'path', steps: [...segment(vec(0, 0), vec(width, height)), ...segment(vec(width, 0), vec(0, height))], paint: { stroke: 'paper', strokeMm: 6, opacity: 0.6 } },
        { kind: 'path', steps: [...segment(vec(0, 0), vec(width, height)), ...segment(vec(width, 0), vec(0, height))], paint: { stroke: 'error', strokeMm: 2.4 } },
        { kind: 'path', steps: outline, paint: { stroke: 'error', strokeMm: 1.6, dashMm: DASH_MM } },
      ];
    case 'removed':
      return [
        { kind: 'rect', box: whole, paint: { fill: 'rack-space', opacity: 0.86 } },
        { kind: 'path', steps: outline, paint: { stroke: 'line', strokeMm: 1.6, dashMm: DASH_MM } },
      ];
  }
}
