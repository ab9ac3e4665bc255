import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { isSimplePolygon } from '../../geometry/polygon.ts';
import { vec } from '../../geometry/vector.ts';
import { idField } from '../../model/fields.ts';
import { type Room, roomSchema } from '../../model/room.ts';
import { outlineOf } from '../../topology/room-outline.ts';
import { defineCommand, refuse } from '../command.ts';
import { carryWallContents } from './wall-contents.ts';

const args = z.strictObject({
  roomId: idField('room'),
  fields: roomSchema.omit({ id: true, outline: true }).partial(),
  clear: z.array(z.enum(['heightMm', 'tiles', 'notes'])).optional(),
});

/** Renames or resizes a room, lays its tiles, and the like; `clear` makes a field absent. Walls of an outline that stand at the far side move with it, and with all walls what is in them. */
export const updateRoom = defineCommand({
  id: 'room.update',
  args,
  title: ({ roomId }, view) => `Change room ${view.get('room', roomId)?.name ?? ''}`,
  run: (tx, { roomId, fields, clear = [] }) => {
    const room = tx.get('room', roomId);
    if (room === undefined) return refuse('gone', 'The room no longer exists.');
    const { widthMm = room.widthMm, depthMm = room.depthMm } = fields;
    const outline = stretched(room, widthMm, depthMm);
    if (outline !== undefined && !isSimplePolygon(outline.map(({ xMm, yMm }) => vec(xMm, yMm)))) return refuse('no-outline', `The walls of ${room.name} would cross. Move the corners of its outline first.`);
    carryWallContents(tx, roomId, outlineOf(room), outlineOf({ ...room, widthMm, depthMm, outline }));
    tx.update('room', roomId, { ...fields, outline }, clear);
    return ok(undefined);
  },
});

/* Corners on the far walls move with them; nothing else does, and none may be left outside. */
function stretched({ outline, widthMm, depthMm }: Room, newWidthMm: number, newDepthMm: number): Room['outline'] {
  return outline?.map(({ xMm, yMm }) => ({ xMm: xMm === widthMm ? newWidthMm : Math.min(xMm, newWidthMm), yMm: yMm === depthMm ? newDepthMm : Math.min(yMm, newDepthMm) }));
}
