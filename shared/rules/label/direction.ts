import { labelPair, mirroredLabel } from '../../topology/label-identifiers.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet, copperCord, copperPanel } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { directionOf } from './consistent.ts';
import { SCHEME_OPTION } from './scheme.ts';

/** Each label begins with the end it is on. */
export const direction = defineRule({
  id: 'label/direction',
  title: 'Direction of a label',
  scope: 'cable',
  severity: 'warning',
  standard: 'TIA-606-B to D',
  what: 'A label that names both ends of a cable must begin with the end that it is on.',
  why: 'Whoever reads it must know which of the two is here and which is far away.',
  todo: 'Turn the label round.',
  options: SCHEME_OPTION,
  messages: { turned: '"{label}" at the {end} end begins with the other end.' },
  check({ cable }, { view, options, report }) {
    const { label, farLabel } = cable;
    const pair = options.scheme === 'none' || label === undefined ? undefined : labelPair(label);
    if (label === undefined || pair === undefined) return;
    const way = directionOf(view, cable, label);
    const isTurned = way === 'far-first';
    const isFarAlike = farLabel !== undefined && farLabel === label && !isTurned && pair.from !== pair.to;
    if (!isTurned && !isFarAlike) return;
    const turned = mirroredLabel(label) ?? label;
    report({
      messageId: 'turned',
      data: { label, end: isTurned ? 'near' : 'far' },
      subjects: [subjectOfCable(view, cable)],
      actual: { text: label },
      required: { text: turned },
      fixes: [{ title: 'Turn it round', commandId: 'cable.update', args: { cableIds: [cable.id], fields: isTurned ? { label: turned, ...(farLabel === undefined ? {} : { farLabel: label }) } : { farLabel: turned } } }],
    });
  },
  examples: {
    valid: [{ title: 'its own end first at both ends', design: (d) => between(d, 'AB12-35:01/AG03-35:02', 'AG03-35:02/AB12-35:01') }],
    invalid: [
      { title: 'the far end first', messageIds: ['turned'], design: (d) => between(d, 'AG03-35:02/AB12-35:01') },
      { title: 'the same text at both ends', messageIds: ['turned'], design: (d) => between(d, 'AB12-35:01/AG03-35:02', 'AB12-35:01/AG03-35:02') },
    ],
  },
});

function between(d: ExampleDesign, label: string, farLabel?: string): void {
  const roomId = d.room('1A');
  const [a, b] = ['AB12', 'AG03'].map((name, n) => d.device(`PP${n + 1}`, copperPanel(), { rack: d.rack(name, cabinet(), { roomId, xMm: n * 800 + 800, yMm: 2000 }), u: 35 }));
  d.cable(copperCord('cat6a'), a?.port(1), b?.port(2), { label, farLabel });
}
