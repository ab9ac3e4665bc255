import { formatLength, formatSpeed } from '../../base/units.ts';
import { aocReach, isEnoughFec, twinaxRow } from '../../catalog/direct-attach.ts';
import { isDirectAttach } from '../../catalog/media.ts';
import type { CableType } from '../../model/cable-type.ts';
import type { Fec } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import { cableName, portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { endsOf } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, dac } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { lengthQuantity } from '../quantities.ts';

const FEC_NAMES: Readonly<Record<Fec, string>> = { none: 'no FEC', 'base-r': 'BASE-R FEC', 'rs-528': 'RS-FEC (528,514)', 'rs-544': 'RS-FEC (544,514)' };

/** Forward error correction on direct-attach cables. */
export const dacFec = defineRule({
  id: 'copper/dac-fec',
  title: 'FEC on direct-attach cables',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3 clauses 92, 108, 110, 136 and 162',
  what: 'The ports of a direct-attach cable must use at least the FEC that its class and length need at its rate: at 25 Gb/s none for class CA-N up to 3 m, BASE-R for CA-S, RS-FEC for CA-L up to 5 m.',
  why: 'Without the FEC it was made for, the cable has more bit errors than the link bears: it stays down or drops frames.',
  todo: 'Set both ports to the FEC named, or use a shorter cable of a better class.',
  messages: {
    tooLittle: '{cable} at {rate}{assembly}, {length}: needs {need}; {port} is set to {set}.',
    advised: '{cable} at {rate}, {length}: the standard asks for {need}; {port} is set to {set}, which works with some makers\' gear only.',
  },
  check(subject, { view, report, measure }) {
    const [passed] = subject.channel.cables;
    if (passed === undefined || subject.channel.cables.length > 1 || !isDirectAttach(passed.type.medium)) return;
    const { cable, type } = passed;
    const ends = endsOf(subject).map((facts): SetPort => ({ facts, fec: facts.device.ports?.[facts.ref.portKey]?.fec }));
    const set = ends.filter((end): end is SetPort & { readonly fec: Fec } => end.fec !== undefined);
    const subjects = (): ReturnType<typeof subjectOfPort>[] => [...ends.map(({ facts }) => subjectOfPort(view, facts.ref)), subjectOfCable(view, cable)];
    const [a] = set;
    /* Ports that disagree are a finding of their own, whatever the cable needs. */
    if (set.some(({ fec }) => fec !== a?.fec)) return;
    const need = needOf(type, cable.lengthMm);
    if (a !== undefined) measure({ maxLength: maxLengthWith(type, a.fec) }, subjects);
    if (need === undefined || a === undefined || isEnoughFec(a.fec, need.fec)) return;
    const isTolerated = need.toleratedMm !== undefined && (cable.lengthMm ?? Infinity) <= need.toleratedMm;
    report({
      messageId: isTolerated ? 'advised' : 'tooLittle',
      data: {
        cable: cableName(view, cable), rate: formatSpeed(type.speedMbps ?? 0), assembly: type.assembly === undefined ? '' : ` of class ${type.assembly}`,
        length: cable.lengthMm === undefined ? 'of unknown length' : formatLength(cable.lengthMm), need: FEC_NAMES[need.fec], port: portName(view, a.facts.ref), set: FEC_NAMES[a.fec],
      },
      subjects: subjects(), actual: { text: FEC_NAMES[a.fec] }, required: { text: FEC_NAMES[need.fec] },
      atMost: isTolerated ? 'warning' : undefined,
      fixes: fecFixes(view, ends, need.fec),
    });
  },
  examples: {
    valid: [
      { title: '3 m of class CA-N without FEC', design: (d) => link(d, 25_000, 3000, ['none', 'none'], 'CA-N') },
      { title: '5 m at 25 Gb/s with RS-FEC', design: (d) => link(d, 25_000, 5000, ['rs-528', 'rs-528']) },
    ],
    invalid: [
      { title: '5 m at 25 Gb/s without FEC', messageIds: ['tooLittle'], design: (d) => link(d, 25_000, 5000, ['none', 'none']) },
      { title: 'class CA-L with BASE-R FEC', messageIds: ['tooLittle'], design: (d) => link(d, 25_000, 3000, ['base-r', 'base-r'], 'CA-L') },
      { title: '2 m at 100 Gb/s without FEC', messageIds: ['advised'], design: (d) => link(d, 100_000, 2000, ['none', 'none']) },
    ],
  },
});

interface SetPort {
  readonly facts: PortFacts;
  readonly fec: Fec | undefined;
}

function link(d: ExampleDesign, speedMbps: number, lengthMm: number, fec: readonly [Fec, Fec], assembly?: CableType['assembly']): void {
  const cage = speedMbps > 25_000 ? 'qsfp28' : 'sfp28';
  const end = (name: string, set: Fec): ReturnType<ReturnType<ExampleDesign['device']>['port']> => d.device(name, cageSwitch(cage, [speedMbps]), {}, { ports: { 1: { fec: set } } }).port(1);
  d.cable(dac(cage, speedMbps, assembly === undefined ? {} : { assembly }), end('A', fec[0]), end('B', fec[1]), { lengthMm });
}

interface Need {
  readonly fec: Fec;
  /** Up to here makers do without. */
  readonly toleratedMm?: number | undefined;
}

const headForm = (type: CableType): string => (type.a.legs <= type.b.legs ? type.a.connector : type.b.connector);

/** The least FEC of a cable: of its class, or of the best class that is made this long. */
function needOf(type: CableType, lengthMm: number | undefined): Need | undefined {
  if (type.speedMbps === undefined || type.medium === 'dac-active') return undefined;
  if (type.medium === 'aoc') return aocNeed(type);
  const row = twinaxRow(headForm(type), type.speedMbps);
  const tiers = row?.tiers?.filter(({ assembly, maxMm }) => (type.assembly === undefined ? (lengthMm ?? 0) <= maxMm : assembly === type.assembly));
  const [tier] = tiers ?? [];
  if (tier !== undefined) return { fec: tier.need };
  return row?.need === undefined ? undefined : { fec: row.need, toleratedMm: row.withoutFecMaxMm };
}

/* Makers of switches ask for it on active optical cables; the cable itself may do its own. */
function aocNeed(type: CableType): Need | undefined {
  const need = aocReach(headForm(type), type.speedMbps ?? 0)?.need;
  return need === undefined ? undefined : { fec: need, toleratedMm: Infinity };
}

/** How long a passive cable may be with a FEC. */
function maxLengthWith(type: CableType, fec: Fec): ReturnType<typeof lengthQuantity> | undefined {
  const row = type.medium === 'dac-passive' && type.speedMbps !== undefined ? twinaxRow(headForm(type), type.speedMbps) : undefined;
  if (row === undefined) return undefined;
  if (row.tiers === undefined) return isEnoughFec(fec, row.need ?? 'none') ? lengthQuantity(row.passiveMaxMm) : row.withoutFecMaxMm === undefined ? undefined : lengthQuantity(row.withoutFecMaxMm);
  const allowed = row.tiers.filter(({ assembly, need }) => (type.assembly === undefined || type.assembly === assembly) && isEnoughFec(fec, need));
  return allowed.length === 0 ? undefined : lengthQuantity(Math.max(...allowed.map(({ maxMm }) => maxMm)));
}

function fecFixes(view: DesignView, ends: readonly SetPort[], fec: Fec): readonly Fix[] {
  const steps = ends
    .filter((end) => end.fec !== fec)
    .map(({ facts: { ref, device } }) => ({ commandId: 'port.update', args: { ...ref, setting: { ...device.ports?.[ref.portKey], fec } } }));
  const title = `Set ${ends.map(({ facts }) => portName(view, facts.ref)).join(' and ')} to ${FEC_NAMES[fec]}`;
  return steps.length === 0 ? [] : [{ title, commandId: 'design.batch', args: { title, steps } }];
}
