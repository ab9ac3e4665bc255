import { FEC_FROM_MBPS, fecNeed, type FecNeed } from '../../catalog/optical-compatibility.ts';
import type { Fec } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import { isFibreEnd, phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';

/** Forward error correction at both ends of a link. */
export const fec = defineRule({
  id: 'optics/fec',
  title: 'Forward error correction',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3 clauses 74, 91, 108, 119 and 134',
  what: 'Both ports of a link must be set to the same FEC, and to the one that its optics need.',
  why: 'Ports with different FEC never come up; without the FEC that the reach is stated with, the link drops frames or stays down.',
  todo: 'Set the same FEC at both ports, or let both choose.',
  options: { plain25gLr: { default: false, description: 'Accept 25GBASE-LR and -ER without FEC, as some makers do; IEEE 802.3 asks for RS-FEC.' } },
  messages: {
    disagree: '{portA} is set to {fecA}, {portB} to {fecB}.',
    needed: '{port} is set to {set}; {phy} needs {need}.',
  },
  check(subject, context) {
    const { first, last } = subject;
    if (!subject.isLink || first === undefined || last === undefined) return;
    const [a, b] = [settingOf(first), settingOf(last)];
    if (a === undefined && b === undefined) return;
    const need = needOf(subject, first, last, context.options.plain25gLr);
    if (a !== undefined && b !== undefined && a !== b) {
      const { view } = context;
      context.report({
        messageId: 'disagree',
        data: { portA: portName(view, first.ref), portB: portName(view, last.ref), fecA: FEC_NAMES[a], fecB: FEC_NAMES[b] },
        subjects: [subjectOfPort(view, first.ref), subjectOfPort(view, last.ref)],
        actual: { text: `${FEC_NAMES[a]} against ${FEC_NAMES[b]}` },
        required: { text: need === undefined ? 'the same at both ends' : FEC_NAMES[need.fec] },
        fixes: agreeFixes(view, first, last, need?.fec),
      });
      return;
    }
    for (const [facts, set] of [[first, a], [last, b]] as const) {
      if (need === undefined || set === undefined || set === need.fec || !isWrong(set, need)) continue;
      const { view } = context;
      context.report({
        messageId: 'needed',
        data: { port: portName(view, facts.ref), set: FEC_NAMES[set], phy: phyAt(first)?.name ?? phyAt(last)?.name ?? '', need: FEC_NAMES[need.fec] },
        subjects: [subjectOfPort(view, facts.ref)],
        actual: { text: FEC_NAMES[set] },
        required: { text: FEC_NAMES[need.fec] },
        ...(need.isDisputed || isWeaker(set, need) ? { atMost: 'warning' as const } : {}),
        fixes: agreeFixes(view, first, last, need.fec),
      });
    }
  },
  examples: {
    valid: [
      { title: '25GBASE-SR with RS-FEC at both ends', design: (d) => link25(d, '25GBASE-SR', 'rs-528', 'rs-528') },
      { title: 'both ports free to choose', design: (d) => link25(d, '25GBASE-SR', undefined, undefined) },
    ],
    invalid: [
      { title: '25GBASE-SR with FEC off at one end', messageIds: ['disagree'], design: (d) => link25(d, '25GBASE-SR', 'rs-528', 'none') },
      { title: '25GBASE-SR with FEC off at both ends', messageIds: ['needed', 'needed'], design: (d) => link25(d, '25GBASE-SR', 'none', 'none') },
      { title: '25GBASE-LR with FEC off, which some makers allow', messageIds: ['needed'], design: (d) => link25(d, '25GBASE-LR', 'none', undefined) },
    ],
  },
});

const FEC_NAMES: Readonly<Record<Fec, string>> = { none: 'no FEC', 'base-r': 'BASE-R FEC (clause 74)', 'rs-528': 'RS(528,514)', 'rs-544': 'RS(544,514)' };

function link25(d: ExampleDesign, phy: string, a: Fec | undefined, b: Fec | undefined): void {
  const type = cageSwitch('sfp28', [10_000, 25_000]);
  const ports = [a, b].map((setting, i) => d.device(`SW${i + 1}`, type, {}, setting === undefined ? {} : { ports: { 1: { fec: setting } } }).port(1));
  const [first, second] = ports;
  if (first === undefined || second === undefined) return;
  for (const port of ports) d.optic(port, optic('sfp28', phy, 25_000));
  d.cable(fibreCord(phy === '25GBASE-LR' ? 'os2' : 'om4'), first, second);
}

const settingOf = (facts: PortFacts): Fec | undefined => facts.device.ports?.[facts.ref.portKey]?.fec;

/** What the optics ask of the ports: their own figure, or their PHY's. Undefined for copper, below 25 Gb/s, at a slower rate than the PHY's, and where nothing is known. */
function needOf({ agreed }: ChannelSubject, first: PortFacts, last: PortFacts, acceptsPlainLr: boolean): FecNeed | undefined {
  for (const facts of [first, last]) {
    const phy = isFibreEnd(facts) ? phyAt(facts) : undefined;
    const own = facts.opticType?.fec;
    if (own !== undefined) return { fec: own, isDisputed: false };
    if (phy === undefined || phy.speedMbps < FEC_FROM_MBPS || (agreed.kind === 'agreed' && agreed.speedMbps < Math.min(phy.speedMbps, FEC_FROM_MBPS))) continue;
    const need = fecNeed(phy);
    if (need === undefined || (need.fec === 'none' && phy.fec === undefined)) continue;
    if (acceptsPlainLr && /^25GBASE-[LE]R$/.test(phy.name)) continue;
    return need;
  }
  return undefined;
}

/* More FEC than a plain PHY asks for does no harm as long as both ends have it. */
const isWrong = (set: Fec, { fec: needed }: FecNeed): boolean => needed !== 'none' || set === 'none';

/* Some correction where a stronger one is specified: it may come up, with less margin than the reach is stated for. */
const isWeaker = (set: Fec, { fec: needed }: FecNeed): boolean => set === 'base-r' && needed === 'rs-528';

function agreeFixes(view: DesignView, first: PortFacts, last: PortFacts, need: Fec | undefined): readonly Fix[] {
  const setBoth = (title: string, fecSetting: Fec | undefined): Fix => ({
    title,
    commandId: 'design.batch',
    args: {
      title,
      steps: [first, last].map(({ ref, device }) => {
        const { fec: _, ...others } = device.ports?.[ref.portKey] ?? {};
        return { commandId: 'port.update', args: { deviceId: ref.deviceId, portKey: ref.portKey, setting: fecSetting === undefined ? others : { ...others, fec: fecSetting } } };
      }),
    },
  });
  return [...(need === undefined ? [] : [setBoth(`Set ${FEC_NAMES[need]} at both ends`, need)]), setBoth('Let both ports choose', undefined)];
}
