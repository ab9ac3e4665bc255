import data from '../../assets/catalog/optical-compatibility.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { type Medium, mediumField } from '../model/cable-type.ts';
import type { Fec } from '../model/fields.ts';
import { type Phy, phyByName } from './phys.ts';
import { provenanceFields } from './provenance.ts';

const conditioningSchema = z.strictObject({
  phy: z.string(),
  /** Fibres on which the standard asks for a mode-conditioning cord. */
  media: z.array(mediumField).readonly(),
  /** Fibres on which it must not be used. */
  notOn: z.array(mediumField).readonly().optional(),
  standard: z.string(),
  ...provenanceFields,
});

/** When a PHY needs its light launched off centre. */
export type ModeConditioning = Readonly<z.infer<typeof conditioningSchema>>;

/** PHYs that need a mode-conditioning cord on older multimode fibre. */
export const MODE_CONDITIONING: readonly ModeConditioning[] = z.array(conditioningSchema).parse(data.modeConditioning);

/** Whether a PHY wants a mode-conditioning cord on a fibre, or must not have one; undefined where it makes no difference that a standard states. */
export function modeConditioning(phy: Phy, medium: Medium): { readonly need: 'needed' | 'unwanted'; readonly standard: string } | undefined {
  const row = MODE_CONDITIONING.find((entry) => entry.phy === phy.name);
  if (row === undefined) return undefined;
  if (row.media.includes(medium)) return { need: 'needed', standard: row.standard };
  return row.notOn?.includes(medium) === true ? { need: 'unwanted', standard: row.standard } : undefined;
}

const toleranceSchema = z.strictObject({ value: z.int().min(1), ...provenanceFields });

/** How far a transmitter's nominal wavelength may be from the receiver's for the two to be a pair, in nanometres. */
export const WAVELENGTH_TOLERANCE_NM: number = toleranceSchema.parse(data.wavelengthToleranceNm).value;

const fecAtSchema = z.strictObject({ fromMbps: z.int().min(1), ...provenanceFields });

/** Rate from which ports have a FEC setting, in Mb/s. */
export const FEC_FROM_MBPS: number = fecAtSchema.parse(data.fecAt).fromMbps;

/** The FEC that a PHY's link needs at the ports, and whether sources agree on it. */
export interface FecNeed {
  readonly fec: Fec;
  readonly isDisputed: boolean;
}

/** The FEC that ports must run for a PHY, from the PHY table's words. Undefined where the module does it itself, or the table does not say. */
export function fecNeed(phy: Phy): FecNeed | undefined {
  const text = phy.fec;
  if (text === undefined) return { fec: 'none', isDisputed: false };
  if (/\b(in|inside)( the)? module\b/.test(text) && !/some vendors/.test(text)) return undefined;
  const isDisputed = /not required|optional/.test(text);
  if (text.startsWith('RS(528')) return { fec: 'rs-528', isDisputed };
  return text.startsWith('RS(544') ? { fec: 'rs-544', isDisputed } : undefined;
}

/** Rate of one lane of a PHY in Mb/s. */
export const laneMbps = (phy: Phy): number => phy.speedMbps / phy.lanes;

/** True when every lane has a fibre of its own each way, or the module is several links in one housing: only then can it be split. */
export const hasFibrePerLane = (phy: Phy): boolean => phy.kind === 'fibre' && phy.lanes > 1 && (phy.fibres ?? 0) >= phy.lanes * 2;

/** A way to split a PHY. */
export interface BreakoutWay {
  readonly legs: number;
  readonly phy?: Phy | undefined;
  readonly speedMbps: number;
}

/** Every listed way to split a PHY. */
export const breakoutWays = (phy: Phy): readonly BreakoutWay[] =>
  (phy.breakout ?? []).map(({ legs, speedMbps, phy: name }) => ({ legs, speedMbps, phy: name === undefined ? undefined : phyByName(name) }));
