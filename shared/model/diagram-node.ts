import { z } from '../base/zod.ts';
import { coordinateMmField, idField } from './fields.ts';

/** A group of a grouped diagram, by what it is grouped and the rack, room or role. */
export const diagramGroupField = z.strictObject({ by: z.enum(['rack', 'room', 'role']), key: z.string().min(1).max(200) }).readonly();

/** A group of a grouped diagram. */
export type DiagramGroup = z.infer<typeof diagramGroupField>;

/** Where a device stands in the topology diagram: presentation only, in diagram units that mean nothing in the room. */
export const diagramNodeSchema = z.strictObject({
  id: idField('diagramNode'),
  deviceId: idField('device'),
  x: coordinateMmField,
  y: coordinateMmField,
  /** The group in whose frame this is the place: it counts as long as the device belongs to it. Absent: the place in the diagram without groups. */
  group: diagramGroupField.optional(),
});

/** Where a device stands in the topology diagram. */
export type DiagramNode = Readonly<z.infer<typeof diagramNodeSchema>>;
