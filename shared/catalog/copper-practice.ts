import data from '../../assets/catalog/copper.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { mediumField } from '../model/cable-type.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const lengthMm = z.int().min(1);
const textRule = z.strictObject({ text: z.string().min(1), ...provenanceFields });
const namedRule = z.strictObject({ id: z.string().min(1), text: z.string().min(1), ...provenanceFields });

const moduleSchema = z.strictObject({
  module: z.string(),
  /** Name in the table of physical layers. */
  phy: z.string(),
  reachMm: lengthMm,
  minimum: mediumField,
  /** How far it reaches at rates below its own. */
  slower: z.array(z.strictObject({ speedMbps: z.int().min(1), reachMm: lengthMm })).readonly().optional(),
  powerMw: z.int().min(1).optional(),
  note,
  ...provenanceFields,
});

/** Pluggable BASE-T modules and how far they reach: less than a fixed port for most 10 Gb/s ones. */
export const COPPER_MODULES: readonly Readonly<z.infer<typeof moduleSchema>>[] = z.array(moduleSchema).parse(data.modules);

/** How far a pluggable BASE-T module of this kind reaches at a rate; undefined where the tables do not say. */
export function copperModuleReachMm(phy: string, ownMbps: number, rateMbps: number): number | undefined {
  const row = COPPER_MODULES.find((module) => module.phy === phy);
  return rateMbps === ownMbps ? row?.reachMm : row?.slower?.find(({ speedMbps }) => speedMbps === rateMbps)?.reachMm;
}

const singlePairSchema = z.strictObject({ phy: z.string(), speedMbps: z.int(), maxMm: lengthMm, note, ...provenanceFields });

/** Single-pair Ethernet. */
export const SINGLE_PAIR_PHYS: readonly Readonly<z.infer<typeof singlePairSchema>>[] = z.array(singlePairSchema).parse(data.singlePair);

const consolidationSchema = z.strictObject({ maxPerLink: z.int(), minDistanceMm: lengthMm, note, ...provenanceFields });

/** Consolidation points: how many, and how far from the telecommunications room. */
export const CONSOLIDATION_POINT: Readonly<z.infer<typeof consolidationSchema>> = consolidationSchema.parse(data.consolidationPoint);

const resistanceSchema = z.strictObject({ channelMilliohm: z.int(), permanentLinkMilliohm: z.int(), unbalance: z.string(), ...provenanceFields });

/** Direct-current loop resistance of one pair. */
export const LOOP_RESISTANCE: Readonly<z.infer<typeof resistanceSchema>> = resistanceSchema.parse(data.loopResistance);

const openOfficeSchema = z.strictObject({ gaugeAwg: z.int(), permanentLinkMm: lengthMm, workAreaCordMm: lengthMm, cordsMm: lengthMm, ...provenanceFields });

/** Cord lengths of open office cabling as printed: the formula rounded to whole metres. */
export const OPEN_OFFICE_CORDS: readonly Readonly<z.infer<typeof openOfficeSchema>>[] = z.array(openOfficeSchema).parse(data.openOffice);

const cordExampleSchema = z.strictObject({ cordsMm: lengthMm, permanentLinkMm: lengthMm, channelMm: lengthMm, note, ...provenanceFields });

/** Published channels with 28 AWG cords. */
export const CORD_EXAMPLES_28AWG: readonly Readonly<z.infer<typeof cordExampleSchema>>[] = z.array(cordExampleSchema).parse(data.cordExamples28Awg);

const shieldingSchema = z.strictObject({ code: z.string(), legacy: z.string(), ...provenanceFields });

/** Screen names of ISO/IEC 11801 and what trade calls them. */
export const SHIELDING_TYPES: readonly Readonly<z.infer<typeof shieldingSchema>>[] = z.array(shieldingSchema).parse(data.shielding.types);

/** True when the cable has a screen, overall or round its pairs. */
export const isScreened = (shielding: string): boolean => shielding !== 'U/UTP';

/** Rules on screens, in words, for explanations. */
export const SHIELDING_RULES: readonly Readonly<z.infer<typeof namedRule>>[] = z.array(namedRule).parse(data.shielding.rules);

/** Other rules in words: lowest category, conductors, temperature, autonegotiation. */
export const COPPER_RULES: readonly Readonly<z.infer<typeof textRule>>[] = z
  .array(textRule)
  .parse([data.categoryRule, data.conductorRule, data.temperature, data.autonegotiation]);
