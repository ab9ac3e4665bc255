import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { cablesName } from '../../topology/names.ts';
import { defineCommand } from '../command.ts';
import { removeWithDependents } from '../removal.ts';

/** Removes cables. */
export const removeCables = defineCommand({
  id: 'cable.remove',
  args: z.strictObject({ cableIds: z.array(idField('cable')).min(1).max(100_000).readonly() }),
  title: ({ cableIds }, view) => `Delete ${cablesName(view, cableIds)}`,
  run: (tx, { cableIds }) => {
    for (const id of cableIds) removeWithDependents(tx, id);
    return ok(undefined);
  },
});
