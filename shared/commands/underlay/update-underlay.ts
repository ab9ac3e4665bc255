import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { underlaySchema } from '../../model/underlay.ts';
import { defineCommand, refuse } from '../command.ts';

const fields = underlaySchema.omit({ id: true, roomId: true, mmPerPx: true }).partial();
const args = z.strictObject({ underlayId: idField('underlay'), fields });

/** Moves, turns or fades the picture under a plan, or puts another one in its place. Another picture takes the width of the one before, so that a newer print of the same drawing needs no calibrating. */
export const updateUnderlay = defineCommand<z.infer<typeof args>>({
  id: 'underlay.update',
  args,
  title: ({ underlayId, fields: change }, view) => `${verbOf(change)} underlay ${view.get('underlay', underlayId)?.name ?? ''}`,
  run: (tx, { underlayId, fields: change }) => {
    const underlay = tx.get('underlay', underlayId);
    if (underlay === undefined) return refuse('gone', 'The underlay no longer exists.');
    const mmPerPx = (underlay.mmPerPx * underlay.widthPx) / (change.widthPx ?? underlay.widthPx);
    if (mmPerPx > 10_000) return refuse('too-large', 'That picture has too few pixels for the size of the one before; remove that one and import this one anew.');
    tx.update('underlay', underlayId, { ...change, mmPerPx });
    return ok(undefined);
  },
});

function verbOf({ sha256, quarterTurns, opacityPercent, xMm, yMm }: z.infer<typeof fields>): string {
  if (sha256 !== undefined) return 'Replace';
  if (quarterTurns !== undefined) return 'Turn';
  if (opacityPercent !== undefined) return 'Fade';
  return xMm !== undefined || yMm !== undefined ? 'Move' : 'Change';
}
