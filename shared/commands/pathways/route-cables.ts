import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  cableIds: z.array(idField('cable')).min(1).max(100_000).readonly(),
  /** From end a to end b; empty: in no pathway. */
  pathwayIds: z.array(idField('pathway')).max(200).readonly(),
});

/** Lays cables in pathways. */
export const routeCables = defineCommand({
  id: 'cable.route',
  args,
  title: ({ cableIds }) => (cableIds.length === 1 ? 'Route a cable' : `Route ${cableIds.length} cables`),
  run: (tx, { cableIds, pathwayIds }) => {
    if (pathwayIds.some((id) => tx.get('pathway', id) === undefined)) return refuse('gone', 'The pathway no longer exists.');
    for (const id of cableIds) {
      if (tx.get('cable', id) === undefined) return refuse('gone', 'The cable no longer exists.');
      if (pathwayIds.length === 0) tx.update('cable', id, {}, ['pathwayIds']);
      else tx.update('cable', id, { pathwayIds });
    }
    return ok(undefined);
  },
});
