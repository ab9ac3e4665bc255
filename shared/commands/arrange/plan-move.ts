import { z } from '../../base/zod.ts';
import { defineCommand } from '../command.ts';
import { placeAll, planMoveField, plannedOf } from './plan-place.ts';

const args = z.strictObject({ moves: z.array(planMoveField).min(1).max(10_000).readonly() });

/** Moves racks, devices, parts of the building and pathways on the plan; all or none. */
export const movePlanned = defineCommand({
  id: 'plan.move',
  args,
  title: ({ moves }, view) => {
    const [first] = moves;
    return moves.length === 1 && first !== undefined ? `Move ${plannedOf(view, first.id)?.name ?? 'it'}` : `Move ${moves.length} things`;
  },
  run: (tx, { moves }) => placeAll(tx, moves),
});
