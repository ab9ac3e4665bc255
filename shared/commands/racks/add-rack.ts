import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { coordinateMmField, idField, keyField, nameField } from '../../model/fields.ts';
import { facingField } from '../../model/rack.ts';
import { defineCommand, refuse } from '../command.ts';
import { firstFree } from '../next-name.ts';
import { ensureType, typeByKey } from '../type-copies.ts';
import { footprintBox, nextSpot, spotProblem } from './rack-spot.ts';

const args = z.strictObject({
  typeKey: keyField,
  roomId: idField('room'),
  /** Absent: the next free spot of the room. */
  at: z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).optional(),
  facing: facingField.optional(),
  name: nameField.optional(),
});

/** Places a rack or cabinet from the library in a room. */
export const addRack = defineCommand<z.infer<typeof args>, Id<'rack'>>({
  id: 'rack.add',
  args,
  title: ({ typeKey, name }, view) => `Add rack ${name ?? typeByKey(view, 'rackType', typeKey)?.model ?? ''}`.trim(),
  run: (tx, { typeKey, roomId, at, facing = 'south', name }) => {
    const type = ensureType(tx, 'rackType', typeKey);
    if (!type.ok) return type;
    const spot = at ?? nextSpot(tx, roomId, type.value, facing);
    if (spot === undefined) return refuse('no-room', 'There is no free spot for this rack in the room: move racks, or make the room larger.');
    const problem = spotProblem(tx, roomId, footprintBox({ ...spot, facing }, type.value));
    if (problem !== undefined) return refuse('no-fit', problem);
    const id = tx.newId('rack');
    const freeName = firstFree((candidate) => tx.find('racksByName', candidate).length > 0, (n) => `A${String(n).padStart(2, '0')}`);
    tx.put({ id, roomId, typeId: type.value.id, name: name ?? freeName, ...spot, facing, numbering: 'bottom-up', status: 'planned' });
    return ok(id);
  },
});
