import { copperCategory, lowestCategory } from '../../catalog/copper.ts';
import { POE_CABLING } from '../../catalog/poe.ts';
import { cableName, portName } from '../../topology/names.ts';
import { demandOf, poweredBetween } from '../../topology/poe.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { raiseCategoryFixes } from '../fixes/raise-category.ts';
import { powered } from './poe-examples.ts';
import { powerSubjects } from './poe-quantities.ts';

/** The category of the cable that power runs over. */
export const category = defineRule({
  id: 'poe/category',
  title: 'Cable category for power over Ethernet',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clauses 33 and 145; ISO/IEC 11801-1',
  what: 'Type 1 runs on Cat3 (Cat5 is practice), Types 2 to 4 need Cat5 (Cat5e is practice for Types 3 and 4). The lowest category in the channel counts.',
  why: 'Weaker cable has a higher resistance: it takes the power that the device was promised, and grows warm.',
  todo: 'Use Cat5e or better.',
  messages: {
    tooLow: '{pd} ({class}, Type {type}) is powered over {category}; it needs {needed}.',
    belowPractice: '{pd} ({class}, Type {type}) is powered over {category}; {needed} or better is practice.',
  },
  check({ channel, first, last }, { view, report }) {
    const link = poweredBetween(view, channel, first, last);
    const source = link?.sources.find(({ isOn }) => isOn);
    const poe = link?.pd.port.group.poe;
    const asked = poe === undefined || poe.method === 'passive' ? undefined : demandOf(poe).poeClass;
    const row = POE_CABLING.find(({ type }) => type === asked?.type);
    const lowest = source === undefined ? undefined : lowestCategory(source.cables.map(({ type }) => type.medium));
    const [minimum, practice] = [row?.minimum, row?.practice].map((medium) => (medium === undefined ? undefined : copperCategory(medium)));
    if (link === undefined || source === undefined || asked === undefined || lowest === undefined || minimum === undefined || practice === undefined || lowest.rank >= practice.rank) return;
    const isTooLow = lowest.rank < minimum.rank;
    const needed = isTooLow ? minimum : practice;
    const weak = source.cables.filter(({ type }) => (copperCategory(type.medium)?.rank ?? needed.rank) < needed.rank);
    report({
      messageId: isTooLow ? 'tooLow' : 'belowPractice',
      data: { pd: portName(view, link.pd.ref), class: `class ${asked.class}`, type: asked.type, category: lowest.name, needed: needed.name },
      subjects: [...weak.map(({ cable }) => subjectOfCable(view, cable)), ...powerSubjects(view, { pd: link.pd, sources: [source] })],
      actual: { text: lowest.name },
      required: { text: needed.name },
      atMost: isTooLow ? undefined : 'warning',
      arithmetic: source.cables.map(({ cable, type }) => `${cableName(view, cable)}: ${copperCategory(type.medium)?.name ?? type.medium}`),
      fixes: raiseCategoryFixes(view, source.cables, 'cat6a'),
    });
  },
  examples: {
    valid: [{ title: 'class 6 over Cat5e', design: (d) => void powered(d, { type: 3 }, { type: 3, class: 6 }, copperCord('cat5e')) }],
    invalid: [
      { title: 'class 6 over Cat3', messageIds: ['tooLow'], design: (d) => void powered(d, { type: 3 }, { type: 3, class: 6 }, copperCord('cat3')) },
      { title: 'class 3 over Cat3', messageIds: ['belowPractice'], design: (d) => void powered(d, { type: 1 }, { type: 1, class: 3 }, copperCord('cat3')) },
      { title: 'class 8 over Cat5', messageIds: ['belowPractice'], design: (d) => void powered(d, { type: 4 }, { type: 4, class: 8 }, copperCord('cat5')) },
    ],
  },
});
