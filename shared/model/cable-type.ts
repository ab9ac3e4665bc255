import { z } from '../base/zod.ts';
import { connectorField, genderField, polishField } from './connector.ts';
import { attenuationField, idField, keyField, lossCentiDbField, nameField, priceCentsField, sizeMmField, sourceField, speedMbpsField, textField } from './fields.ts';

/** What carries the signal or the power. */
export const MEDIA = [
  'cat3', 'cat5', 'cat5e', 'cat6', 'cat6a', 'cat7', 'cat7a', 'cat8.1', 'cat8.2', 'spe',
  'om1', 'om2', 'om3', 'om4', 'om5', 'os1', 'os1a', 'os2',
  'dac-passive', 'dac-active', 'aoc', 'power', 'coax', 'serial', 'usb', 'other',
] as const;

/** Schema of a medium. */
export const mediumField = z.enum(MEDIA);

/** What carries the signal or the power. */
export type Medium = z.infer<typeof mediumField>;

/** Jacket colours by name; how each is drawn stands in `assets/catalog/colours.json`. */
export const colourField = z.enum(['black', 'white', 'grey', 'blue', 'light-blue', 'red', 'green', 'yellow', 'orange', 'violet', 'magenta', 'pink', 'aqua', 'lime', 'brown', 'beige']);

/** Jacket colour. */
export type Colour = z.infer<typeof colourField>;

/** One end of a cable: the connector on each of its legs (one for a cord, four for a breakout to four modules). */
export const cableEndField = z
  .strictObject({
    connector: connectorField,
    legs: z.int().min(1).max(144),
    polish: polishField.optional(),
    gender: genderField.optional(),
  })
  .readonly();

/** One end of a cable. */
export type CableEnd = z.infer<typeof cableEndField>;

/** A catalogue entry for cables and cords. */
export const cableTypeEntrySchema = z.strictObject({
  key: keyField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.optional(),
  keywords: z.array(z.string().max(60)).max(30).readonly().optional(),
  medium: mediumField,
  /** cord: flexible, bought with plugs on; permanent: installed cable terminated on site; trunk: pre-terminated multi-fibre; breakout: one end fans out. */
  construction: z.enum(['cord', 'permanent', 'trunk', 'breakout']),
  a: cableEndField,
  b: cableEndField,
  /** Copper screen, overall/pair, as ISO/IEC 11801 writes it. */
  shielding: z.enum(['U/UTP', 'F/UTP', 'S/UTP', 'SF/UTP', 'U/FTP', 'F/FTP', 'S/FTP', 'SF/FTP']).optional(),
  /** Twisted pairs of a copper cable; absent: four. */
  pairs: z.int().min(1).max(4).optional(),
  gaugeAwg: z.int().min(4).max(34).optional(),
  conductor: z.enum(['solid', 'stranded', 'copper-clad-aluminium']).optional(),
  fibreCount: z.int().min(1).max(3456).optional(),
  /** Twisted pairs; absent: four. */
  pairCount: z.int().min(1).max(3600).optional(),
  /** Duplex cord: `a-b` crosses Tx to Rx, `a-a` does not. MPO trunk and array cord: TIA-568 type A, B or C. */
  polarity: z.enum(['a-b', 'a-a', 'type-a', 'type-b', 'type-c']).optional(),
  /** Fastest rate a cable with modules moulded on carries. */
  speedMbps: speedMbpsField.optional(),
  /** Rated current of a power cord in milliamperes. */
  ratedMa: z.int().min(1).max(1_000_000).optional(),
  jacket: z.enum(['pvc', 'lszh', 'plenum', 'riser', 'outdoor', 'armoured']).optional(),
  /** Reaction to fire class of EN 50575, for example `Cca`. */
  fireClass: z.string().max(20).optional(),
  /** Outer diameter in hundredths of a millimetre. */
  diameterCentiMm: z.number().min(10).max(20_000).optional(),
  minBendRadiusMm: z.int().min(1).max(10_000).optional(),
  maxTensionN: z.int().min(1).max(100_000).optional(),
  /** Attenuation per kilometre as the maker states it; absent: the standard's limit for the fibre. */
  attenuationCentiDbPerKm: attenuationField.optional(),
  /** Modal bandwidth at 850 nm in MHz km, for old multimode fibre below its grade: 160 (62.5 um), 400 (50 um). */
  modalBandwidthMhzKm: z.int().min(1).max(100_000).optional(),
  /** Loss of each mated connection as the maker states it; absent: the standard's limit. */
  connectorLossCentiDb: lossCentiDbField.optional(),
  /** Cord that launches single-mode light off centre into multimode fibre. */
  isModeConditioning: z.boolean().optional(),
  /** Class of a 25 Gb/s twinax assembly, which decides the FEC it needs (IEEE 802.3 clause 110). */
  assembly: z.enum(['CA-N', 'CA-S', 'CA-L']).optional(),
  /** Lengths that can be bought, ascending; absent for cable off the drum. */
  stockLengthsMm: z.array(sizeMmField).max(200).readonly().optional(),
  colours: z.array(colourField).max(20).readonly().optional(),
  unitPriceCents: priceCentsField.optional(),
  pricePerMetreCents: priceCentsField.optional(),
  notes: textField.optional(),
  source: sourceField,
});

/** A catalogue entry for cables and cords. */
export type CableTypeEntry = Readonly<z.infer<typeof cableTypeEntrySchema>>;

/** The copy of a catalogue entry inside a design. */
export const cableTypeSchema = cableTypeEntrySchema.extend({ id: idField('cableType') });

/** The copy of a catalogue entry inside a design. */
export type CableType = Readonly<z.infer<typeof cableTypeSchema>>;
