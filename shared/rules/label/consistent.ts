import type { Cable } from '../../model/cable.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type Agreement, agreementOf, drawnLabel } from '../../topology/drawn-label.ts';
import { labelEnd, type LabelEnd, labelPair, mirroredLabel } from '../../topology/label-identifiers.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cabinet, copperCord, copperPanel } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { SCHEME_OPTION } from './scheme.ts';

/** Labels against what is drawn. */
export const consistent = defineRule({
  id: 'label/consistent',
  title: 'A label that names another port',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-606-B to D',
  what: 'The cabinets, units and ports that a cable\'s identifier names must be those it is connected to, where the cabinets are named by their grid position.',
  why: 'Somebody who unplugs by the label unplugs something else.',
  todo: 'Correct the label, or the connection.',
  options: SCHEME_OPTION,
  messages: {
    different: 'The cable is labelled "{label}" and connects "{drawn}".',
    elsewhere: 'The cable is labelled "{label}" and is connected to other ports.',
  },
  check({ cable }, { view, options, report }) {
    for (const [label, field] of [[cable.label, 'label'], [cable.farLabel, 'farLabel']] as const) {
      if (options.scheme === 'none' || label === undefined || directionOf(view, cable, label) !== 'neither') continue;
      const near = drawnLabel(view, cable);
      const drawn = near === undefined || field === 'label' ? near : mirroredLabel(near);
      report({
        messageId: drawn === undefined ? 'elsewhere' : 'different',
        data: { label, drawn: drawn ?? '' },
        subjects: [subjectOfCable(view, cable)],
        actual: { text: label },
        required: drawn === undefined ? undefined : { text: drawn },
        fixes: drawn === undefined ? [] : [relabel(cable, field, drawn)],
      });
    }
  },
  examples: {
    valid: [
      { title: 'the ports it connects', design: (d) => between(d, '1A.AB12-35:01/1A.AG03-35:02') },
      { title: 'the same in short', design: (d) => between(d, 'AB12-35:01 / AG03-35:02') },
      { title: 'a label of another scheme', design: (d) => between(d, 'C-001') },
    ],
    invalid: [
      { title: 'another port at the far end', messageIds: ['different'], design: (d) => between(d, '1A.AB12-35:01/1A.AG03-35:01') },
      { title: 'a port of a cable that ends in two panels', messageIds: ['elsewhere'], design: (d) => twoPanels(d) },
    ],
  },
});

function panels(d: ExampleDesign): ReturnType<ExampleDesign['device']>[] {
  const roomId = d.room('1A');
  return ['AB12', 'AG03'].map((name, n) => d.device(`PP${n + 1}`, copperPanel(), { rack: d.rack(name, cabinet(), { roomId, xMm: n * 800 + 800, yMm: 2000 }), u: 35 }));
}

function between(d: ExampleDesign, label: string): void {
  const [a, b] = panels(d);
  d.cable(copperCord('cat6a'), a?.port(1), b?.port(2), { label });
}

function twoPanels(d: ExampleDesign): void {
  const [a, b] = panels(d);
  d.cable(copperCord('cat6a', { b: { connector: 'rj45', legs: 2 } }), a?.port(1), [a?.port(2), b?.port(2)], { label: 'AB12-35:01/AG03-35:07' });
}

/** Whether a label names the ends in the order of the drawing, the other way round, neither, or whether that cannot be told. */
export function directionOf(view: DesignView, cable: Cable, label: string): 'near-first' | 'far-first' | 'neither' | 'unknown' {
  const single = labelEnd(label);
  if (single !== undefined) return ofSingle(agreementOf(view, single, cable.a), agreementOf(view, single, cable.b));
  const pair = labelPair(label);
  if (pair === undefined) return 'unknown';
  const straight = both(view, cable, pair.fromEnd, pair.toEnd);
  if (straight !== 'different') return straight === 'same' ? 'near-first' : 'unknown';
  const turned = both(view, cable, pair.toEnd, pair.fromEnd);
  return turned === 'same' ? 'far-first' : 'neither';
}

const ofSingle = (a: Agreement, b: Agreement): 'near-first' | 'neither' | 'unknown' => (a === 'same' || b === 'same' ? 'near-first' : a === 'different' && b === 'different' ? 'neither' : 'unknown');

function both(view: DesignView, cable: Cable, near: LabelEnd, far: LabelEnd): Agreement {
  const [a, b] = [agreementOf(view, near, cable.a), agreementOf(view, far, cable.b)];
  if (a === 'different' || b === 'different') return 'different';
  return a === 'same' && b === 'same' ? 'same' : 'unknown';
}

const relabel = (cable: Cable, field: 'label' | 'farLabel', written: string): Fix => ({ title: `Label it ${written}`, commandId: 'cable.update', args: { cableIds: [cable.id], fields: { [field]: written } } });
