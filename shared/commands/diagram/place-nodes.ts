import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import { defineCommand } from '../command.ts';

const args = z.strictObject({
  places: z.array(z.strictObject({ deviceId: idField('device'), x: coordinateMmField, y: coordinateMmField })).max(100_000).readonly(),
  /** True for a new layout: names the step so. */
  isLayout: z.boolean().optional(),
});

/** Puts devices at places in the topology diagram. */
export const placeDiagramNodes = defineCommand({
  id: 'diagram.place',
  args,
  title: ({ places, isLayout }) => (isLayout === true ? 'Lay out diagram' : `Move ${places.length === 1 ? 'node' : `${places.length} nodes`} in diagram`),
  run: (tx, { places }) => {
    for (const { deviceId, x, y } of places) {
      if (tx.get('device', deviceId) === undefined) continue;
      const [node] = tx.find('diagramNodesByDevice', deviceId);
      tx.put({ id: node?.id ?? tx.newId('diagramNode'), deviceId, x, y });
    }
    return ok(undefined);
  },
});
