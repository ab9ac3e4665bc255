import { z } from '../base/zod.ts';
import { coordinateMmField, idField, nameField, sizeMmField, textField } from './fields.ts';

/** A space to scale, with its origin at the top left of the plan. */
export const roomSchema = z.strictObject({
  id: idField('room'),
  name: nameField,
  widthMm: sizeMmField,
  depthMm: sizeMmField,
  heightMm: sizeMmField.optional(),
  /** Corners of its walls, in order; absent: a rectangle of its width and depth. The corners lie inside that rectangle. */
  outline: z.array(z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).readonly()).min(3).max(200).readonly().optional(),
  /** Raised floor tiles: their size, and where the first corner lies. Absent: no tiles are drawn. */
  tiles: z.strictObject({ sizeMm: z.int().min(100).max(5000), xMm: coordinateMmField.optional(), yMm: coordinateMmField.optional() }).readonly().optional(),
  notes: textField.optional(),
});

/** A space to scale. */
export type Room = Readonly<z.infer<typeof roomSchema>>;
