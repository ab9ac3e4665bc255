import { formatLength } from '../../base/units.ts';
import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { fibreName, reachSubjects } from './fibre-reach.ts';
import { reachOfLink } from './reach-of-link.ts';

/** Links beyond the standard reach and within the engineered one. */
export const engineeredReach = defineRule({
  id: 'optics/engineered-reach',
  title: 'Engineered links',
  scope: 'channel',
  severity: 'warning',
  standard: 'IEEE 802.3 clauses 52, 87, 88, 114 and 122',
  what: 'Some optics for long spans have two reaches: one for any fibre of the standard, and a longer one for links whose loss and dispersion were tested.',
  why: 'Beyond the standard link it is the very fibre that decides, not the standard.',
  todo: 'Have the fibre tested, enter its measured loss, and accept the finding; or use optics that reach further.',
  messages: { engineered: '{phy} over {medium}: {length} is beyond the {standard} of a standard link; up to {limit} it is an engineered link, and the fibre has to be tested.' },
  check(subject, { view, report }) {
    const reach = reachOfLink(subject);
    const { lengthMm } = subject.channel;
    if (reach?.reachMm === undefined || reach.standardReachMm === undefined || lengthMm === undefined || lengthMm <= reach.standardReachMm || lengthMm > reach.reachMm) return;
    report({
      messageId: 'engineered',
      data: { phy: reach.name, medium: fibreName(reach), length: formatLength(lengthMm), standard: formatLength(reach.standardReachMm), limit: formatLength(reach.reachMm) },
      subjects: reachSubjects(view, subject),
      actual: lengthQuantity(lengthMm),
      required: lengthQuantity(reach.standardReachMm),
      standard: reach.phy?.standard,
      arithmetic: lengthArithmetic(view, subject.channel),
    });
  },
  examples: {
    valid: [{ title: '10GBASE-ER over exactly 30 km', design: (d) => extended(d, 30_000_000) }],
    invalid: [{ title: '10GBASE-ER over 38 km', messageIds: ['engineered'], design: (d) => extended(d, 38_000_000) }],
  },
});

function extended(d: ExampleDesign, lengthMm: number): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', '10GBASE-ER', 10_000));
  d.cable(fibreCord('os2'), a.port(1), b.port(1), { lengthMm });
}
