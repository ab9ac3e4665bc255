import { LOSS_SETS } from '../../catalog/media.ts';
import { PROJECT_ID } from '../../model/design.ts';
import type { DesignView } from '../../store/design-view.ts';
import { optionValues } from '../engine/rule-options.ts';

/** Id of the rule whose settings say how loss is counted; the rules about received power go by the same. */
export const LOSS_RULE = 'optics/loss-budget';

/** Settings of loss arithmetic. */
export const LOSS_OPTIONS = {
  lossSet: {
    default: 'conservative',
    values: LOSS_SETS.map(({ name }) => name as string),
    description: 'Loss of a connection or splice nobody states a figure for: "conservative" is what TIA-568.3 allows at most (0.75 dB a connection, 0.3 dB a splice), "typical" 0.5 dB, "low-loss" 0.2 dB (MPO 0.35 dB), "reference" reference-grade connectors of ISO/IEC 14763-3.',
  },
  reserveCentiDb: { default: 0, description: 'Loss kept in reserve for ageing and repairs, in hundredths of dB.' },
} as const;

/** How loss is counted in a design. */
export interface LossSettings {
  readonly set: (typeof LOSS_SETS)[number];
  readonly reserveCentiDb: number;
}

/** How loss is counted in the design at hand. */
export function lossSettings(view: DesignView): LossSettings {
  const values = optionValues({ id: LOSS_RULE, options: LOSS_OPTIONS }, view.get('project', PROJECT_ID));
  const set = LOSS_SETS.find(({ name }) => name === values['lossSet']) ?? lossSetNamed('conservative');
  const reserve = values['reserveCentiDb'];
  return { set, reserveCentiDb: typeof reserve === 'number' ? Math.max(0, Math.round(reserve)) : 0 };
}

/** A set of loss allowances by name. */
export function lossSetNamed(wanted: (typeof LOSS_SETS)[number]['name']): (typeof LOSS_SETS)[number] {
  const set = LOSS_SETS.find(({ name }) => name === wanted);
  if (set === undefined) throw new Error(`No loss set ${wanted}`);
  return set;
}
