import { portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { inlets, mainsCord, pdu, ports, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freeOutletsLike, movePlugFix } from '../fixes/move-cord.ts';
import { isSingleCircuit, outletLimitMa, outletLoad, outletOf } from './cord-facts.ts';
import { singleSupply } from './feeder-examples.ts';
import { currentQuantity, exceeds, formatCurrent } from './figures.ts';

/** What an outlet is asked to carry against its rating. */
export const outletRating = defineRule({
  id: 'power/outlet-rating',
  title: 'Load on an outlet',
  scope: 'cable',
  severity: 'error',
  standard: 'IEC 60320 (C13 10 A, C19 16 A); NEMA WD 6; NEC 210.20 (North America)',
  what: 'What a device draws from an outlet, with its other supplies failed, must stay within the rating of that kind of outlet, of this very one and of its breaker. In North America continuous load uses 80 % of NEMA and UL ratings.',
  why: 'The contacts of an overloaded outlet grow hot and char; its breaker trips.',
  todo: 'Use an outlet of higher rating (C19 in place of C13), or spread the device\'s supplies.',
  messages: { overloaded: '{outlet} ({rating}) carries up to {load}.' },
  options: { continuous: { default: true, description: 'Loads run for three hours or more, so that North American breakers and receptacles are derated to 80 %.' } },
  check({ cable, type }, { view, options, report, measure }) {
    const outlet = outletOf(view, cable, type);
    if (outlet === undefined) return;
    const limitMa = outletLimitMa(view, outlet, options.continuous);
    const { currentMa } = outletLoad(view, outlet.ref);
    if (limitMa === undefined) return;
    const subjects = [subjectOfPort(view, outlet.ref), subjectOfCable(view, cable)];
    measure({ load: currentQuantity(currentMa), maxLoad: currentQuantity(limitMa) }, subjects);
    if (isSingleCircuit(outlet) || !exceeds(currentMa, limitMa)) return;
    report({
      messageId: 'overloaded',
      subjects,
      data: { outlet: portName(view, outlet.ref), rating: formatCurrent(limitMa), load: formatCurrent(currentMa) },
      actual: currentQuantity(currentMa),
      required: currentQuantity(limitMa),
      fixes: strongerOutlet(),
    });

    function strongerOutlet(): readonly Fix[] {
      if (outlet === undefined) return [];
      const [to] = freeOutletsLike(view, outlet.ref, (ref, port) => !exceeds(currentMa, outletLimitMa(view, { ...outlet, ref, port }, options.continuous) ?? 0));
      const fix = to === undefined ? undefined : movePlugFix(view, cable.id, outlet.ref, to);
      return fix === undefined ? [] : [fix];
    }
  },
  examples: {
    valid: [
      { title: '10 A on a C13', design: (d) => plugged(d, 'c13', 2300) },
      { title: '15 A on a C19', design: (d) => plugged(d, 'c19', 3450) },
    ],
    invalid: [
      { title: '11 A on a C13', messageIds: ['overloaded'], design: (d) => plugged(d, 'c13', 2530) },
      {
        title: 'two supplies, each of which carries all when the other fails',
        messageIds: ['overloaded', 'overloaded'],
        design: (d) => {
          const [srv, strip] = [d.device('S1', server({ powerMaxW: 2600 })), d.device('PDU 1', pdu())];
          for (const n of [1, 2]) d.cable(mainsCord(), strip.port(n), srv.port(`PSU${n}`));
        },
      },
      {
        title: 'an outlet with a fuse of 5 A, with a stronger one free',
        messageIds: ['overloaded'],
        design: (d) => {
          const strip = d.device('PDU 1', pdu({ portGroups: [ports(1, 'c13', { prefix: 'weak', role: 'power-out', power: { breakerMa: 5000, voltageV: 230 } }), ports(4, 'c13', { role: 'power-out', power: { voltageV: 230 } })] }));
          d.cable(mainsCord(), strip.port('weak1'), d.device('S1', singleSupply(1500)).port('PSU1'));
        },
      },
    ],
  },
});

function plugged(d: ExampleDesign, connector: 'c13' | 'c19', powerMaxW: number): void {
  const [plug, inlet] = connector === 'c13' ? (['c14', 'c14'] as const) : (['c20', 'c20'] as const);
  const strip = d.device('PDU 1', pdu({ portGroups: [ports(2, connector, { role: 'power-out', power: { voltageV: 230 } })] }));
  const srv = d.device('S1', server({ portGroups: [inlets(1, { connector: inlet })], powerMaxW }));
  d.cable(mainsCord({ key: `cord-${connector}`, a: { connector: plug, legs: 1 }, b: { connector, legs: 1 }, ratedMa: 16_000 }), strip.port(1), srv.port('PSU1'));
}
