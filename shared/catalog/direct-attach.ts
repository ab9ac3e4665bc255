import data from '../../assets/catalog/direct-attach.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import type { Confidence } from './provenance.ts';
import { provenanceFields } from './provenance.ts';

const note = z.string().min(1).optional();
const speedMbps = z.int().min(1);
const lengthMm = z.int().min(1);

const twinaxSchema = z.strictObject({
  name: z.string().min(1),
  formFactors: z.array(z.string()).readonly(),
  speedMbps,
  passiveMaxMm: lengthMm,
  /** Longest passive cable most switch makers sell. */
  commonMaxMm: lengthMm.optional(),
  activeMaxMm: lengthMm.optional(),
  fec: z.string().optional(),
  tiers: z.array(z.strictObject({ cable: z.string(), maxMm: lengthMm, fec: z.string() })).readonly().optional(),
  note,
  ...provenanceFields,
});

const aocSchema = z.strictObject({
  formFactors: z.array(z.string()).readonly(),
  speedMbps,
  maxMm: lengthMm,
  note,
  ...provenanceFields,
});

/** A direct-attach copper rate. */
export type TwinaxRow = Readonly<z.infer<typeof twinaxSchema>>;

/** Direct-attach copper by form factor and rate. */
export const TWINAX: readonly TwinaxRow[] = z.array(twinaxSchema).parse(data.twinax);

/** An active optical cable rate. */
export type AocRow = Readonly<z.infer<typeof aocSchema>>;

/** Active optical cables by form factor and rate. */
export const AOCS: readonly AocRow[] = z.array(aocSchema).parse(data.aoc);

/** Longest active optical cable of a module kind and rate; undefined when the tables know none. */
export const aocReach = (formFactor: string, rateMbps: number): AocRow | undefined =>
  AOCS.find((row) => row.speedMbps === rateMbps && row.formFactors.includes(formFactor));

/** How far a direct-attach cable reaches. */
export interface TwinaxReach {
  readonly maxMm: number;
  /** Longest that most switch makers sell, when shorter. */
  readonly commonMaxMm?: number;
  readonly fec?: string;
  readonly name: string;
  readonly note?: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Reach of a direct-attach cable; undefined when the tables know none for this module, rate and kind. */
export function twinaxReach(formFactor: string, rateMbps: number, active: boolean): TwinaxReach | undefined {
  const row = TWINAX.find((entry) => entry.speedMbps === rateMbps && entry.formFactors.includes(formFactor));
  const maxMm = active ? row?.activeMaxMm : row?.passiveMaxMm;
  if (!row || maxMm === undefined) return undefined;
  const { name, source, confidence, fec, note: remark, commonMaxMm } = row;
  return {
    maxMm, name, source, confidence,
    ...(fec === undefined ? {} : { fec }),
    ...(remark === undefined ? {} : { note: remark }),
    ...(active || commonMaxMm === undefined ? {} : { commonMaxMm }),
  };
}
