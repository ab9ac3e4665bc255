import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { nameField, sizeMmField } from '../../model/fields.ts';
import { defineCommand } from '../command.ts';

const args = z.strictObject({ name: nameField, widthMm: sizeMmField, depthMm: sizeMmField, heightMm: sizeMmField.optional() });

/** Adds a room of a size. */
export const addRoom = defineCommand<z.infer<typeof args>, Id<'room'>>({
  id: 'room.add',
  args,
  title: ({ name }) => `Add room ${name}`,
  run: (tx, room) => {
    const id = tx.newId('room');
    tx.put({ id, ...room });
    return ok(id);
  },
});
