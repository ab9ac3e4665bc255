import type { Id } from '../base/id.ts';
import { z } from '../base/zod.ts';

/* Building blocks of record schemas: every limit here exists so that a hostile file cannot ask for absurd amounts of work. */

/** Schema of an identifier of one kind. */
export function idField<K extends string>(kind: K): z.ZodType<Id<K>> {
  return z.string().regex(new RegExp(`^${kind}:[A-Za-z0-9_-]{1,64}$`)) as unknown as z.ZodType<Id<K>>;
}

/** A name shown to people: any script, one line, 1 to 200 characters. */
export const nameField = z.string().min(1).max(200).regex(/^[^\r\n\0]*$/u);

/** Free text: up to 10 000 characters. */
export const textField = z.string().max(10_000);

/** A key inside a record (port key, bay key, catalogue key). */
export const keyField = z.string().min(1).max(100).regex(/^[^\r\n\0]*$/u);

/** Values of fields that a design defines for itself, by the field's key; a field without a value has no entry. */
export const customValuesField = z.record(keyField, z.string().min(1).max(500)).readonly();

/** A whole number of millimetres on the floor or a face; up to 10 km either way. */
export const coordinateMmField = z.int().min(-10_000_000).max(10_000_000);

/** A size in whole millimetres, at least 1. */
export const sizeMmField = z.int().min(1).max(10_000_000);

/** Length of a cable in whole millimetres: dark fibre spans towns, so up to 1000 km. */
export const cableLengthMmField = z.int().min(1).max(1_000_000_000);

/** Optical attenuation in hundredths of dB per kilometre; makers print thousandths of dB. */
export const attenuationField = z.number().min(0).max(10_000);

/** A position or size on a device face in tenths of a millimetre precision. */
export const faceMmField = z.number().min(-100).max(3000);

/** Watts, whole, 0 allowed where a device truly draws nothing. */
export const powerWField = z.int().min(0).max(10_000_000);

/** Grams, whole. */
export const weightGField = z.int().min(0).max(100_000_000);

/** Data rate in Mb/s. */
export const speedMbpsField = z.int().min(1).max(10_000_000);

/** Money in hundredths of the design's currency. */
export const priceCentsField = z.int().min(0).max(100_000_000_000);

/** Life cycle of a thing that is built: gives change lists without a second document. */
export const statusField = z.enum(['existing', 'planned', 'installed', 'tested', 'to-remove', 'removed']);

/** Life cycle of a thing that is built. */
export type Status = z.infer<typeof statusField>;

/** Optical loss in hundredths of dB. */
export const lossCentiDbField = z.int().min(0).max(10_000);

/** Optical power in hundredths of dBm. */
export const powerCentiDbmField = z.int().min(-10_000).max(10_000);

/** Forward error correction of a port or optic: `base-r` is Fire code (clause 74), `rs-528` clause 91/108, `rs-544` clause 119/134. */
export const fecField = z.enum(['none', 'base-r', 'rs-528', 'rs-544']);

/** Forward error correction. */
export type Fec = z.infer<typeof fecField>;

/** Where the figures of a catalogue entry come from. */
export const sourceField = z
  .strictObject({
    /** Name of the data sheet, standard or table. */
    text: z.string().min(1).max(500),
    url: z.url().max(500).optional(),
    /** confirmed: a found source states it; partial: part of it; own: general knowledge of the field, to be confirmed. */
    confidence: z.enum(['confirmed', 'partial', 'own']),
  })
  .readonly();

/** Where the figures of a catalogue entry come from. */
export type Source = z.infer<typeof sourceField>;
