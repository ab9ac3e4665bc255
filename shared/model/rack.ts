import { z } from '../base/zod.ts';
import { coordinateMmField, idField, nameField, powerWField, statusField, textField } from './fields.ts';

/** The side of the plan a front looks at; `south` is the lower edge. */
export const facingField = z.enum(['south', 'west', 'north', 'east']);

/** The side of the plan a front looks at. */
export type Facing = z.infer<typeof facingField>;

/** A cabinet or frame standing in a room. */
export const rackSchema = z.strictObject({
  id: idField('rack'),
  roomId: idField('room'),
  typeId: idField('rackType'),
  name: nameField,
  /** Top left corner of the footprint as it stands, after turning. */
  xMm: coordinateMmField,
  yMm: coordinateMmField,
  facing: facingField,
  /** Which end unit 1 is at. Positions are stored from the bottom in any case. */
  numbering: z.enum(['bottom-up', 'top-down']),
  status: statusField,
  /** Power the rack's feeds can deliver together when one of a pair has failed. */
  powerLimitW: powerWField.optional(),
  notes: textField.optional(),
});

/** A cabinet or frame standing in a room. */
export type Rack = Readonly<z.infer<typeof rackSchema>>;
