import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { planItemSchema } from '../../model/plan-item.ts';
import { planItemWord } from '../../topology/room-outline.ts';
import { groundProblem, plannedOf } from '../arrange/plan-place.ts';
import { defineCommand, refuse } from '../command.ts';

const changeField = z.strictObject({
  itemId: idField('planItem'),
  fields: planItemSchema.omit({ id: true, roomId: true }).partial(),
  clear: z.array(z.enum(['name', 'opensTo', 'hinge', 'notes'])).readonly().optional(),
});

const args = z.strictObject({ changes: z.array(changeField).min(1).max(10_000).readonly() });

/** Changes parts of the building and areas of the floor, each in its own way: name, place, size, side a door opens to. All or none. */
export const updatePlanItems = defineCommand({
  id: 'planItem.update',
  args,
  title: ({ changes }, view) => {
    const [first] = changes;
    const item = changes.length === 1 && first !== undefined ? view.get('planItem', first.itemId) : undefined;
    return `Change ${item === undefined ? `${changes.length} things on the plan` : (item.name ?? planItemWord(item.form))}`;
  },
  run: (tx, { changes }) => {
    for (const { itemId, fields, clear = [] } of changes) {
      if (tx.get('planItem', itemId) === undefined) return refuse('gone', 'It is no longer on the plan.');
      tx.update('planItem', itemId, fields, clear);
      const planned = plannedOf(tx, itemId);
      const problem = planned && groundProblem(tx, planned);
      if (problem !== undefined) return refuse('no-fit', `${planned?.name ?? 'It'} cannot be there. ${problem}`);
    }
    return ok(undefined);
  },
});
