import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { drawnLabel } from '../../topology/drawn-label.ts';
import type { Cable } from '../../model/cable.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Fix } from '../finding.ts';

/** Cables without a label. */
export const missingLabel = defineRule({
  id: 'data/missing-label',
  title: 'A missing label',
  scope: 'cable',
  severity: 'info',
  standard: 'Completeness of the design; TIA-606',
  what: 'Every cable should have a label.',
  why: 'The schedule, the labels to print and the test reports name cables by it.',
  todo: 'Enter a label, or have cables labelled after their ends.',
  messages: { missing: '{cable} has no label.' },
  check({ cable }, { view, report }) {
    if (cable.label !== undefined || cable.farLabel !== undefined) return;
    report({ messageId: 'missing', data: { cable: cableName(view, cable) }, subjects: [subjectOfCable(view, cable)], fixes: fixesFor(view, cable) });
  },
  examples: {
    valid: [{ title: 'a labelled cord', design: (d) => cordOf(d, 'C-001') }],
    invalid: [{ title: 'a cord without a label', messageIds: ['missing'], design: (d) => cordOf(d, undefined) }],
  },
});

function cordOf(d: ExampleDesign, label: string | undefined): void {
  const roomId = d.room('1A');
  const [a, b] = ['AB01', 'AB02'].map((name, n) => d.device(`SW${n + 1}`, copperSwitch(), { rack: d.rack(name, undefined, { roomId, xMm: 1000 + n * 800, yMm: 2000 }), u: 40 }));
  d.cable(copperCord('cat6a'), a?.port(1), b?.port(1), { label });
}

function fixesFor(view: DesignView, cable: Cable): readonly Fix[] {
  const label = drawnLabel(view, cable, true);
  return label === undefined || view.find('cablesByLabel', label).length > 0 ? [] : [{ title: `Label it ${label}`, commandId: 'label.applyScheme', args: { cableIds: [cable.id], form: 'short' } }];
}
