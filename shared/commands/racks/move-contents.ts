import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { planContents } from '../../topology/rack-contents.ts';
import { defineCommand, refuse } from '../command.ts';
import { placeDevices } from '../devices/move-device.ts';

const args = z.strictObject({ fromRackId: idField('rack'), toRackId: idField('rack') });

/** Moves everything in a rack to the same places of another rack, cables and all; all or nothing. */
export const moveContents = defineCommand<z.infer<typeof args>>({
  id: 'rack.moveContents',
  args,
  title: ({ fromRackId, toRackId }, view) => `Move contents of ${view.get('rack', fromRackId)?.name ?? 'rack'} to ${view.get('rack', toRackId)?.name ?? 'rack'}`,
  run: (tx, { fromRackId, toRackId }) => {
    const { moves, problem } = planContents(tx, fromRackId, toRackId);
    if (problem !== undefined) return refuse('no-fit', problem);
    return placeDevices(tx, moves.map(({ device, placement }) => ({ deviceId: device.id, placement })));
  },
});
