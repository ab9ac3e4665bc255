import { z } from '../../base/zod.ts';
import { type Box, unionBoxes } from '../../geometry/box.ts';
import { type Vec, vec } from '../../geometry/vector.ts';
import { defineCommand, refuse } from '../command.ts';
import { placeAll, plannedIdField } from './plan-place.ts';
import { arrangedOf } from './plan-selection.ts';

/** What things can be lined up by. */
export const PLAN_EDGES = ['left', 'right', 'top', 'bottom', 'centre-x', 'centre-y'] as const;

/** What things are lined up by: an edge of the ground they take together, or its middle along an axis. */
export type PlanEdge = (typeof PLAN_EDGES)[number];

const args = z.strictObject({ ids: z.array(plannedIdField).min(1).max(10_000).readonly(), edge: z.enum(PLAN_EDGES) });

/** Lines up racks, devices of a room, parts of the building and pathways on the plan; all or none. */
export const alignPlanned = defineCommand({
  id: 'plan.align',
  args,
  title: ({ ids }) => `Align ${ids.length} things on the plan`,
  run: (tx, { ids, edge }) => {
    const found = arrangedOf(tx, ids);
    if (!found.ok) return found;
    if (found.value.length < 2) return refuse('too-few', 'Select at least two things on the plan to line them up.');
    const whole = unionBoxes(found.value.map(({ ground }) => ground));
    return placeAll(tx, found.value.map(({ id, ground }) => {
      const at = alignedAt(ground, whole, edge);
      return { id, xMm: Math.round(at.x), yMm: Math.round(at.y) };
    }));
  },
});

function alignedAt(ground: Box, whole: Box, edge: PlanEdge): Vec {
  switch (edge) {
    case 'left':
      return vec(whole.x, ground.y);
    case 'right':
      return vec(whole.x + whole.width - ground.width, ground.y);
    case 'top':
      return vec(ground.x, whole.y);
    case 'bottom':
      return vec(ground.x, whole.y + whole.height - ground.height);
    case 'centre-x':
      return vec(whole.x + (whole.width - ground.width) / 2, ground.y);
    case 'centre-y':
      return vec(ground.x, whole.y + (whole.height - ground.height) / 2);
  }
}
