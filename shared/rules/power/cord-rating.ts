import type { CableType } from '../../model/cable-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { availableCables } from '../../topology/cable-choice.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { inlets, mainsCord, pdu, ports, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { cordLimitMa, outletLimitMa, outletLoad, outletOf } from './cord-facts.ts';
import { currentQuantity, exceeds, formatCurrent } from './figures.ts';

/** What a mains cord carries against its rating. */
export const cordRating = defineRule({
  id: 'power/cord-rating',
  title: 'Load on a mains cord',
  scope: 'cable',
  severity: 'error',
  standard: 'IEC 60799; IEC 60320; NEC 400.5 (North America)',
  what: 'What flows in a mains cord, with the device\'s other supplies failed, must stay within the rating of the cord, of its gauge and of its weaker plug.',
  why: 'The breaker protects the outlet, not a thinner cord: that one overheats in the bundle before anything trips.',
  todo: 'Use a cord of higher rating.',
  messages: { overloaded: '{cord} ({rating}) carries up to {load}.' },
  check({ cable, type }, { view, report, measure }) {
    const outlet = outletOf(view, cable, type);
    const limitMa = cordLimitMa(view, type);
    if (outlet === undefined || limitMa === undefined) return;
    const { currentMa } = outletLoad(view, outlet.ref);
    measure({ load: currentQuantity(currentMa), maxLoad: currentQuantity(limitMa) }, [subjectOfCable(view, cable)]);
    if (!exceeds(currentMa, limitMa) || limitMa >= (outletLimitMa(view, outlet, true) ?? Infinity)) return;
    report({
      messageId: 'overloaded',
      subjects: [subjectOfCable(view, cable)],
      data: { cord: cableName(view, cable), rating: formatCurrent(limitMa), load: formatCurrent(currentMa) },
      actual: currentQuantity(currentMa),
      required: currentQuantity(limitMa),
      fixes: strongerCord(view, cable.id, type, currentMa),
    });
  },
  examples: {
    valid: [{ title: '15 A in a cord of 16 A', design: (d) => cordOf(d, 16_000, 3450) }],
    invalid: [{ title: '15 A in a cord of 10 A from a C19', messageIds: ['overloaded'], design: (d) => cordOf(d, 10_000, 3450) }],
  },
});

/** The library's cord with the same plugs that is strong enough. */
function strongerCord(view: DesignView, cableId: string, type: CableType, currentMa: number): readonly Fix[] {
  const better = availableCables(view).find((other) => other.medium === 'power' && other.a.connector === type.a.connector && other.b.connector === type.b.connector && other.construction === type.construction
    && !exceeds(currentMa, cordLimitMa(view, { ...other, id: type.id }) ?? 0));
  return better === undefined ? [] : [{ title: `Use ${better.model}`, commandId: 'cable.changeType', args: { cableIds: [cableId], typeKey: better.key } }];
}

function cordOf(d: ExampleDesign, ratedMa: number, powerMaxW: number): void {
  const strip = d.device('PDU 1', pdu({ portGroups: [ports(2, 'c19', { role: 'power-out', power: { voltageV: 230 } })] }));
  const srv = d.device('S1', server({ portGroups: [inlets(1, { connector: 'c20' })], powerMaxW }));
  d.cable(mainsCord({ key: `c20-c19-${ratedMa}`, a: { connector: 'c20', legs: 1 }, b: { connector: 'c19', legs: 1 }, ratedMa }), strip.port(1), srv.port('PSU1'));
}
