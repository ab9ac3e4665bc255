import { compareCodeUnits } from '../../base/compare.ts';
import type { Cable } from '../../model/cable.ts';
import type { DesignView } from '../../store/design-view.ts';
import { mirroredLabel } from '../../topology/label-identifiers.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { countQuantity } from '../quantities.ts';

/** One label, one cable. */
export const duplicateLabel = defineRule({
  id: 'label/duplicate',
  title: 'A duplicate label',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-606-C; ISO/IEC 14763-2',
  what: 'No two cables may carry the same label; the same pair of ends in the other order is the same label, too.',
  why: 'Whoever follows a label in the room, or tests against it, ends up at the wrong cable.',
  todo: 'Give all but one of them another label.',
  messages: { shared: 'Label {label} is on {count} cables.' },
  check({ cable }, { view, report }) {
    if (cable.label === undefined) return;
    const sharing = sharingWith(view, cable.label);
    if (sharing.length < 2 || sharing[0]?.id !== cable.id) return;
    report({
      messageId: 'shared',
      data: { label: cable.label, count: sharing.length },
      subjects: sharing.map((other) => subjectOfCable(view, other)),
      actual: countQuantity(sharing.length, 'cable'),
      required: countQuantity(1, 'cable'),
      fixes: relabelFix(view, cable.label, sharing),
    });
  },
  examples: {
    valid: [{ title: 'labels that differ', design: (d) => labelled(d, 'C-001', 'C-002') }],
    invalid: [
      { title: 'the same pair of ends in the other order', messageIds: ['shared'], design: (d) => labelled(d, 'AB12-35:01/AG03-35:01', 'AG03-35:01/AB12-35:01') },
      { title: 'the same label twice', messageIds: ['shared'], design: (d) => labelled(d, 'C-001', 'C-001') },
    ],
  },
});

function labelled(d: ExampleDesign, ...labels: readonly string[]): void {
  const [a, b] = [d.device('A', copperSwitch()), d.device('B', copperSwitch())];
  for (const [i, label] of labels.entries()) d.cable(copperCord('cat6a'), a.port(i + 1), b.port(i + 1), { label });
}

function sharingWith(view: DesignView, label: string): readonly Cable[] {
  const mirrored = mirroredLabel(label);
  const others = mirrored === undefined || mirrored === label ? [] : view.find('cablesByLabel', mirrored);
  return [...view.find('cablesByLabel', label), ...others].sort((a, b) => compareCodeUnits(a.id, b.id));
}

function relabelFix(view: DesignView, label: string, sharing: readonly Cable[]): readonly Fix[] {
  const [last] = sharing.slice(-1);
  const free = freeLabel(view, label);
  return last === undefined || free === undefined ? [] : [{ title: `Relabel one as ${free}`, commandId: 'cable.relabel', args: { cableId: last.id, label: free } }];
}

const MOST_TRIES = 10_000;

/** The label counted up from its last number until no cable has it: `C-007` to `C-008`; a label without a number gets one. */
function freeLabel(view: DesignView, label: string): string | undefined {
  const [, stem = label, digits = ''] = /^(.*?)(\d*)$/u.exec(label) ?? [];
  const from = digits === '' ? 1 : Number(digits);
  for (let step = 1; step <= MOST_TRIES; step += 1) {
    const candidate = digits === '' ? `${stem}-${from + step}` : `${stem}${String(from + step).padStart(digits.length, '0')}`;
    if (view.find('cablesByLabel', candidate).length === 0) return candidate;
  }
  return undefined;
}
