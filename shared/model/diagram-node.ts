import { z } from '../base/zod.ts';
import { coordinateMmField, idField } from './fields.ts';

/** Where a device stands in the topology diagram: presentation only, in diagram units that mean nothing in the room. */
export const diagramNodeSchema = z.strictObject({
  id: idField('diagramNode'),
  deviceId: idField('device'),
  x: coordinateMmField,
  y: coordinateMmField,
});

/** Where a device stands in the topology diagram. */
export type DiagramNode = Readonly<z.infer<typeof diagramNodeSchema>>;
