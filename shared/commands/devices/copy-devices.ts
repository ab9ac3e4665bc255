import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { type Device, type Placement, placementField } from '../../model/device.ts';
import { idField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { carriedG } from '../../topology/rack-load.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { firstFree, namePrefixOf } from '../next-name.ts';
import { placementProblem } from './placement-check.ts';

const args = z.strictObject({ copies: z.array(z.strictObject({ deviceId: idField('device'), placement: placementField })).min(1).max(1000).readonly() });

/* A module in a module, and so on: as deep as designs go. */
const DEEPEST = 4;

/** Copies devices, with what is in their bays and cages but without their cables, to given places; all or none. */
export const copyDevices = defineCommand<z.infer<typeof args>, readonly Id<'device'>[]>({
  id: 'device.copyTo',
  args,
  title: ({ copies }, view) => {
    const [first] = copies;
    return copies.length === 1 && first !== undefined ? `Copy ${view.get('device', first.deviceId)?.name ?? 'device'}` : `Copy ${copies.length} devices`;
  },
  run: (tx, { copies }) => {
    const made: Id<'device'>[] = [];
    for (const { deviceId, placement } of copies) {
      const copied = copyTo(tx, deviceId, placement, 0);
      if (!copied.ok) return copied;
      made.push(copied.value);
    }
    return ok(made);
  },
});

function copyTo(tx: Transaction, deviceId: Id<'device'>, placement: Placement, depth: number): Result<Id<'device'>, CommandError> {
  const device = tx.get('device', deviceId);
  const type = device && tx.get('deviceType', device.typeId);
  if (device === undefined || type === undefined) return refuse('gone', 'The device no longer exists.');
  const modules = depth >= DEEPEST ? [] : [...tx.find('devicesByBayOwner', deviceId)];
  const problem = placementProblem(tx, type, placement, new Set(), carriedG(tx, deviceId));
  if (problem !== undefined) return refuse('no-fit', `${device.name}: ${problem}`);
  const id = tx.newId('device');
  tx.put({ ...device, id, name: nextName(tx, device, namePrefixOf(type.kind)), placement, serial: undefined, assetTag: undefined });
  for (const optic of tx.find('opticsByDevice', deviceId)) tx.put({ ...optic, id: tx.newId('optic'), deviceId: id, serial: undefined });
  for (const module of modules) {
    if (module.placement.kind !== 'bay') continue;
    const copied = copyTo(tx, module.id, { ...module.placement, deviceId: id }, depth + 1);
    if (!copied.ok) return copied;
  }
  return ok(id);
}

function nextName(tx: Transaction, { name }: Device, prefix: string): string {
  const stem = name.replace(/\d+$/, '') || prefix;
  return firstFree((candidate) => tx.find('devicesByName', candidate).length > 0, (n) => `${stem}${n}`);
}
