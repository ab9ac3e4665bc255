import { copperCategory } from '../../catalog/copper.ts';
import { isScreened } from '../../catalog/copper-practice.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';

/** Categories that exist screened only. */
export const shieldRequired = defineRule({
  id: 'copper/shield-required',
  title: 'Categories that need a screen',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-568.2-D; ISO/IEC 11801-1',
  what: 'Cat7, Cat7A and Cat8 are screened by definition.',
  why: 'At the frequencies they are made for, pairs without a screen couple into each other and into everything near; such cable cannot be what its label says.',
  todo: 'Use screened cable of the category.',
  messages: { bare: '{cable} is {category} and {shielding}: {category} needs a screen.' },
  check({ cable, type }, { view, report }) {
    const category = copperCategory(type.medium);
    if (category?.isScreenRequired !== true || type.shielding === undefined || isScreened(type.shielding)) return;
    report({
      messageId: 'bare',
      data: { cable: cableName(view, cable), category: category.name, shielding: type.shielding },
      subjects: [subjectOfCable(view, cable)],
      actual: { text: type.shielding },
      required: { text: 'screened' },
    });
  },
  examples: {
    valid: [{ title: 'screened Cat8', design: (d) => void d.cable(copperCord('cat8.1', { shielding: 'S/FTP' }), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1)) }],
    invalid: [{ title: 'unscreened Cat8', messageIds: ['bare'], design: (d) => void d.cable(copperCord('cat8.1', { shielding: 'U/UTP' }), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1)) }],
  },
});
