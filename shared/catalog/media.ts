import data from '../../assets/catalog/media.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { colourField, mediumField } from '../model/cable-type.ts';
import type { Medium } from '../model/cable-type.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const centiDb = z.int().min(0);

const attenuationSchema = z.strictObject({
  wavelengthNm: z.int(),
  /** Wavelengths this row speaks for. */
  fromNm: z.int(),
  toNm: z.int(),
  /** Highest cabled attenuation the standard allows: the figure for budgets. */
  maxCentiDbPerKm: centiDb,
  typicalCentiDbPerKm: centiDb.optional(),
});

const fibreSchema = z.strictObject({
  medium: mediumField.optional(),
  name: z.string().min(1),
  mode: z.enum(['multimode', 'singlemode']),
  coreUm: z.number().positive(),
  claddingUm: z.number().positive(),
  /** Order of performance inside the mode: mixed grades count as the lowest. */
  grade: z.int().min(1).optional(),
  attenuation: z.array(attenuationSchema).min(1).readonly(),
  /** Modal bandwidths in MHz km. */
  overfilledBandwidth: z.array(z.strictObject({ wavelengthNm: z.int(), mhzKm: z.int() })).readonly().optional(),
  effectiveBandwidth: z.array(z.strictObject({ wavelengthNm: z.int(), mhzKm: z.int() })).readonly().optional(),
  jacket: colourField.optional(),
  connectorColour: colourField.optional(),
  note,
  ...provenanceFields,
});

/** A fibre grade. */
export type FibreFacts = Readonly<z.infer<typeof fibreSchema>>;

/** Fibre grades; a row without `medium` is cable the design model has no name for. */
export const FIBRES: readonly FibreFacts[] = z.array(fibreSchema).parse(data.fibres);

const fibreByMedium: ReadonlyMap<Medium, FibreFacts> = new Map(FIBRES.flatMap((row) => (row.medium ? [[row.medium, row] as const] : [])));

/** Facts of a fibre medium; undefined for copper and the rest. */
export const fibreFacts = (medium: Medium): FibreFacts | undefined => fibreByMedium.get(medium);

/** Multimode or single-mode; undefined for what is not installed fibre (an AOC hides its own). */
export const modeOf = (medium: Medium): 'multimode' | 'singlemode' | undefined => fibreByMedium.get(medium)?.mode;

/** True for installed optical fibre. */
export const isFibre = (medium: Medium): boolean => fibreByMedium.has(medium);

const twistedPairs: ReadonlySet<Medium> = new Set<Medium>(['cat3', 'cat5', 'cat5e', 'cat6', 'cat6a', 'cat7', 'cat7a', 'cat8.1', 'cat8.2']);

/** True for twisted pair. */
export const isCopper = (medium: Medium): boolean => twistedPairs.has(medium);

/** True for cables with modules moulded on: DAC and AOC. */
export const isDirectAttach = (medium: Medium): boolean => medium === 'dac-passive' || medium === 'dac-active' || medium === 'aoc';

/** Attenuation of a fibre at a wavelength; undefined outside the windows the standards give. */
export const attenuationAt = (medium: Medium, wavelengthNm: number): FibreFacts['attenuation'][number] | undefined =>
  fibreByMedium.get(medium)?.attenuation.find((row) => wavelengthNm >= row.fromNm && wavelengthNm <= row.toNm);

/** Highest attenuation of a fibre at a wavelength, in hundredths of dB per kilometre; undefined outside the windows the standards give. */
export function attenuationCentiDbPerKm(medium: Medium, wavelengthNm: number): number | undefined {
  return attenuationAt(medium, wavelengthNm)?.maxCentiDbPerKm;
}

const windowSchema = z.strictObject({ name: z.string(), mode: z.enum(['multimode', 'singlemode']), fromNm: z.int(), toNm: z.int(), ...provenanceFields });

/** Wavelength windows of Ethernet over fibre. */
export const WAVELENGTH_WINDOWS: readonly Readonly<z.infer<typeof windowSchema>>[] = z.array(windowSchema).parse(data.windows);

const lossSetSchema = z.strictObject({
  name: z.enum(['conservative', 'typical', 'low-loss', 'reference']),
  /** One mated LC, SC or other single-fibre connection. */
  connectionCentiDb: centiDb,
  /** The same on single-mode, where it differs. */
  singlemodeConnectionCentiDb: centiDb.optional(),
  mpoCentiDb: centiDb,
  spliceCentiDb: centiDb,
  ...provenanceFields,
});

/** Loss allowances per connection and splice. `conservative` is what TIA-568.3 allows at most. */
export const LOSS_SETS: readonly Readonly<z.infer<typeof lossSetSchema>>[] = z.array(lossSetSchema).parse(data.lossSets);

const lossSchema = z.strictObject({ item: z.string(), lossCentiDb: centiDb, note, ...provenanceFields });

/** Losses of single components: reference-grade connections, cassettes, splitters, multiplexers, core mismatch. */
export const COMPONENT_LOSSES: readonly Readonly<z.infer<typeof lossSchema>>[] = z.array(lossSchema).parse(data.componentLosses);

/** Extra loss where light goes from a 62.5 um core into one of 50 um, in hundredths of dB. */
export const CORE_MISMATCH_CENTI_DB: number = COMPONENT_LOSSES.find(({ item }) => item === 'core mismatch 62.5 to 50')?.lossCentiDb ?? 0;

const returnLossSchema = z.strictObject({ item: z.string(), minCentiDb: centiDb, ...provenanceFields });

/** Least return losses, in hundredths of dB. */
export const RETURN_LOSSES: readonly Readonly<z.infer<typeof returnLossSchema>>[] = z.array(returnLossSchema).parse(data.returnLosses);

/** Colours of the twelve fibres of a tube or array, position 1 first (TIA-598). */
export const FIBRE_SEQUENCE: readonly string[] = z.array(z.string()).length(12).parse(data.fibreSequence.colours);

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** What may and may not be joined, in words, for explanations. */
export const FIBRE_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);

const jacketSchema = z.strictObject({ fiber: z.string(), jacket: z.string(), ...provenanceFields });

/** Jacket colours as TIA-598 and makers have them; never proof of what is inside. */
export const JACKET_COLOURS: readonly Readonly<z.infer<typeof jacketSchema>>[] = z.array(jacketSchema).parse(data.jackets);

const connectorColourSchema = z.strictObject({ kind: z.string(), colour: z.string(), ...provenanceFields });

/** Colours of connector bodies. */
export const CONNECTOR_COLOURS: readonly Readonly<z.infer<typeof connectorColourSchema>>[] = z.array(connectorColourSchema).parse(data.connectorColours);
