import { z } from '../base/zod.ts';
import { idField, keyField, nameField, priceCentsField, sizeMmField, sourceField, textField, weightGField } from './fields.ts';

/** A catalogue entry for racks and cabinets. */
export const rackTypeEntrySchema = z.strictObject({
  key: keyField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.optional(),
  keywords: z.array(z.string().max(60)).max(30).readonly().optional(),
  form: z.enum(['cabinet', 'wall-cabinet', '4-post', '2-post']),
  /** Usable height in whole rack units. */
  heightU: z.int().min(1).max(60),
  /** Outer size. */
  widthMm: sizeMmField,
  depthMm: sizeMmField,
  outerHeightMm: sizeMmField,
  /** Rail width: 19, 21 or 23 inch. */
  railWidthInch: z.union([z.literal(10), z.literal(19), z.literal(21), z.literal(23)]),
  /** Most usable depth from the front rail to what stops a device behind (rear rail, door or wall). */
  usableDepthMm: sizeMmField.optional(),
  /** Own weight, and the most it may carry standing still. */
  weightG: weightGField.optional(),
  maxLoadG: weightGField.optional(),
  /** Most that the rails carry in each rack unit, where the maker states it. */
  maxLoadPerUnitG: weightGField.optional(),
  /** Holes of the rails: square holes need cage nuts. */
  rails: z.enum(['square', 'threaded-m6', 'threaded-10-32', 'threaded-12-24']).optional(),
  unitPriceCents: priceCentsField.optional(),
  notes: textField.optional(),
  source: sourceField,
});

/** A catalogue entry for racks and cabinets. */
export type RackTypeEntry = Readonly<z.infer<typeof rackTypeEntrySchema>>;

/** The copy of a catalogue entry inside a design. */
export const rackTypeSchema = rackTypeEntrySchema.extend({ id: idField('rackType') });

/** The copy of a catalogue entry inside a design. */
export type RackType = Readonly<z.infer<typeof rackTypeSchema>>;
