import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { placementField } from '../../model/device.ts';
import { deviceTypeEntrySchema } from '../../model/device-type.ts';
import { keyField, nameField } from '../../model/fields.ts';
import { defineCommand, refuse } from '../command.ts';
import { firstFree, namePrefixOf } from '../next-name.ts';
import { ensureType, typeByKey } from '../type-copies.ts';
import { placementProblem } from './placement-check.ts';

const args = z.strictObject({
  typeKey: keyField,
  placement: placementField,
  name: nameField.optional(),
  feed: z.string().min(1).max(20).optional(),
  /** The type itself, for one that only the person's own library has; used where the design has none of that key yet. */
  entry: deviceTypeEntrySchema.optional(),
});

/** Puts a device from the library where it fits. */
export const addDevice = defineCommand<z.infer<typeof args>, Id<'device'>>({
  id: 'device.add',
  args,
  title: ({ typeKey, name }, view) => `Add ${name ?? typeByKey(view, 'deviceType', typeKey)?.model ?? 'device'}`,
  run: (tx, { typeKey, placement, name, feed, entry }) => {
    const type = ensureType(tx, 'deviceType', typeKey, entry);
    if (!type.ok) return type;
    const problem = placementProblem(tx, type.value, placement, new Set());
    if (problem !== undefined) return refuse('no-fit', problem);
    const id = tx.newId('device');
    const prefix = namePrefixOf(type.value.kind);
    const freeName = firstFree((candidate) => tx.find('devicesByName', candidate).length > 0, (n) => `${prefix}${n}`);
    tx.put({ id, typeId: type.value.id, name: name ?? freeName, placement, status: 'planned', feed });
    return ok(id);
  },
});
