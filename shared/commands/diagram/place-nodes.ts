import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import type { Transaction } from '../../store/transaction.ts';
import { defineCommand } from '../command.ts';

const placesField = z.array(z.strictObject({ deviceId: idField('device'), x: coordinateMmField, y: coordinateMmField })).max(100_000).readonly();

const args = z.strictObject({
  places: placesField,
  /** Where the others stand: those without a place of their own keep this one, so that the diagram stays as the person left it. */
  others: placesField.optional(),
  /** True for a new layout: names the step so. */
  isLayout: z.boolean().optional(),
});

/** Puts devices at places in the topology diagram. */
export const placeDiagramNodes = defineCommand({
  id: 'diagram.place',
  args,
  title: ({ places, isLayout }) => (isLayout === true ? 'Lay out diagram' : `Move ${places.length === 1 ? 'node' : `${places.length} nodes`} in diagram`),
  run: (tx, { places, others = [] }) => {
    for (const place of places) put(tx, place);
    for (const place of others) if (tx.find('diagramNodesByDevice', place.deviceId).length === 0) put(tx, place);
    return ok(undefined);
  },
});

function put(tx: Transaction, { deviceId, x, y }: z.infer<typeof placesField>[number]): void {
  if (tx.get('device', deviceId) === undefined) return;
  const [node] = tx.find('diagramNodesByDevice', deviceId);
  tx.put({ id: node?.id ?? tx.newId('diagramNode'), deviceId, x, y });
}
