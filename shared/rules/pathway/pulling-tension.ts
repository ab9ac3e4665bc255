import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord, fibreCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { forceQuantity } from '../quantities.ts';
import { tensionLimitN } from './cable-limits.ts';

/** How hard cables are pulled. */
export const pullingTension = defineRule({
  id: 'pathway/pulling-tension',
  title: 'Pulling tension',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-568 (25 lbf for four-pair cable); the makers\' data sheets',
  what: 'A cable must not be pulled harder than its maker, or else the standard, allows: 110 N for four-pair cable, 220 N for indoor cable of two or four fibres, 2670 N for outside plant.',
  why: 'A cable that was stretched has lost its pairs\' twist or has strained fibres: it fails its test, or later.',
  todo: 'Pull in shorter sections, with lubricant or rollers, or use a cable that stands more; test a cable that was pulled too hard.',
  messages: { tooHard: '{cable} is pulled with {tension}; {limit} is the most for it.' },
  check({ cable, type }, { view, report, measure, notCheckable }) {
    const tensionN = cable.pullTensionN;
    if (tensionN === undefined) return;
    const subject = subjectOfCable(view, cable);
    const limitN = tensionLimitN(type);
    if (limitN === undefined) return notCheckable(`greatest pull of ${type.model}`, [subject]);
    measure({ max: forceQuantity(limitN) }, [subject]);
    if (tensionN <= limitN) return;
    report({
      messageId: 'tooHard',
      data: { cable: cableName(view, cable), tension: `${tensionN} N`, limit: `${limitN} N` },
      subjects: [subject],
      actual: forceQuantity(tensionN),
      required: forceQuantity(limitN),
    });
  },
  examples: {
    valid: [
      { title: 'four pairs with exactly 110 N', design: (d) => void d.cable(copperCord('cat6a', { construction: 'permanent' }), undefined, undefined, { pullTensionN: 110 }) },
      { title: 'outside plant with 2000 N', design: (d) => void d.cable(fibreCord('os2', { jacket: 'outdoor', fibreCount: 48 }), undefined, undefined, { pullTensionN: 2000 }) },
    ],
    invalid: [{ title: 'four pairs with 150 N', messageIds: ['tooHard'], design: (d) => void d.cable(copperCord('cat6a', { construction: 'permanent' }), undefined, undefined, { pullTensionN: 150 }) }],
  },
});
