import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { nameField, sizeMmField } from '../../model/fields.ts';
import { roomSchema } from '../../model/room.ts';
import { defineCommand } from '../command.ts';
import { cornersField, outlineFrom } from './set-outline.ts';

const args = z.strictObject({
  name: nameField,
  widthMm: sizeMmField,
  depthMm: sizeMmField,
  heightMm: sizeMmField.optional(),
  tiles: roomSchema.shape.tiles,
  /** Corners of its walls, in order: its width and depth then follow from them. */
  corners: cornersField.optional(),
});

/** Adds a room of a size, or with walls between corners. */
export const addRoom = defineCommand<z.infer<typeof args>, Id<'room'>>({
  id: 'room.add',
  args,
  title: ({ name }) => `Add room ${name}`,
  run: (tx, { corners, ...room }) => {
    const id = tx.newId('room');
    if (corners === undefined) {
      tx.put({ id, ...room });
      return ok(id);
    }
    const outline = outlineFrom(corners);
    if (!outline.ok) return outline;
    const { origin: _, ...walls } = outline.value;
    tx.put({ id, ...room, ...walls });
    return ok(id);
  },
});
