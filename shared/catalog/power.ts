import data from '../../assets/catalog/power.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { connectorField } from '../model/connector.ts';
import type { Connector } from '../model/connector.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();

const ratingSchema = z.strictObject({
  connectors: z.array(connectorField).min(1).readonly(),
  name: z.string(),
  voltageV: z.int().optional(),
  phases: z.union([z.literal(1), z.literal(3)]),
  /** Rated current: `ratedMa` of IEC or of a NEMA device, `ulMa` where UL allows more. */
  ratedMa: z.int(),
  ulMa: z.int().optional(),
  /** Continuous current under the North American 80 % rule. */
  continuousMa: z.int().optional(),
  /** Largest breaker that may protect such an outlet by itself, where it is not the outlet's own rating. */
  branchBreakerMa: z.strictObject({ northAmerica: z.int(), emea: z.int() }).readonly().optional(),
  note,
  ...provenanceFields,
});

/** Rating of a mains connector. */
export type PowerRating = Readonly<z.infer<typeof ratingSchema>>;

/** Ratings of mains connectors. */
export const POWER_RATINGS: readonly PowerRating[] = z.array(ratingSchema).parse(data.ratings);

const ratingByConnector: ReadonlyMap<Connector, PowerRating> = new Map(
  POWER_RATINGS.flatMap((rating) => rating.connectors.map((connector): [Connector, PowerRating] => [connector, rating])),
);

/** Rating of a connector; undefined for what is not a mains connector or has no fixed rating. */
export const powerRating = (connector: Connector): PowerRating | undefined => ratingByConnector.get(connector);

const feedSchema = z.strictObject({
  region: z.enum(['north-america', 'emea']),
  voltageV: z.int(),
  phases: z.union([z.literal(1), z.literal(3)]),
  breakerMa: z.int(),
  /** Current that may flow continuously, and the apparent power that makes, in volt-amperes. */
  loadMa: z.int(),
  loadVa: z.int(),
  ...provenanceFields,
});

/** A branch circuit and what it may carry. */
export type Feed = Readonly<z.infer<typeof feedSchema>>;

/** Usual branch circuits by region. */
export const FEEDS: readonly Feed[] = z.array(feedSchema).parse(data.feeds);

const deratingSchema = z.strictObject({ region: z.enum(['north-america', 'emea']), percent: z.int(), text: z.string(), ...provenanceFields });

/** Share of a breaker's rating that a continuous load may use, by region. */
export const BREAKER_DERATINGS: readonly Readonly<z.infer<typeof deratingSchema>>[] = z.array(deratingSchema).parse(data.deratings);

/** Where a breaker stands, for its derating. */
export type PowerRegion = Feed['region'];

/** Region a supply voltage belongs to: 100 to 127 V, 208 V and 240 V circuits are North American, 220 to 230 V and 380 to 415 V are not. */
export function regionOfVoltage(voltageV: number): PowerRegion {
  return voltageV <= 208 || voltageV === 240 || voltageV === 480 ? 'north-america' : 'emea';
}

/** Percent of the breaker that a continuous load may use. */
export const breakerDeratingPercent = (region: PowerRegion): number =>
  BREAKER_DERATINGS.find((row) => row.region === region)?.percent ?? 100;

/** Apparent power in volt-amperes; for three phases `voltageV` is line to line. */
export function apparentVa(voltageV: number, currentMa: number, phases: 1 | 3): number {
  return Math.round(((phases === 3 ? Math.sqrt(3) : 1) * voltageV * currentMa) / 1000);
}

/** Continuous capacity of a branch circuit in volt-amperes, derated for its region: as published where the table has the circuit, else worked out. `voltageV` is line to line for three phases. */
export function feedCapacityVa(voltageV: number, breakerMa: number, phases: 1 | 3, region: PowerRegion): number {
  const published = FEEDS.find((feed) => feed.region === region && feed.voltageV === voltageV && feed.breakerMa === breakerMa && feed.phases === phases);
  return published?.loadVa ?? apparentVa(voltageV, (breakerMa * breakerDeratingPercent(region)) / 100, phases);
}

/** Current a mains connector may carry without end: derated in North America, by the UL rating there where it has one. Undefined for what has no fixed rating. */
export function connectorContinuousMa(connector: Connector, region: PowerRegion): number | undefined {
  const rating = powerRating(connector);
  if (rating === undefined) return undefined;
  if (rating.continuousMa !== undefined) return rating.continuousMa;
  return region === 'north-america' ? ((rating.ulMa ?? rating.ratedMa) * breakerDeratingPercent(region)) / 100 : rating.ratedMa;
}

/** Nominal current of a mains connector, for loads that do not run without end: the UL rating in North America where it has one. */
export function connectorNominalMa(connector: Connector, region: PowerRegion): number | undefined {
  const rating = powerRating(connector);
  return region === 'north-america' ? (rating?.ulMa ?? rating?.ratedMa) : rating?.ratedMa;
}

/** Largest breaker that may protect an outlet of this kind by itself, in milliamperes; undefined for what has no fixed rating. */
export function branchBreakerMa(connector: Connector, region: PowerRegion): number | undefined {
  const rating = powerRating(connector);
  return rating?.branchBreakerMa?.[region === 'emea' ? 'emea' : 'northAmerica'] ?? rating?.ratedMa;
}

const nominalSchema = z.strictObject({ region: z.enum(['north-america', 'emea']), lineToNeutralV: z.int(), lineToLineV: z.int(), ...provenanceFields });

/** Nominal voltages of three-phase systems with neutral. */
export const NOMINAL_VOLTAGES: readonly Readonly<z.infer<typeof nominalSchema>>[] = z.array(nominalSchema).parse(data.nominals);

/** The line-to-line voltage of a three-phase supply that is named by either of its voltages. */
export const lineToLineV = (voltageV: number, region: PowerRegion): number =>
  NOMINAL_VOLTAGES.find((row) => row.region === region && row.lineToNeutralV === voltageV)?.lineToLineV ?? voltageV;

const cordSchema = z.strictObject({ gaugeAwg: z.int(), ratedMa: z.int(), ...provenanceFields });

/** Rated current of flexible cords by gauge. */
export const CORD_AMPACITIES: readonly Readonly<z.infer<typeof cordSchema>>[] = z.array(cordSchema).parse(data.cordAmpacities);

const balanceSchema = z.strictObject({ warnAbovePercent: z.int(), errorAbovePercent: z.int(), text: z.string(), ...provenanceFields });

/** How uneven the line currents of a three-phase supply may be. */
export const PHASE_BALANCE: Readonly<z.infer<typeof balanceSchema>> = balanceSchema.parse(data.phaseBalance);

const heatSchema = z.strictObject({ milliBtuPerHourPerWatt: z.int(), btuPerHourPerTon: z.int(), wattsPerTon: z.int(), text: z.string(), ...provenanceFields });

/** Heat conversion: what a rack draws it gives off. */
export const HEAT: Readonly<z.infer<typeof heatSchema>> = heatSchema.parse(data.heat);

/** Heat of a load in BTU per hour. */
export const btuPerHour = (powerW: number): number => Math.round((powerW * HEAT.milliBtuPerHourPerWatt) / 1000);

const ruleSchema = z.strictObject({ id: z.string(), text: z.string(), ...provenanceFields });

/** Power rules in words, for explanations. */
export const POWER_RULES: readonly Readonly<z.infer<typeof ruleSchema>>[] = z.array(ruleSchema).parse(data.rules);
