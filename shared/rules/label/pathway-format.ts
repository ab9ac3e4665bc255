import { defineRule } from '../engine/rule.ts';
import { subjectOfPathway } from '../pathway/pathway-contents.ts';
import { FORM_MESSAGES, formReport } from './form-check.ts';
import { ELEMENTS, isHeldToScheme, SCHEME_OPTION } from './scheme.ts';

/** The form of identifiers of pathways. */
export const pathwayFormat = defineRule({
  id: 'label/pathway-format',
  title: 'Form of a pathway\'s identifier',
  scope: 'pathway',
  severity: 'error',
  standard: 'TIA-606-B to D',
  what: 'The name of a pathway that follows TIA-606 must be written as it says: the two spaces, letters for its kind and a number, `1A/2A-CT1`.',
  why: 'Records of pathways, cables and firestops refer to it by exactly this text.',
  todo: 'Write it as proposed.',
  options: {
    ...SCHEME_OPTION,
    names: { default: false, description: 'True where names of pathways must be identifiers; otherwise only those that look like one are checked.' },
  },
  messages: { other: FORM_MESSAGES.other, wrong: FORM_MESSAGES.wrong },
  check({ pathway }, { options, report }) {
    if (options.scheme === 'none' || !isHeldToScheme(options.names ? options.scheme : 'auto', pathway.name)) return;
    const found = formReport({
      label: pathway.name, name: 'the pathway', wanted: 'pathway', elements: ELEMENTS.pathway, subjects: [subjectOfPathway(pathway)],
      relabel: (written) => ({ title: `Write ${written}`, commandId: 'pathway.update', args: { pathwayId: pathway.id, fields: { name: written } } }),
    });
    /* No number of a pathway has a fixed width. */
    if (found !== undefined && found.messageId !== 'width') report({ ...found, messageId: found.messageId });
  },
  examples: {
    valid: [
      { title: 'two spaces and a tray', design: (d) => void d.pathway('1A/2A-CT1') },
      { title: 'any other name', design: (d) => void d.pathway('Tray above row A') },
    ],
    invalid: [
      { title: 'without a number', messageIds: ['wrong'], design: (d) => void d.pathway('1A/2A-CT') },
      { title: 'the identifier of a cable', messageIds: ['other'], design: (d) => void d.pathway('1A/2A-1') },
    ],
  },
});
