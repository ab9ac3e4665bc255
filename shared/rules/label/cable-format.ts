import type { Cable } from '../../model/cable.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { FORM_MESSAGES, formReport } from './form-check.ts';
import { ELEMENTS, isHeldToScheme, SCHEME_OPTION } from './scheme.ts';

/** The form of cable labels. */
export const cableFormat = defineRule({
  id: 'label/cable-format',
  title: 'Form of a cable\'s identifier',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-606-B to D; ISO/IEC TR 14763-2-1',
  what: 'A cable label that follows TIA-606 must be written as it says: space, cabinet, unit and port of both ends, `1A.AB12-35:01/1A.AG03-35:01`, or in short `AB12-35:01/AG03-35:01`; a backbone `1A/2A-1`.',
  why: 'Whoever reads the label in the room, and every program that sorts or searches it, relies on its form.',
  todo: 'Write it as proposed.',
  options: SCHEME_OPTION,
  messages: FORM_MESSAGES,
  check({ cable }, { view, options, report }) {
    for (const { label, field } of labelsOf(cable)) {
      if (!isHeldToScheme(options.scheme, label)) continue;
      const found = formReport({
        label, name: field === 'label' ? 'the cable' : 'the cable\'s far end', wanted: 'cable', elements: ELEMENTS.cable, subjects: [subjectOfCable(view, cable)],
        relabel: (written) => ({ title: `Write ${written}`, commandId: 'cable.update', args: { cableIds: [cable.id], fields: { [field]: written } } }),
      });
      if (found !== undefined) report(found);
    }
  },
  examples: {
    valid: [
      { title: 'cabinet, unit and port of both ends', design: (d) => labelled(d, '1A.AB12-35:01/1A.AG03-35:01') },
      { title: 'a backbone cable', design: (d) => labelled(d, '1A/2A-1') },
      { title: 'a label of another scheme', design: (d) => labelled(d, 'A01-C001') },
    ],
    invalid: [
      { title: 'unit and port in each other\'s place', messageIds: ['wrong'], design: (d) => labelled(d, '1A.AB12:35-01/1A.AG03:35-01') },
      { title: 'a backbone cable without a number', messageIds: ['wrong'], design: (d) => labelled(d, '1A/2A') },
      { title: 'a port of one digit', messageIds: ['width'], design: (d) => labelled(d, 'AB12-35:1/AG03-35:1') },
      { title: 'the identifier of a cabinet', messageIds: ['other'], design: (d) => labelled(d, '1A.AB12') },
    ],
  },
});

function labelled(d: ExampleDesign, label: string): void {
  d.cable(copperCord('cat6a'), undefined, undefined, { label });
}

function labelsOf({ label, farLabel }: Cable): readonly { readonly label: string; readonly field: 'label' | 'farLabel' }[] {
  return [...(label === undefined ? [] : [{ label, field: 'label' as const }]), ...(farLabel === undefined ? [] : [{ label: farLabel, field: 'farLabel' as const }])];
}
