import { formatLength } from '../../base/units.ts';
import { isScreened, SINGLE_PAIR_PHYS } from '../../catalog/copper-practice.ts';
import type { ChannelCable } from '../../topology/channel.ts';
import { portName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { endSubjects } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cord, deviceType, ports } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';

/** Ethernet over one pair. */
export const singlePair = defineRule({
  id: 'copper/single-pair',
  title: 'Single-pair Ethernet',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3cg; IEEE 802.3bw; IEEE 802.3bp',
  what: 'Both ends of a single-pair link must have the same physical layer, and the link must be within its reach: 1000 m for 10BASE-T1L, 15 m for 10BASE-T1S between two and for 100BASE-T1, 15 m or 40 m screened for 1000BASE-T1; the cable must be single-pair cable.',
  why: 'The single-pair physical layers share connectors and rates and nothing else: they neither talk to each other nor reach as far.',
  todo: 'Use ports of the same kind, a shorter link, or 10BASE-T1L for what is far.',
  messages: {
    differ: '{a} is {phyA}, {b} is {phyB}: they do not link up.',
    tooLong: '{phy} over {length}: {limit} is the most.',
    notSinglePair: '{phy} over a cable that is not single-pair cable.',
  },
  check(subject, context) {
    const { view, report, measure } = context;
    const { first, last, channel } = subject;
    if (first === undefined || last === undefined || !subject.isLink) return;
    const [phyA, phyB] = [first.port.group.phy, last.port.group.phy];
    const [a, b] = [rowsOf(phyA), rowsOf(phyB)];
    if (phyA === undefined || phyB === undefined || a.length + b.length === 0) return;
    const subjects = [...endSubjects(view, subject), ...channel.cables.map(({ cable }) => subjectOfCable(view, cable))];
    if (phyA !== phyB) return report({ messageId: 'differ', data: { a: portName(view, first.ref), b: portName(view, last.ref), phyA, phyB }, subjects, actual: { text: `${phyA} against ${phyB}` }, required: { text: 'the same' } });
    if (!channel.cables.every(({ type }) => type.medium === 'spe')) return report({ messageId: 'notSinglePair', data: { phy: phyA }, subjects, required: { text: 'single-pair cable' } });
    const limitMm = reachMm(a, channel.cables);
    measure({ maxLength: lengthQuantity(limitMm) }, subjects);
    const lengthMm = knownLengthMm(channel, context);
    if (lengthMm === undefined || lengthMm <= limitMm) return;
    report({ messageId: 'tooLong', data: { phy: phyA, length: formatLength(lengthMm), limit: formatLength(limitMm) }, subjects, actual: lengthQuantity(lengthMm), required: lengthQuantity(limitMm), arithmetic: lengthArithmetic(view, channel) });
  },
  examples: {
    valid: [{ title: '10BASE-T1L over 1000 m', design: (d) => link(d, '10BASE-T1L', '10BASE-T1L', 1_000_000) }],
    invalid: [
      { title: '10BASE-T1L against 10BASE-T1S', messageIds: ['differ'], design: (d) => link(d, '10BASE-T1L', '10BASE-T1S', 10_000) },
      { title: '100BASE-T1 over 20 m', messageIds: ['tooLong'], design: (d) => link(d, '100BASE-T1', '100BASE-T1', 20_000) },
      { title: '10BASE-T1L over an RJ45 cord', messageIds: ['notSinglePair'], design: (d) => link(d, '10BASE-T1L', '10BASE-T1L', 10_000, 'cat6') },
    ],
  },
});

function link(d: ExampleDesign, a: string, b: string, lengthMm: number, medium: 'spe' | 'cat6' = 'spe'): void {
  const end = (name: string, phy: string): ReturnType<ReturnType<ExampleDesign['device']>['port']> => d.device(name, deviceType(`spe-${phy}`, 'switch', [ports(1, 'iec-63171', { phy, speedsMbps: [speedOf(phy)] })])).port(1);
  d.cable(cord(medium, 'iec-63171'), end('A', a), end('B', b), { lengthMm });
}

const rowsOf = (phy: string | undefined): typeof SINGLE_PAIR_PHYS => SINGLE_PAIR_PHYS.filter((row) => row.phy === phy);

const speedOf = (phy: string): number => rowsOf(phy)[0]?.speedMbps ?? 0;

/** The shortest reach of the physical layer; on cable that is screened throughout, the longest. */
function reachMm(rows: typeof SINGLE_PAIR_PHYS, cables: readonly ChannelCable[]): number {
  const reaches = rows.map(({ maxMm }) => maxMm);
  const isWhole = cables.every(({ type }) => type.shielding !== undefined && isScreened(type.shielding));
  return isWhole ? Math.max(...reaches) : Math.min(...reaches);
}
