import { z } from '../../base/zod.ts';
import type { Device } from '../../model/device.ts';
import type { Face } from '../../model/device-type.ts';
import { idField } from '../../model/fields.ts';
import { defineCommand, refuse } from '../command.ts';
import { type Move, placeDevices } from './move-device.ts';

const args = z.strictObject({ deviceIds: z.array(idField('device')).min(1).max(10_000).readonly() });

const otherFace = (face: Face): Face => (face === 'front' ? 'rear' : 'front');

/** Mounts devices at the other face of their racks, at the same height; all or none. */
export const flipDevices = defineCommand<z.infer<typeof args>>({
  id: 'device.flip',
  args,
  title: ({ deviceIds }, view) => {
    const [first] = deviceIds;
    return deviceIds.length === 1 && first !== undefined ? `Swap front and rear of ${view.get('device', first)?.name ?? 'device'}` : `Swap front and rear of ${deviceIds.length} devices`;
  },
  run: (tx, { deviceIds }) => {
    const moves: Move[] = [];
    for (const deviceId of new Set(deviceIds)) {
      const device = tx.get('device', deviceId);
      if (device === undefined) return refuse('gone', 'The device no longer exists.');
      const move = flipped(device);
      if (move === undefined) return refuse('not-in-rack', `${device.name} is not mounted in a rack: it has no front and rear to swap.`);
      moves.push(move);
    }
    return placeDevices(tx, moves);
  },
});

function flipped({ id, placement }: Device): Move | undefined {
  if (placement.kind !== 'rack' && placement.kind !== 'rack-side') return undefined;
  return { deviceId: id, placement: { ...placement, face: otherFace(placement.face) } };
}
