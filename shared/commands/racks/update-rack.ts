import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { rackSchema } from '../../model/rack.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  rackId: idField('rack'),
  fields: rackSchema.pick({ name: true, numbering: true, status: true, powerLimitW: true, notes: true }).partial(),
  clear: z.array(z.enum(['powerLimitW', 'notes'])).optional(),
});

/** Changes a rack's name, numbering, status, power limit or notes. */
export const updateRack = defineCommand({
  id: 'rack.update',
  args,
  title: ({ rackId }, view) => `Change rack ${view.get('rack', rackId)?.name ?? ''}`,
  run: (tx, { rackId, fields, clear = [] }) => {
    if (tx.get('rack', rackId) === undefined) return refuse('gone', 'The rack no longer exists.');
    tx.update('rack', rackId, fields, clear);
    return ok(undefined);
  },
});
