import { formatLength } from '../base/units.ts';
import type { ChannelCable } from '../topology/channel.ts';
import type { DesignView } from '../store/design-view.ts';
import { cableName } from '../topology/names.ts';
import { subjectOfCable } from '../topology/subjects.ts';
import type { RuleContext } from './engine/rule.ts';

/** Id of the rule that asks for missing lengths. */
export const MISSING_LENGTH_RULE = 'data/missing-length';

/** The length of a channel; where a cable has none, notes that the check could not run. */
export function knownLengthMm(channel: { readonly cables: readonly ChannelCable[]; readonly lengthMm?: number | undefined }, context: Pick<RuleContext, 'view' | 'notCheckable'>): number | undefined {
  if (channel.lengthMm !== undefined) return channel.lengthMm;
  for (const { cable } of channel.cables) {
    if (cable.lengthMm === undefined) context.notCheckable(`length of ${cableName(context.view, cable)}`, [subjectOfCable(context.view, cable)], MISSING_LENGTH_RULE);
  }
  return undefined;
}

/** The sum of lengths, one line: `2 m + 40 m + 3 m = 45 m`; just the length for a single cable. */
export function lengthArithmetic(view: DesignView, channel: { readonly cables: readonly ChannelCable[]; readonly lengthMm?: number | undefined }): readonly string[] {
  const terms = channel.cables.map(({ cable }) => `${cableName(view, cable)}: ${cable.lengthMm === undefined ? 'unknown' : formatLength(cable.lengthMm)}`);
  return channel.lengthMm === undefined || terms.length < 2 ? terms : [...terms, `Channel: ${formatLength(channel.lengthMm)}`];
}
