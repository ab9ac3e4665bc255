import { copperCategory, lowestCategory } from '../../catalog/copper.ts';
import { HEAT_RISES, POE_BUNDLES } from '../../catalog/poe.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { ChannelCable } from '../../topology/channel.ts';
import { cableName, portName } from '../../topology/names.ts';
import { demandOf, poweredBetween, sourceMv } from '../../topology/poe.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Quantity } from '../finding.ts';
import { raiseCategoryFixes } from '../fixes/raise-category.ts';
import { countQuantity } from '../quantities.ts';
import { powered } from './poe-examples.ts';
import { powerSubjects, watts } from './poe-quantities.ts';

/** Heat of cables that carry power side by side. */
export const bundle = defineRule({
  id: 'poe/bundle',
  title: 'Power over Ethernet in bundles',
  scope: 'channel',
  severity: 'warning',
  standard: 'TIA TSB-184-A; NEC 725.144 (North America, above 60 W); TIA-568.2-D (28 AWG cords)',
  what: 'Cables that carry more than 30 W should lie in bundles of 24 or fewer, cords of 28 AWG in bundles of 12; above 60 W bundled cable should be Cat6A or better. Bundles of 100 or more are too warm for any power above Type 1.',
  why: 'Every cable of a bundle warms its neighbours: insertion loss grows, and beyond 15 K of rise the cable is outside what it was tested for.',
  todo: 'Split the bundle, leave cables loose in the tray, or use Cat6A.',
  messages: {
    tooMany: '{cable} carries {power} in a bundle of {bundle}; at most {limit} are recommended.',
    category: '{cable} carries {power} in a bundle of {bundle}; above {above}, {needed} is recommended, this is {category}.',
    beyondCode: '{cable} carries {power} in a bundle of {bundle}; the ampacity table of NEC 725.144 ends at {limit}.',
  },
  options: { recommendedBundle: { default: POE_BUNDLES.recommendedBundle, description: 'Largest bundle recommended for cables that carry more than 30 W.' } },
  check({ channel, first, last }, { view, options, report, measure }) {
    const link = poweredBetween(view, channel, first, last);
    const source = link?.sources.find(({ isOn }) => isOn);
    const [pd, pse] = [link?.pd.port.group.poe, source?.facts.port.group.poe];
    const asked = pd === undefined || pd.method === 'passive' ? undefined : demandOf(pd).poeClass;
    if (link === undefined || source === undefined || pse === undefined || asked === undefined) return;
    const rise = temperatureRise(source.cables.map(({ type }) => type.medium), asked.pseMw, sourceMv(pse), asked.pairs);
    if (asked.pseMw > POE_BUNDLES.bundleMattersAboveMw) {
      const most = source.cables.some(({ type }) => isThin(type)) ? Math.min(POE_BUNDLES.cord28AwgBundle, options.recommendedBundle) : options.recommendedBundle;
      measure({ maxBundle: countQuantity(most, 'cable') }, powerSubjects(view, { pd: link.pd, sources: [source] }));
    }
    if (rise !== undefined) measure({ temperatureRise: rise }, powerSubjects(view, { pd: link.pd, sources: [source] }));
    for (const passed of source.cables) {
      const { cable, type } = passed;
      const size = cable.bundleSize ?? 1;
      const verdict = judge(passed, asked.pseMw, options.recommendedBundle);
      if (verdict === undefined) continue;
      const isCategory = verdict.messageId === 'category';
      const recommended = copperCategory(POE_BUNDLES.recommendedMedium)?.name ?? '';
      const categoryName = copperCategory(type.medium)?.name ?? type.medium;
      report({
        messageId: verdict.messageId,
        data: { cable: cableName(view, cable), power: watts(asked.pseMw).text, bundle: size, limit: verdict.limit, above: watts(POE_BUNDLES.recommendedMediumAboveMw).text, needed: recommended, category: categoryName, pd: portName(view, link.pd.ref) },
        subjects: [subjectOfCable(view, cable), ...powerSubjects(view, { pd: link.pd, sources: [source] })],
        actual: isCategory ? { text: categoryName } : countQuantity(size, 'cable'),
        required: isCategory ? { text: recommended } : countQuantity(verdict.limit, 'cable'),
        fixes: isCategory ? raiseCategoryFixes(view, [passed], POE_BUNDLES.recommendedMedium) : [],
      });
    }
  },
  examples: {
    valid: [
      { title: 'class 8 over Cat6A in a bundle of 24', design: (d) => void powered(d, { type: 4 }, { type: 4, class: 8 }, copperCord('cat6a'), { bundleSize: 24 }) },
      { title: 'class 4 over Cat5e in a bundle of 48', design: (d) => void powered(d, { type: 2 }, { type: 2, class: 4 }, copperCord('cat5e'), { bundleSize: 48 }) },
    ],
    invalid: [
      { title: 'class 8 over Cat5e in a bundle of 24', messageIds: ['category'], design: (d) => void powered(d, { type: 4 }, { type: 4, class: 8 }, copperCord('cat5e'), { bundleSize: 24 }) },
      { title: 'class 6 over Cat6A in a bundle of 25', messageIds: ['tooMany'], design: (d) => void powered(d, { type: 3 }, { type: 3, class: 6 }, copperCord('cat6a'), { bundleSize: 25 }) },
      { title: 'class 5 over cords of 28 AWG in a bundle of 13', messageIds: ['tooMany'], design: (d) => void powered(d, { type: 3 }, { type: 3, class: 5 }, copperCord('cat6a', { gaugeAwg: 28 }), { bundleSize: 13 }) },
      { title: 'class 8 in a bundle of 200', messageIds: ['beyondCode'], design: (d) => void powered(d, { type: 4 }, { type: 4, class: 8 }, copperCord('cat6a'), { bundleSize: 200 }) },
    ],
  },
});

interface BundleVerdict {
  readonly messageId: 'tooMany' | 'category' | 'beyondCode';
  readonly limit: number;
}

const isThin = ({ gaugeAwg }: ChannelCable['type']): boolean => gaugeAwg !== undefined && gaugeAwg >= 28;

function judge({ cable, type }: ChannelCable, powerMw: number, recommendedBundle: number): BundleVerdict | undefined {
  const size = cable.bundleSize ?? 1;
  if (size < 2) return undefined;
  if (powerMw > POE_BUNDLES.necAppliesAboveMw && size > POE_BUNDLES.necMaxBundle) return { messageId: 'beyondCode', limit: POE_BUNDLES.necMaxBundle };
  if (isThin(type) && powerMw > POE_BUNDLES.cord28AwgAboveMw && size > POE_BUNDLES.cord28AwgBundle) return { messageId: 'tooMany', limit: POE_BUNDLES.cord28AwgBundle };
  const limit = powerMw > POE_BUNDLES.bundleMattersAboveMw ? recommendedBundle : powerMw > TYPE_1_MW ? POE_BUNDLES.referenceBundle : Infinity;
  if (size > limit) return { messageId: 'tooMany', limit };
  const isLow = (copperCategory(type.medium)?.rank ?? Infinity) < (copperCategory(POE_BUNDLES.recommendedMedium)?.rank ?? 0);
  return powerMw > POE_BUNDLES.recommendedMediumAboveMw && isLow ? { messageId: 'category', limit: recommendedBundle } : undefined;
}

/* What Type 1 sources at most: too little to warm any bundle. */
const TYPE_1_MW = 15_400;

/** How much a bundle of 100 such cables warms up, to a tenth of a kelvin. */
function temperatureRise(media: readonly Medium[], powerMw: number, sourceMillivolts: number | undefined, pairs: number): Quantity | undefined {
  const lowest = lowestCategory(media);
  const row = HEAT_RISES.findLast(({ medium }) => lowest !== undefined && (copperCategory(medium)?.rank ?? Infinity) <= lowest.rank);
  if (row === undefined || sourceMillivolts === undefined) return undefined;
  const currentA = powerMw / sourceMillivolts / (pairs / 2);
  const kelvin = Math.round((row.milliKelvinPerA2 * currentA * currentA) / 100) / 10;
  return { text: `${kelvin} K`, value: kelvin, unit: 'K' };
}
