import data from '../../assets/catalog/phys.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { mediumField } from '../model/cable-type.ts';
import type { Medium } from '../model/cable-type.ts';
import { connectorField, polishField } from '../model/connector.ts';
import { confidenceField, provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const centi = z.int();
const lengthMm = z.int().min(1);

const reachSchema = z.strictObject({
  medium: mediumField,
  reachMm: lengthMm,
  /** Most channel insertion loss on this fibre, in hundredths of dB; for BiDi the stricter direction. */
  lossCentiDb: centi.optional(),
  /** Reach and loss of a standard link where the full reach is an engineered one. */
  standardReachMm: lengthMm.optional(),
  standardLossCentiDb: centi.optional(),
  /** Reach on single-mode cable of 0.5 dB/km (indoor/outdoor). */
  indoorOutdoorReachMm: lengthMm.optional(),
  /** Confidence of the loss figure where it differs from the row's. */
  lossConfidence: confidenceField.optional(),
  note,
  confidence: confidenceField,
});

const powerSchema = z.strictObject({
  txMinCentiDbm: centi.optional(),
  txMaxCentiDbm: centi.optional(),
  rxMinCentiDbm: centi.optional(),
  rxMaxCentiDbm: centi.optional(),
  per: z.enum(['port', 'lane']),
  confidence: confidenceField,
});

const bidiSideSchema = z.strictObject({ txNm: z.int(), rxNm: z.int() });

const phySchema = z.strictObject({
  name: z.string().min(1),
  /** Other names makers and documents use for it. */
  aliases: z.array(z.string().min(1)).readonly(),
  speedMbps: z.int().min(1),
  standard: z.string().min(1),
  kind: z.enum(['fibre', 'twisted-pair']),
  /** Absent for twisted pair; `either` for 1310 nm modules that IEEE also defines on multimode. */
  fibreMode: z.enum(['multimode', 'singlemode', 'either']).optional(),
  lanes: z.int().min(1),
  modulation: z.string().optional(),
  connectorFamily: z.enum(['duplex', 'simplex', 'dual-duplex', 'mpo-12', 'mpo-16', 'mpo-24', 'mpo-32', 'rj45']),
  /** Connectors on modules of this kind, the usual one first. */
  connectors: z.array(connectorField).min(1).readonly(),
  polish: polishField.optional(),
  /** Fibres in use; absent for twisted pair. */
  fibres: z.int().min(1).optional(),
  /** Wavelengths as printed, in nanometres. */
  wavelengthsNm: z.array(z.number()).readonly(),
  /** BiDi: the two ends send at different wavelengths and must be paired. */
  bidi: z.strictObject({ up: bidiSideSchema, down: bidiSideSchema }).optional(),
  formFactors: z.array(z.string()).readonly(),
  reaches: z.array(reachSchema).readonly(),
  /** Reaches on older fibre of a medium, of less modal bandwidth at 850 nm than its grade has today. */
  legacyReaches: z.array(z.strictObject({ fibre: z.string(), medium: mediumField, bandwidthMhzKm: z.int().min(1), reachMm: lengthMm, lossCentiDb: centi.optional() })).readonly().optional(),
  minLengthMm: lengthMm.optional(),
  power: powerSchema.optional(),
  /** Least path loss towards the receiver, in hundredths of dB; less needs an attenuator. */
  minLossCentiDb: centi.optional(),
  /** Attenuators that makers ask for on short spans, shortest first: each up to its length, that included. */
  shortSpans: z.array(z.strictObject({ toMm: lengthMm, attenuatorCentiDb: centi })).readonly().optional(),
  attenuatorNote: note,
  fec: z.string().optional(),
  breakout: z.array(z.strictObject({ legs: z.int().min(2), speedMbps: z.int(), phy: z.string().optional(), note })).readonly().optional(),
  note,
  ...provenanceFields,
});

const interopSchema = z.strictObject({
  a: z.string(), b: z.string(),
  reachMm: lengthMm.optional(),
  lossCentiDb: centi.optional(),
  note: z.string().min(1),
  ...provenanceFields,
});

/** Reach of a PHY on one medium. */
export type PhyReach = Readonly<z.infer<typeof reachSchema>>;

/** Two PHYs that differ and still link up, and on which terms. */
export type Interop = Readonly<z.infer<typeof interopSchema>>;

/** A physical layer: an optical or BASE-T transceiver kind. */
export interface Phy extends Readonly<z.infer<typeof phySchema>> {
  /** Names of other PHYs it links up with, within the limits `interoperability` gives. */
  readonly interoperatesWith: readonly string[];
}

/** Pairs of different PHYs that link up. */
export const INTEROPS: readonly Interop[] = z.array(interopSchema).parse(data.interops);

/** Pairs often confused that do not link up. */
export const NOT_INTEROPERABLE: readonly (readonly [string, string])[] = z.array(z.tuple([z.string(), z.string()])).parse(data.notInteroperable);

/** Every PHY, slowest first. */
export const PHYS: readonly Phy[] = z.array(phySchema).parse(data.phys).map((row) => ({ ...row, interoperatesWith: partnersOf(row.name) }));

function partnersOf(name: string): string[] {
  return INTEROPS.flatMap(({ a, b }) => (a === name ? [b] : b === name ? [a] : []));
}

const normalised = (name: string): string => name.toLowerCase().replaceAll(/[\s_]+/g, '');

const physByName: ReadonlyMap<string, Phy> = new Map(
  PHYS.flatMap((phy) => [...phy.aliases, phy.name].map((name): [string, Phy] => [normalised(name), phy])),
);

/* `10GBASE-SR`, `10G-SR` and `10G SR` alike. */
const shortened = (name: string): string => normalised(name).replace(/base-?/, '').replace(/^(\d+(?:\.\d+)?g)-/, '$1');

const physByShortName: ReadonlyMap<string, Phy> = new Map(
  PHYS.toReversed().flatMap((phy) => [...phy.aliases, phy.name].map((name): [string, Phy] => [shortened(name), phy])),
);

/* Without what makers and catalogues write around the name: `SFP-10G-SR`, `1000BASE-SX SFP`, `10GBASE-SR/SW`, `100GBASE-SR4 (850 nm)`. */
const WRITTEN_AROUND: readonly RegExp[] = [/\s*\(.*\)\s*$/, /\s+(?:q?sfp|osfp|cfp|xfp)\S*(?:\s+module)?\s*$/i, /^(?:q?sfp|osfp|cfp)[^\s-]*[\s-]+(?=\d)/i, /\/[^/]*$/];

/** The PHY of a name or alias, whatever its case and spaces, with or without BASE and the form of the module. */
export function phyByName(name: string): Phy | undefined {
  const known = (text: string): Phy | undefined => physByName.get(normalised(text)) ?? physByShortName.get(shortened(text));
  const plain = WRITTEN_AROUND.map((around) => name.replace(around, ''));
  return [name, ...plain].map(known).find((phy) => phy !== undefined);
}

/**
 * Reach of a PHY on a medium; undefined where it is not specified for that medium (see `phyReachAsLowerGrade`).
 * OS1a takes the OS1 row (both 1.0 dB/km); OM5 has its own rows and takes no other's.
 */
export function phyReach(phy: Phy, medium: Medium): PhyReach | undefined {
  const exact = phy.reaches.find((reach) => reach.medium === medium);
  return exact ?? (medium === 'os1a' ? phy.reaches.find((reach) => reach.medium === 'os1') : undefined);
}

/**
 * Reach on a 50 um grade that has no row of its own: that of the best lower grade, whose requirements the better one meets.
 * Undefined when the medium has a row, is another kind of fibre, or no lower grade is listed. Say in a finding that the figure is the lower grade's.
 */
export function phyReachAsLowerGrade(phy: Phy, medium: Medium): PhyReach | undefined {
  const grade = MULTIMODE_50.indexOf(medium);
  if (grade < 1 || phyReach(phy, medium)) return undefined;
  const lower = MULTIMODE_50.slice(0, grade).toReversed();
  return lower.map((candidate) => phyReach(phy, candidate)).find((reach) => reach !== undefined);
}

const MULTIMODE_50: readonly Medium[] = ['om2', 'om3', 'om4', 'om5'];

/**
 * Most channel insertion loss of a PHY on a medium, in hundredths of dB; undefined where the tables give none.
 * On single-mode the limit belongs to the pair of modules, not to the fibre, so every single-mode grade takes the OS2 figure.
 */
export function phyLossCentiDb(phy: Phy, medium: Medium): number | undefined {
  const own = phyReach(phy, medium)?.lossCentiDb;
  return own ?? (SINGLE_MODE.has(medium) ? phyReach(phy, 'os2')?.lossCentiDb : undefined);
}

const SINGLE_MODE: ReadonlySet<Medium> = new Set<Medium>(['os1', 'os1a', 'os2']);

/** True when the two ends can link up: the same PHY, or a listed pair. BiDi ends must also be paired by wavelength. */
export const canInteroperate = (a: Phy, b: Phy): boolean => a.name === b.name || a.interoperatesWith.includes(b.name);

/** The terms on which two different PHYs link up. */
export const interoperability = (a: Phy, b: Phy): Interop | undefined =>
  INTEROPS.find((pair) => (pair.a === a.name && pair.b === b.name) || (pair.a === b.name && pair.b === a.name));

/** Grace when comparing losses with limits, in hundredths of dB: the standards round their limits to 0.1 dB. */
export const LOSS_TOLERANCE_CENTI_DB: number = data.lossToleranceCentiDb;

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** Rules of optical links in words, for explanations. */
export const PHY_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);
