import type { Cable } from '../../model/cable.ts';
import type { CableType } from '../../model/cable-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { formatLength } from '../../base/units.ts';
import { stockLength } from '../../topology/cable-choice.ts';
import { cableRouteMm } from '../../topology/cable-route.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { MISSING_LENGTH_RULE } from '../lengths.ts';

/** Cables without a length. */
export const missingLength = defineRule({
  id: MISSING_LENGTH_RULE,
  title: 'A missing length',
  scope: 'cable',
  severity: 'warning',
  standard: 'Completeness of the design',
  what: 'Every cable must have a length.',
  why: 'Without it the reach of the link cannot be checked and the bill of materials cannot say what to buy.',
  todo: 'Enter the length, or take the one worked out from the room.',
  messages: { missing: '{cable} has no length.' },
  check({ cable, type }, { view, report }) {
    if (cable.lengthMm !== undefined) return;
    report({ messageId: 'missing', data: { cable: cableName(view, cable) }, subjects: [subjectOfCable(view, cable)], fixes: routeFix(view, cable, type) });
  },
  examples: {
    valid: [{ title: 'a cord of 2 m', design: (d) => cordOf(d, 2000) }],
    invalid: [{ title: 'a cord of unknown length', messageIds: ['missing'], design: (d) => cordOf(d, undefined) }],
  },
});

function cordOf(d: ExampleDesign, lengthMm: number | undefined): void {
  const rack = d.rack('A01');
  const [a, b] = [d.device('A', copperSwitch(), { rack, u: 40 }), d.device('B', copperSwitch(), { rack, u: 10 })];
  d.cable(copperCord('cat6a'), a.port(1), b.port(1), { lengthMm });
}

/** The length of the way through the room, up to the next one sold. */
function routeFix(view: DesignView, cable: Cable, type: CableType): readonly Fix[] {
  const routeMm = cableRouteMm(view, cable);
  const lengthMm = routeMm === undefined ? undefined : stockLength(type, routeMm);
  return lengthMm === undefined ? [] : [{ title: `Set ${formatLength(lengthMm)}`, commandId: 'cable.setLength', args: { cableId: cable.id, lengthMm } }];
}
