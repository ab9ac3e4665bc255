import { z } from '../base/zod.ts';
import { colourField } from './cable-type.ts';
import { idField, keyField, nameField, lengthMmField, statusField, textField } from './fields.ts';

/** One leg of a cable's end plugged into a port. */
export const terminationField = z
  .strictObject({
    deviceId: idField('device'),
    portKey: keyField,
    /** Which leg of the end, from 0; only fan-outs have more than one. */
    leg: z.int().min(0).max(143),
  })
  .readonly();

/** One leg of a cable's end plugged into a port. */
export type Termination = z.infer<typeof terminationField>;

/** One physical cable or cord. An end with fewer terminations than legs dangles. */
export const cableSchema = z.strictObject({
  id: idField('cable'),
  typeId: idField('cableType'),
  label: nameField.optional(),
  a: z.array(terminationField).max(144).readonly(),
  b: z.array(terminationField).max(144).readonly(),
  /** Length as bought or installed; absent when unknown. */
  lengthMm: lengthMmField.optional(),
  colour: colourField.optional(),
  status: statusField,
  notes: textField.optional(),
});

/** One physical cable or cord. */
export type Cable = Readonly<z.infer<typeof cableSchema>>;
