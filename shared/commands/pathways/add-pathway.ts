import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import type { z } from '../../base/zod.ts';
import { pathwaySchema } from '../../model/pathway.ts';
import { defineCommand, refuse } from '../command.ts';
import { firstFree } from '../next-name.ts';

const args = pathwaySchema.omit({ id: true, name: true, status: true, points: true }).extend({
  name: pathwaySchema.shape.name.optional(),
  points: pathwaySchema.shape.points.optional(),
});

/** Letters of a pathway's own name, as TIA-606 numbers them: CT1 is the first tray. */
const LETTERS = { tray: 'CT', ladder: 'CL', basket: 'CB', conduit: 'CO', riser: 'RI', hooks: 'JH' } as const;

/** Adds a pathway to a room. */
export const addPathway = defineCommand<z.infer<typeof args>, Id<'pathway'>>({
  id: 'pathway.add',
  args,
  title: ({ name, form }) => `Add ${name ?? form}`,
  run: (tx, { name, points = [], ...fields }) => {
    if (tx.get('room', fields.roomId) === undefined) return refuse('gone', 'The room no longer exists.');
    const id = tx.newId('pathway');
    const taken = new Set(tx.find('pathwaysByRoom', fields.roomId).map((pathway) => pathway.name));
    const own = name ?? firstFree((candidate) => taken.has(candidate), (n) => `${LETTERS[fields.form]}${n}`);
    tx.put({ id, name: own, points, status: 'planned', ...fields });
    return ok(id);
  },
});
