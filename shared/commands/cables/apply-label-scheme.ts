import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { drawnLabel } from '../../topology/drawn-label.ts';
import { mirroredLabel } from '../../topology/label-identifiers.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  cableIds: z.array(idField('cable')).min(1).max(100_000).readonly(),
  /** `full`: `1A.AB12-35:01/1A.AG03-35:01`; `short`, inside one room: `AB12-35:01/AG03-35:01`. */
  form: z.enum(['full', 'short']).optional(),
});

/** Labels cables after what they connect, as TIA-606 has it, with the far end's own label. Cables with an open end, or outside of cabinets named by a grid, keep theirs. */
export const applyLabelScheme = defineCommand<z.infer<typeof args>, number>({
  id: 'label.applyScheme',
  args,
  title: ({ cableIds }) => (cableIds.length === 1 ? 'Label a cable after its ends' : `Label ${cableIds.length} cables after their ends`),
  run: (tx, { cableIds, form = 'full' }) => {
    let labelled = 0;
    for (const id of cableIds) {
      const cable = tx.get('cable', id);
      if (cable === undefined) return refuse('gone', 'The cable no longer exists.');
      const label = drawnLabel(tx, cable, form === 'short');
      if (label === undefined) continue;
      tx.update('cable', id, { label, farLabel: mirroredLabel(label) ?? label });
      labelled += 1;
    }
    if (labelled === 0) return refuse('no-grid', 'None of these cables can be labelled after its ends: both must be plugged in, in cabinets named by their grid position like AB12.');
    return ok(labelled);
  },
});
