import data from '../../assets/catalog/copper.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { mediumField } from '../model/cable-type.ts';
import type { Medium } from '../model/cable-type.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const speedMbps = z.int().min(1);
const lengthMm = z.int().min(1);

const categorySchema = z.strictObject({
  medium: mediumField,
  name: z.string().min(1),
  isoClass: z.string().min(1),
  bandwidthMhz: z.int().min(1),
  /** Order of performance: a channel counts as the lowest rank in it. */
  rank: z.int().min(1),
  typicalDiameterCentiMm: z.int().min(1).optional(),
  isScreenRequired: z.boolean().optional(),
  note,
  ...provenanceFields,
});

/** A twisted-pair category. */
export type CopperCategory = Readonly<z.infer<typeof categorySchema>>;

/** Twisted-pair categories, lowest first. */
export const COPPER_CATEGORIES: readonly CopperCategory[] = z.array(categorySchema).parse(data.categories);

const categoryByMedium: ReadonlyMap<Medium, CopperCategory> = new Map(COPPER_CATEGORIES.map((category) => [category.medium, category]));

/** The category of a medium; undefined for anything but twisted pair. */
export const copperCategory = (medium: Medium): CopperCategory | undefined => categoryByMedium.get(medium);

/** The lowest category among several: what a channel of them counts as (TIA-568, ISO/IEC 11801). Undefined when none is twisted pair. */
export function lowestCategory(media: Iterable<Medium>): CopperCategory | undefined {
  let lowest: CopperCategory | undefined;
  for (const medium of media) {
    const category = categoryByMedium.get(medium);
    if (category && (!lowest || category.rank < lowest.rank)) lowest = category;
  }
  return lowest;
}

const limitSchema = z.strictObject({
  medium: mediumField,
  supported: z.enum(['yes', 'conditional', 'no']),
  /** Longest channel, in millimetres; absent where not supported. */
  maxMm: lengthMm.optional(),
  /** Up to here without reservation, in millimetres; equals `maxMm` where nothing is conditional. */
  sureMm: lengthMm.optional(),
  /** True where a large unqualified bundle (alien crosstalk) deserves a notice even though the rate is supported. */
  isBundleSensitive: z.boolean().optional(),
  note,
  ...provenanceFields,
});

const baseTSchema = z.strictObject({
  phy: z.string().min(1),
  speedMbps,
  pairs: z.int().min(1).max(4),
  standard: z.string().min(1),
  minimum: mediumField,
  /** Lowest category that carries the rate over the whole channel without reservation. */
  recommended: mediumField,
  limits: z.array(limitSchema).readonly(),
  ...provenanceFields,
});

/** A BASE-T rate and what each category does for it. */
export type BaseTPhy = Readonly<z.infer<typeof baseTSchema>>;

/** The BASE-T rates, slowest first. */
export const BASE_T_PHYS: readonly BaseTPhy[] = z.array(baseTSchema).parse(data.baseT);

const baseTBySpeed: ReadonlyMap<number, BaseTPhy> = new Map(BASE_T_PHYS.map((phy) => [phy.speedMbps, phy]));

/** What one category does for one BASE-T rate. */
export type BaseTLimit = Readonly<z.infer<typeof limitSchema>> & { readonly phy: string };

/** What a medium does for a BASE-T rate; undefined when there is no BASE-T of that rate or the medium is not twisted pair. */
export function baseTLimit(rateMbps: number, medium: Medium): BaseTLimit | undefined {
  const phy = baseTBySpeed.get(rateMbps);
  const limit = phy?.limits.find((entry) => entry.medium === medium);
  return phy && limit ? { ...limit, phy: phy.phy } : undefined;
}

/** The BASE-T row of a rate. */
export const baseTPhy = (rateMbps: number): BaseTPhy | undefined => baseTBySpeed.get(rateMbps);

/** Lowest category that carries a BASE-T rate over its whole channel without reservation, for fixes; undefined for rates without BASE-T. */
export const minimumCategory = (rateMbps: number): Medium | undefined => baseTBySpeed.get(rateMbps)?.recommended;

const channelSchema = z.strictObject({
  channelMaxMm: lengthMm,
  permanentLinkMaxMm: lengthMm,
  cordsMaxMm: lengthMm,
  connectionsMaxChannel: z.int(),
  connectionsMaxPermanentLink: z.int().optional(),
  note,
  ...provenanceFields,
});

/** Limits of a twisted-pair channel. */
export type ChannelLimits = Readonly<z.infer<typeof channelSchema>>;

/** Channel of class D to FA (Cat5e to Cat7A). */
export const CHANNEL: ChannelLimits = channelSchema.parse(data.channel);

/** Channel of class I and II (Cat8) at 25 and 40 Gb/s. */
export const CAT8_CHANNEL: ChannelLimits = channelSchema.parse(data.cat8Channel);

/** The channel limits for a rate: above 10 Gb/s those of Cat8. */
export const channelLimits = (rateMbps: number): ChannelLimits => (rateMbps > 10_000 ? CAT8_CHANNEL : CHANNEL);

const deratingSchema = z.strictObject({
  gaugeAwg: z.int().optional(),
  conductor: z.enum(['solid', 'stranded']),
  /** De-rating factor D of the cord in hundredths. */
  deratingPercent: z.int().min(0),
  maxCordMm: lengthMm.optional(),
  note,
  ...provenanceFields,
});

/** De-rating of cords by gauge. */
export const CORD_DERATINGS: readonly Readonly<z.infer<typeof deratingSchema>>[] = z.array(deratingSchema).parse(data.cordDeratings);

/** De-rating factor D of a cord in hundredths; undefined for a gauge the standards do not list. */
export function cordDeratingPercent(gaugeAwg: number, conductor: 'solid' | 'stranded' = 'stranded'): number | undefined {
  const rows = CORD_DERATINGS.filter((row) => row.conductor === conductor);
  return rows.find((row) => row.gaugeAwg === gaugeAwg || row.gaugeAwg === undefined)?.deratingPercent;
}

const CORD_ATTENUATION_MM = data.cordFormula.attenuationLengthMm;

/** Most cord length in a channel whose permanent link has this length: C = (102 m - H) / (1 + D), never more than the channel leaves. Millimetres. */
export function maxCordsMm(permanentLinkMm: number, deratingPercent: number): number {
  const byAttenuation = Math.floor(((CORD_ATTENUATION_MM - permanentLinkMm) * 100) / (100 + deratingPercent));
  return Math.max(0, Math.min(byAttenuation, CHANNEL.channelMaxMm - permanentLinkMm));
}

/** Longest cord between an outlet and the equipment at it, in millimetres: TIA-568, and ISO/IEC 11801. */
export const WORK_AREA_CORD_MAX_MM = { tia: data.cordFormula.workAreaCordMaxMm, iso: data.cordFormula.workAreaCordMaxIsoMm } as const;

/** The attenuation of a channel in metres of solid cable: H + C x (1 + D) must not be more. Millimetres. */
export const CHANNEL_ATTENUATION_MM: number = CORD_ATTENUATION_MM;

/** The de-rating row of a cord: its own gauge, or for one between two listed ones the thinner. Solid conductors do not derate. Undefined for cords thinner than any listed. */
export function cordDerating(gaugeAwg: number, conductor: 'solid' | 'stranded'): (typeof CORD_DERATINGS)[number] | undefined {
  const rows = CORD_DERATINGS.filter((row) => row.conductor === conductor);
  return rows.find((row) => row.gaugeAwg === undefined || row.gaugeAwg >= gaugeAwg);
}

export { aocReach, twinaxReach } from './direct-attach.ts';
