import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { defineCommand, refuse } from '../command.ts';
import { placementProblem } from '../devices/placement-check.ts';

const args = z.strictObject({ deviceIds: z.array(idField('device')).min(2).max(10_000).readonly() });

/** Brings devices of different racks to the unit of the first; all or none. */
export const alignDevices = defineCommand({
  id: 'rack.alignDevices',
  args,
  title: ({ deviceIds }, view) => `Align ${deviceIds.length} devices with ${view.get('device', deviceIds[0] ?? ('' as never))?.name ?? 'the first'}`,
  run: (tx, { deviceIds }) => {
    const devices = deviceIds.flatMap((id) => tx.get('device', id) ?? []);
    const [first, ...others] = devices;
    if (devices.length !== deviceIds.length) return refuse('gone', 'A device no longer exists.');
    if (first?.placement.kind !== 'rack') return refuse('no-rack', 'The first device chosen is not in a rack: the others follow its unit.');
    const { bottomHalfU, rackId } = first.placement;
    for (const device of others) {
      if (device.placement.kind !== 'rack') return refuse('no-rack', `${device.name} is not mounted in units of a rack.`);
      if (device.placement.rackId === rackId) return refuse('same-rack', `${device.name} is in the same rack as ${first.name}: only devices of different racks can be at one height.`);
      tx.update('device', device.id, { placement: { kind: 'unplaced' } });
    }
    for (const device of others) {
      const type = tx.get('deviceType', device.typeId);
      if (type === undefined || device.placement.kind !== 'rack') return refuse('gone', 'The type of a device no longer exists.');
      const placement = { ...device.placement, bottomHalfU };
      const problem = placementProblem(tx, type, placement, new Set(), carriedG(tx, device.id));
      if (problem !== undefined) return refuse('no-fit', `${device.name} stays: ${problem}`);
      tx.update('device', device.id, { placement });
    }
    return ok(undefined);
  },
});
