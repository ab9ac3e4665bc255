import { z } from '../base/zod.ts';
import { idField, nameField, sizeMmField, textField } from './fields.ts';

/** A space to scale: a rectangle with its origin at the top left of the plan. */
export const roomSchema = z.strictObject({
  id: idField('room'),
  name: nameField,
  widthMm: sizeMmField,
  depthMm: sizeMmField,
  heightMm: sizeMmField.optional(),
  notes: textField.optional(),
});

/** A space to scale. */
export type Room = Readonly<z.infer<typeof roomSchema>>;
