import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import type { Device, Placement } from '../../model/device.ts';
import type { DeviceType } from '../../model/device-type.ts';
import { idField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { freeBays } from '../../topology/bays.ts';
import { freePositions } from '../../topology/occupancy.ts';
import { defineCommand, refuse } from '../command.ts';
import { firstFree, namePrefixOf } from '../next-name.ts';

const args = z.strictObject({ deviceId: idField('device') });

/** Copies a device, without its cables, to the nearest place that is free. */
export const duplicateDevice = defineCommand<z.infer<typeof args>, Id<'device'>>({
  id: 'device.duplicate',
  args,
  title: ({ deviceId }, view) => `Duplicate ${view.get('device', deviceId)?.name ?? 'device'}`,
  run: (tx, { deviceId }) => {
    const device = tx.get('device', deviceId);
    const type = device && tx.get('deviceType', device.typeId);
    if (device === undefined || type === undefined) return refuse('gone', 'The device no longer exists.');
    const placement = freePlacement(tx, device, type);
    if (placement === undefined) return refuse('no-fit', `There is no free place for another ${type.model} beside ${device.name}.`);
    const id = tx.newId('device');
    const stem = device.name.replace(/\d+$/, '') || namePrefixOf(type.kind);
    const name = firstFree((candidate) => tx.find('devicesByName', candidate).length > 0, (n) => `${stem}${n}`);
    tx.put({ ...device, id, name, placement, serial: undefined, assetTag: undefined });
    for (const optic of tx.find('opticsByDevice', deviceId)) tx.put({ ...optic, id: tx.newId('optic'), deviceId: id, serial: undefined });
    return ok(id);
  },
});

function freePlacement(tx: Transaction, device: Device, type: DeviceType): Placement | undefined {
  const { placement } = device;
  switch (placement.kind) {
    case 'rack': {
      const [bottomHalfU] = freePositions(tx, { ...placement, type });
      return bottomHalfU === undefined ? undefined : { ...placement, bottomHalfU };
    }
    case 'bay': {
      const [bayKey] = freeBays(tx, placement.deviceId, type);
      return bayKey === undefined ? undefined : { ...placement, bayKey };
    }
    case 'room':
      return { ...placement, xMm: placement.xMm + 300, yMm: placement.yMm + 300 };
    case 'rack-side':
      return { ...placement, side: placement.side === 'left' ? 'right' : 'left' };
    case 'unplaced':
      return placement;
  }
}
