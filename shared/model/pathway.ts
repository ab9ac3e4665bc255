import { z } from '../base/zod.ts';
import { coordinateMmField, idField, nameField, sizeMmField, statusField, textField } from './fields.ts';

/** Tray, ladder, basket, conduit, riser or row of hooks that cables run in. */
export const pathwaySchema = z.strictObject({
  id: idField('pathway'),
  roomId: idField('room'),
  name: nameField,
  form: z.enum(['tray', 'ladder', 'basket', 'conduit', 'riser', 'hooks']),
  /** Corners of its centre line on the plan. */
  points: z.array(z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).readonly()).max(1000).readonly(),
  /** Height above the floor. */
  elevationMm: coordinateMmField.optional(),
  /** Inner size of trays; the inner cross-section of conduits. */
  widthMm: sizeMmField.optional(),
  heightMm: sizeMmField.optional(),
  innerAreaMm2: z.number().min(1).max(10_000_000).optional(),
  /** Inner diameter of conduits, where that is known instead. */
  innerDiameterMm: z.number().min(1).max(10_000).optional(),
  /** Tightest bend along it. */
  bendRadiusMm: sizeMmField.optional(),
  /** Distance between its supports. */
  supportSpacingMm: sizeMmField.optional(),
  /** What that power feeds or is, where it is not just a line. */
  powerSource: z.enum(['line', 'motor-or-transformer', 'fluorescent-light']).optional(),
  /** Nearest power line beside it: its rating, how far away, and how the two are screened. */
  powerVa: z.int().min(0).max(100_000_000).optional(),
  powerSeparationMm: z.int().min(0).max(100_000).optional(),
  powerScreening: z.enum(['open', 'one-metallic', 'both-metallic']).optional(),
  status: statusField,
  notes: textField.optional(),
});

/** Tray, ladder, basket, conduit, riser or row of hooks. */
export type Pathway = Readonly<z.infer<typeof pathwaySchema>>;
