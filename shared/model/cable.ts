import { z } from '../base/zod.ts';
import { colourField } from './cable-type.ts';
import { attenuationField, cableLengthMmField, customValuesField, idField, keyField, lossCentiDbField, nameField, statusField, textField } from './fields.ts';

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
  lengthMm: cableLengthMmField.optional(),
  colour: colourField.optional(),
  status: statusField,
  /** Identifier printed at end b, where it is not `label`. */
  farLabel: nameField.optional(),
  /** Cables lying in its bundle, itself included. */
  bundleSize: z.int().min(1).max(10_000).optional(),
  /** Outcome of an alien crosstalk test of the installed bundle. */
  alienCrosstalk: z.enum(['qualified', 'failed']).optional(),
  /** Loss as measured end to end, connectors included: replaces what would be calculated. */
  measuredLossCentiDb: lossCentiDbField.optional(),
  /** Attenuation of this very fibre per kilometre, where it is known better than from its type. */
  attenuationCentiDbPerKm: attenuationField.optional(),
  /** Splices along the cable, and what each loses where it is known. */
  splices: z.int().min(0).max(10_000).optional(),
  spliceLossCentiDb: lossCentiDbField.optional(),
  /** Other known losses along the cable: in-line attenuators, passive splitters. */
  extraLossCentiDb: lossCentiDbField.optional(),
  /** Direct-current loop resistance of the powered pairs together, as measured: replaces what would follow from gauge and length. */
  poeLoopMilliohm: z.int().min(0).max(10_000_000).optional(),
  /** Pathways it runs in, from end a to end b. */
  pathwayIds: z.array(idField('pathway')).max(200).readonly().optional(),
  /** Tightest bend and greatest pull of the installed cable. */
  bendRadiusMm: z.number().positive().max(10_000_000).optional(),
  pullTensionN: z.int().min(0).max(100_000).optional(),
  /** Values of the design's own fields for cables, by the field's key. */
  custom: customValuesField.optional(),
  notes: textField.optional(),
});

/** One physical cable or cord. */
export type Cable = Readonly<z.infer<typeof cableSchema>>;
