import data from '../../assets/catalog/direct-attach.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { CAGE_CONNECTORS } from '../model/connector.ts';
import { type Fec, fecField } from '../model/fields.ts';
import { cageFacts } from './cages.ts';
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
  /** Least FEC of every link of this rate; absent where none is needed or the classes below decide. */
  need: fecField.optional(),
  /** Up to here makers run it without FEC, though the standard asks for it. */
  withoutFecMaxMm: lengthMm.optional(),
  /** Classes of assembly: how long, and the least FEC each needs. */
  tiers: z.array(z.strictObject({ cable: z.string(), assembly: z.enum(['CA-N', 'CA-S', 'CA-L']), maxMm: lengthMm, fec: z.string(), need: fecField })).readonly().optional(),
  note,
  ...provenanceFields,
});

const aocSchema = z.strictObject({
  formFactors: z.array(z.string()).readonly(),
  speedMbps,
  maxMm: lengthMm,
  /** Least FEC of every link of this rate, where one is needed. */
  need: fecField.optional(),
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

/** The row of a form factor and rate: its own, or where a newer form runs at an older rate, that of another form of its family. */
function rowOf<R extends { readonly formFactors: readonly string[]; readonly speedMbps: number }>(rows: readonly R[], formFactor: string, rateMbps: number): R | undefined {
  const ofRate = rows.filter((row) => row.speedMbps === rateMbps);
  return ofRate.find((row) => row.formFactors.includes(formFactor)) ?? ofRate.find((row) => row.formFactors.some((other) => isOlderSibling(other, formFactor)));
}

/** True for a form whose modules fit cages of the other: `sfp+` for `sfp28`. */
function isOlderSibling(older: string, newer: string): boolean {
  const [a, b] = [older, newer].map((name) => CAGE_CONNECTORS.find((cage) => cage === name));
  return a !== undefined && b !== undefined && cageFacts(b).accepts.some(({ module }) => module === a);
}

/** The direct-attach copper row of a form factor and rate; undefined when the tables know none. */
export const twinaxRow = (formFactor: string, rateMbps: number): TwinaxRow | undefined => rowOf(TWINAX, formFactor, rateMbps);

/** Longest active optical cable of a module kind and rate; undefined when the tables know none. */
export const aocReach = (formFactor: string, rateMbps: number): AocRow | undefined => rowOf(AOCS, formFactor, rateMbps);

/** FEC from none to the strongest. Both Reed-Solomon codes are for different lane rates: neither stands in for the other, and both correct more than BASE-R. */
const FEC_STRENGTH: Readonly<Record<Fec, number>> = { none: 0, 'base-r': 1, 'rs-528': 2, 'rs-544': 2 };

/** True where a FEC corrects at least as much as is needed. */
export const isEnoughFec = (fec: Fec, need: Fec): boolean => FEC_STRENGTH[fec] >= FEC_STRENGTH[need];

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
  const row = twinaxRow(formFactor, rateMbps);
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
