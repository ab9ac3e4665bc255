import data from '../../assets/catalog/poe.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { mediumField } from '../model/cable-type.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const milliwatts = z.int().min(1);

const typeSchema = z.strictObject({
  type: z.int().min(1).max(4),
  standard: z.string(),
  names: z.array(z.string()).readonly(),
  /** Power at the source and at the end of a worst-case 100 m channel. */
  pseMw: milliwatts,
  pseAbsoluteMaxMw: milliwatts.optional(),
  pdMw: milliwatts,
  pseMinMv: z.int(),
  pseMaxMv: z.int(),
  pdMinMv: z.int(),
  maxMaPerPair: z.int(),
  poweredPairs: z.array(z.int()).readonly(),
  minimumMedium: mediumField,
  minimumNote: z.string().optional(),
  note,
  ...provenanceFields,
});

/** A type of IEEE 802.3 power over Ethernet. */
export type PoeType = Readonly<z.infer<typeof typeSchema>>;

/** Types 1 to 4. */
export const POE_TYPES: readonly PoeType[] = z.array(typeSchema).parse(data.types);

/** The type of that number; undefined outside 1 to 4. */
export const poeType = (type: number): PoeType | undefined => POE_TYPES.find((row) => row.type === type);

const classSchema = z.strictObject({ class: z.int().min(0).max(8), pseMw: milliwatts, pdMw: milliwatts, type: z.int(), pairs: z.int(), ...provenanceFields });

/** A power class. */
export type PoeClass = Readonly<z.infer<typeof classSchema>>;

/** Classes 0 to 8. */
export const POE_CLASSES: readonly PoeClass[] = z.array(classSchema).parse(data.classes);

/** The lowest class whose device may draw that much; undefined above class 8. */
export function classForDrawMw(drawMw: number): PoeClass | undefined {
  const fitting = POE_CLASSES.filter((row) => row.class > 0 && row.pdMw >= drawMw);
  return fitting.reduce<PoeClass | undefined>((best, row) => (best && best.pdMw <= row.pdMw ? best : row), undefined);
}

/** Power a source must reserve for a device that draws this much at the far end of a worst-case channel; undefined above class 8. Milliwatts. */
export const pseForDrawMw = (drawMw: number): number | undefined => classForDrawMw(drawMw)?.pseMw;

/**
 * Power lost in the cable, in milliwatts: I squared R with the current the source's own voltage needs.
 * `loopMilliohm` is the loop resistance of the powered pairs together (12 500 for a pair set, 6 250 for two).
 */
export function cableLossMw(sourceMw: number, sourceMv: number, loopMilliohm: number): number {
  const currentA = sourceMw / sourceMv;
  return Math.round(currentA * currentA * loopMilliohm);
}

const vendorSchema = z.strictObject({ name: z.string(), pseMw: milliwatts.optional(), pdMw: milliwatts.optional(), pairs: z.int().optional(), note, ...provenanceFields });

/** Power over Ethernet outside the four types. */
export const POE_VENDOR_KINDS: readonly Readonly<z.infer<typeof vendorSchema>>[] = z.array(vendorSchema).parse(data.vendor);

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** What decides whether power arrives, in words, for explanations. */
export const POE_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);

const bundleSchema = z.strictObject({
  recommendedBundle: z.int(),
  maxMaPerPair: z.int(),
  temperatureRiseLimitC: z.int(),
  necAppliesAboveMw: milliwatts,
  necMaxBundle: z.int(),
  bundleMattersAboveMw: milliwatts,
  referenceBundle: z.int(),
  recommendedMedium: mediumField,
  recommendedMediumAboveMw: milliwatts,
  cord28AwgBundle: z.int(),
  cord28AwgAboveMw: milliwatts,
  text: z.string(),
  ...provenanceFields,
});

/** Heating of cable bundles (TIA TSB-184-A, NEC 725.144). */
export const POE_BUNDLES: Readonly<z.infer<typeof bundleSchema>> = bundleSchema.parse(data.bundles);

/** Heating of bundles and its effect on length, in words. */
export const POE_HEATING_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.heating);

const text = z.string().min(1);
const cablingSchema = z.strictObject({ type: z.int(), minimum: mediumField, practice: mediumField, text, ...provenanceFields });

/** Lowest category each type is allowed on, and the lowest that is good practice. */
export const POE_CABLING: readonly Readonly<z.infer<typeof cablingSchema>>[] = z.array(cablingSchema).parse(data.cabling);

const conductorSchema = z.strictObject({ gaugeAwg: z.int(), milliohmPerKm: z.int(), ...provenanceFields });

/** Resistance of one conductor by gauge. */
export const CONDUCTORS: readonly Readonly<z.infer<typeof conductorSchema>>[] = z.array(conductorSchema).parse(data.conductors);

/** Resistance of copper-clad aluminium in percent of copper's. */
export const COPPER_CLAD_PERCENT = z.strictObject({ percent: z.int(), text, ...provenanceFields }).parse(data.copperCladPercent).percent;

const loopSchema = z.strictObject({ medium: mediumField, milliohm: z.int(), text, ...provenanceFields });

/** Loop of one pair set over a channel of 100 m at its worst, by category, lowest first. */
export const CHANNEL_LOOPS: readonly Readonly<z.infer<typeof loopSchema>>[] = z.array(loopSchema).parse(data.channelLoops);

const heatSchema = z.strictObject({ medium: mediumField, milliKelvinPerA2: z.int(), text, ...provenanceFields });

/** How much a bundle of 100 cables warms up, by category, lowest first. */
export const HEAT_RISES: readonly Readonly<z.infer<typeof heatSchema>>[] = z.array(heatSchema).parse(data.heatRises);

/** The row of a class. */
export const poeClass = (number: number): PoeClass | undefined => POE_CLASSES.find((row) => row.class === number);
