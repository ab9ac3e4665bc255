import { labelPair, looksLikeIdentifier, mirroredLabel } from '../../topology/label-identifiers.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { SCHEME_OPTION } from './scheme.ts';

/** The same identifier at both ends. */
export const bothEnds = defineRule({
  id: 'label/both-ends',
  title: 'The labels of both ends',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-606-A and later; ISO/IEC 14763-2',
  what: 'A cable must carry the same identifier at both ends, or, where it names both ends, the same pair with its own end first.',
  why: 'Two different labels make two cables of one: neither end can be found from the other.',
  todo: 'Print the identifier at both ends.',
  options: SCHEME_OPTION,
  messages: {
    different: 'The ends of the cable carry different identifiers: "{near}" and "{far}".',
    oneEnd: 'The cable carries the identifier "{far}" at one end only.',
  },
  check({ cable }, { view, options, report }) {
    const { label, farLabel } = cable;
    if (options.scheme === 'none' || farLabel === undefined) return;
    const subjects = [subjectOfCable(view, cable)];
    if (label === undefined) {
      return report({ messageId: 'oneEnd', data: { far: farLabel }, subjects, actual: { text: farLabel }, fixes: [update(cable.id, { label: mirroredLabel(farLabel) ?? farLabel }, 'Label the other end')] });
    }
    if (isSame(label, farLabel)) return;
    const isScheme = options.scheme === 'tia-606' || looksLikeIdentifier(label) || looksLikeIdentifier(farLabel);
    report({
      messageId: 'different',
      data: { near: label, far: farLabel },
      subjects,
      actual: { text: farLabel },
      required: { text: mirroredLabel(label) ?? label },
      atMost: isScheme ? undefined : 'warning',
      fixes: [update(cable.id, { farLabel: mirroredLabel(label) ?? label }, 'Label the far end after the near one')],
    });
  },
  examples: {
    valid: [
      { title: 'the pair, each end first at its own', design: (d) => ends(d, '1A.AB12-35:01/1A.AG03-35:01', '1A.AG03-35:01/1A.AB12-35:01') },
      { title: 'one label for both', design: (d) => ends(d, 'C-001', undefined) },
    ],
    invalid: [
      { title: 'another port at the far end', messageIds: ['different'], design: (d) => ends(d, '1A.AB12-35:01/1A.AG03-35:01', '1A.AG03-35:02/1A.AB12-35:01') },
      { title: 'nothing at the near end', messageIds: ['oneEnd'], design: (d) => ends(d, undefined, '1A.AG03-35:01/1A.AB12-35:01') },
    ],
  },
});

function ends(d: ExampleDesign, label: string | undefined, farLabel: string | undefined): void {
  d.cable(copperCord('cat6a'), undefined, undefined, { label, farLabel });
}

const update = (cableId: string, fields: object, title: string): { readonly title: string; readonly commandId: string; readonly args: unknown } => ({ title, commandId: 'cable.update', args: { cableIds: [cableId], fields } });

const folded = (label: string): string => label.replaceAll(/\s+|^\+/gu, '');

function isSame(near: string, far: string): boolean {
  const pair = labelPair(near);
  return folded(near) === folded(far) || (pair !== undefined && folded(`${pair.to}/${pair.from}`) === folded(far));
}
