import { z } from '../base/zod.ts';
import { coordinateMmField, idField, nameField, sizeMmField, textField } from './fields.ts';
import { facingField } from './rack.ts';

/** What is drawn in a room that is neither equipment nor pathway. */
export const PLAN_ITEM_FORMS = ['wall', 'door', 'column', 'keep-out', 'hot-aisle', 'cold-aisle'] as const;

/** Part of the building, or an area of the floor: a box that stands square to the room. */
export const planItemSchema = z.strictObject({
  id: idField('planItem'),
  roomId: idField('room'),
  form: z.enum(PLAN_ITEM_FORMS),
  name: nameField.optional(),
  /** Top left corner and size as it stands, after turning. A door's box is its opening in the wall. */
  xMm: coordinateMmField,
  yMm: coordinateMmField,
  widthMm: sizeMmField,
  depthMm: sizeMmField,
  /** For a door: the side it opens to; absent for a sliding door. */
  opensTo: facingField.optional(),
  /** For a door: the end its hinge is at, seen from the side it opens to. */
  hinge: z.enum(['left', 'right']).optional(),
  notes: textField.optional(),
});

/** Part of the building, or an area of the floor. */
export type PlanItem = Readonly<z.infer<typeof planItemSchema>>;

/** What a plan item is. */
export type PlanItemForm = PlanItem['form'];
