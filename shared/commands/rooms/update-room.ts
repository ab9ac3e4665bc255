import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { roomSchema } from '../../model/room.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({ roomId: idField('room'), fields: roomSchema.omit({ id: true }).partial() });

/** Renames or resizes a room. */
export const updateRoom = defineCommand({
  id: 'room.update',
  args,
  title: ({ roomId }, view) => `Change room ${view.get('room', roomId)?.name ?? ''}`,
  run: (tx, { roomId, fields }) => {
    if (tx.get('room', roomId) === undefined) return refuse('gone', 'The room no longer exists.');
    tx.update('room', roomId, fields);
    return ok(undefined);
  },
});
