import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import type { z } from '../../base/zod.ts';
import type { Room } from '../../model/room.ts';
import { type Underlay, underlaySchema } from '../../model/underlay.ts';
import { defineCommand, refuse } from '../command.ts';

const args = underlaySchema.pick({ roomId: true, name: true, sha256: true, widthPx: true, heightPx: true });

/** A picture one can draw over: the room's own lines stay the stronger ones. */
const OPACITY_PERCENT = 60;

/** Puts a picture under the plan of a room, as large as fits the room and in its middle, until two points tell its true scale. */
export const addUnderlay = defineCommand<z.infer<typeof args>, Id<'underlay'>>({
  id: 'underlay.add',
  args,
  title: ({ name }) => `Add underlay ${name}`,
  run: (tx, picture) => {
    const room = tx.get('room', picture.roomId);
    if (room === undefined) return refuse('gone', 'The room no longer exists.');
    if (tx.find('underlaysByRoom', room.id).length > 0) return refuse('taken', `${room.name} has an underlay already; replace or remove that one.`);
    const id = tx.newId('underlay');
    tx.put({ id, ...picture, ...fitted(picture, room), opacityPercent: OPACITY_PERCENT });
    return ok(id);
  },
});

function fitted({ widthPx, heightPx }: Pick<Underlay, 'widthPx' | 'heightPx'>, { widthMm, depthMm }: Room): Pick<Underlay, 'xMm' | 'yMm' | 'mmPerPx'> {
  const mmPerPx = Math.min(widthMm / widthPx, depthMm / heightPx, 10_000);
  return { mmPerPx, xMm: Math.round((widthMm - widthPx * mmPerPx) / 2), yMm: Math.round((depthMm - heightPx * mmPerPx) / 2) };
}
