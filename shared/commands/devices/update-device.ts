import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { deviceSchema } from '../../model/device.ts';
import { idField } from '../../model/fields.ts';
import { defineCommand, refuse } from '../command.ts';

const args = z.strictObject({
  deviceIds: z.array(idField('device')).min(1).max(10_000).readonly(),
  fields: deviceSchema.pick({ name: true, status: true, role: true, serial: true, assetTag: true, feed: true, powerW: true, currentMa: true, notes: true }).partial(),
  clear: z.array(z.enum(['role', 'serial', 'assetTag', 'feed', 'powerW', 'currentMa', 'notes'])).optional(),
});

/** Changes facts of devices; `clear` makes a field absent. */
export const updateDevices = defineCommand({
  id: 'device.update',
  args,
  title: ({ deviceIds }, view) => (deviceIds.length === 1 ? `Change ${view.get('device', deviceIds[0] ?? ('' as never))?.name ?? 'device'}` : `Change ${deviceIds.length} devices`),
  run: (tx, { deviceIds, fields, clear = [] }) => {
    for (const id of deviceIds) {
      if (tx.get('device', id) === undefined) return refuse('gone', 'The device no longer exists.');
      tx.update('device', id, fields, clear);
    }
    return ok(undefined);
  },
});
