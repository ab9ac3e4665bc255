import data from '../../assets/catalog/cages.json' with { type: 'json' };
import { z } from '../base/zod.ts';
import { phyByName } from './phys.ts';
import type { Phy } from './phys.ts';
import { provenanceFields } from './provenance.ts';

const breakoutSchema = z.strictObject({ parent: z.string(), legs: z.string(), ...provenanceFields });
const noBreakoutSchema = z.strictObject({ parent: z.string(), ...provenanceFields });

/** Breakouts that work, in the short names of the trade. */
export const BREAKOUTS: readonly Readonly<z.infer<typeof breakoutSchema>>[] = z.array(breakoutSchema).parse(data.breakouts);

/** Modules that never break out: their wavelengths share one fibre pair. */
export const NO_BREAKOUTS: readonly Readonly<z.infer<typeof noBreakoutSchema>>[] = z.array(noBreakoutSchema).parse(data.noBreakouts);

/** Why some modules break out and others do not. */
export const BREAKOUT_RULE: string = data.breakoutRule.text;

/** Into how many legs of that PHY a parent breaks out; undefined when the tables list no such breakout. */
export function breakoutLegs(parent: Phy, leg: Phy): number | undefined {
  return parent.breakout?.find((way) => way.phy !== undefined && phyByName(way.phy) === leg)?.legs;
}
