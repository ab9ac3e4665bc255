import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { pathwaySchema } from '../../model/pathway.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  pathwayId: idField('pathway'),
  fields: pathwaySchema.omit({ id: true, roomId: true }).partial(),
  clear: z
    .array(z.enum(['elevationMm', 'widthMm', 'heightMm', 'innerAreaMm2', 'innerDiameterMm', 'bendRadiusMm', 'supportSpacingMm', 'powerSource', 'powerVa', 'powerSeparationMm', 'powerScreening', 'notes']))
    .optional(),
});

/** Changes facts of a pathway; `clear` makes a field absent. */
export const updatePathway = defineCommand({
  id: 'pathway.update',
  args,
  title: ({ pathwayId }, view) => `Change ${view.get('pathway', pathwayId)?.name ?? 'pathway'}`,
  run: (tx, { pathwayId, fields, clear = [] }) => {
    if (tx.get('pathway', pathwayId) === undefined) return refuse('gone', 'The pathway no longer exists.');
    tx.update('pathway', pathwayId, fields, clear);
    return ok(undefined);
  },
});
