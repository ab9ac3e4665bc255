import { z } from '../base/zod.ts';
import { coordinateMmField, idField, nameField } from './fields.ts';

/** A picture under the plan of a room, such as the architect's drawing. Its pixels are an attachment of the design file: always a PNG, whatever it was made from. */
export const underlaySchema = z.strictObject({
  id: idField('underlay'),
  roomId: idField('room'),
  /** What it was imported from, for example `floor-2.pdf, page 1`. */
  name: nameField,
  /** SHA-256 of the attachment, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  widthPx: z.int().min(1).max(20_000),
  heightPx: z.int().min(1).max(20_000),
  /** Top left corner on the plan. */
  xMm: coordinateMmField,
  yMm: coordinateMmField,
  /** Scale: what two points a known distance apart make it. */
  mmPerPx: z.number().positive().max(10_000),
  /** Clockwise, about its top left corner. */
  quarterTurns: z.int().min(0).max(3).optional(),
  opacityPercent: z.int().min(5).max(100),
});

/** A picture under the plan of a room. */
export type Underlay = Readonly<z.infer<typeof underlaySchema>>;
