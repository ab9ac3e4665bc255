import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import type { z } from '../../base/zod.ts';
import { planItemSchema } from '../../model/plan-item.ts';
import { planItemName, planItemWord } from '../../topology/room-outline.ts';
import { groundProblem, plannedOf } from '../arrange/plan-place.ts';
import { defineCommand, refuse } from '../command.ts';

const args = planItemSchema.omit({ id: true });

/** Draws a wall, door, column, aisle or keep-out area in a room. */
export const addPlanItem = defineCommand<z.infer<typeof args>, Id<'planItem'>>({
  id: 'planItem.add',
  args,
  title: ({ form, name }) => `Add ${name ?? planItemWord(form)}`,
  run: (tx, item) => {
    if (tx.get('room', item.roomId) === undefined) return refuse('gone', 'The room no longer exists.');
    const id = tx.newId('planItem');
    tx.put({ id, ...item });
    const planned = plannedOf(tx, id);
    const problem = planned && groundProblem(tx, planned);
    return problem === undefined ? ok(id) : refuse('no-fit', `${capitalised(planItemName(item))} cannot be there. ${problem}`);
  },
});

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
