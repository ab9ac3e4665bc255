import type { Medium } from '../../model/cable-type.ts';
import type { Connector } from '../../model/connector.ts';
import { cageSwitch, cord, optic } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { mediumName } from '../fibre-channel.ts';
import { betterFibre, betterText, gradeFixes, reachSubjects } from './fibre-reach.ts';
import { reachOfLink } from './reach-of-link.ts';

/** Optics on a grade of fibre no standard gives them a reach on. */
export const unspecifiedReach = defineRule({
  id: 'optics/unspecified-reach',
  title: 'Grade of fibre that an optic is not specified for',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.3-D',
  what: 'The physical layer of a link must be specified for the lowest grade of fibre in it. A better grade of 50 µm fibre without figures of its own counts as the next lower one that has them.',
  why: 'Without a figure nobody has promised that the link works at any length; on fibre of too little bandwidth it does not.',
  todo: 'Use fibre of a grade the optic is specified for, or other optics.',
  messages: { unspecified: '{phy} is not specified on {medium} at any length{better}.' },
  check(subject, { view, report }) {
    const reach = reachOfLink(subject);
    if (reach?.phy === undefined || reach.reachMm !== undefined) return;
    const { phy, fibre } = reach;
    const better = betterFibre(fibre, phy, subject.channel.lengthMm ?? 0);
    const medium = `${mediumName(fibre.medium)}${fibre.bandwidthMhzKm === undefined ? '' : ` of ${fibre.bandwidthMhzKm} MHz km`}`;
    report({
      messageId: 'unspecified',
      data: { phy: phy.name, medium, better: betterText(better) },
      subjects: reachSubjects(view, subject),
      actual: { text: medium },
      required: better === undefined ? undefined : { text: mediumName(better.medium) },
      standard: phy.standard,
      fixes: gradeFixes(view, subject, better?.medium),
    });
  },
  examples: {
    valid: [{ title: '10GBASE-LRM on OM4, which counts as OM3', design: (d) => linked(d, '10GBASE-LRM', 'om4') }],
    invalid: [
      { title: '100GBASE-SR1 on OM1', messageIds: ['unspecified'], design: (d) => linked(d, '100GBASE-SR1', 'om1') },
      { title: '40GBASE-SR4 on OM1', messageIds: ['unspecified'], design: (d) => linked(d, '40GBASE-SR4', 'om1', 'mpo-12') },
    ],
  },
});

function linked(d: ExampleDesign, phy: string, medium: Medium, connector: Connector = 'lc-duplex'): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', phy, 10_000, connector));
  d.cable(cord(medium, connector), a.port(1), b.port(1), { lengthMm: 50_000 });
}
