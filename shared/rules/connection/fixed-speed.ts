import { formatSpeed } from '../../base/units.ts';
import { portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { endSubjects, isTwistedPairEnd } from '../channel-ends.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';

/** Fastest rate at which a port with a fixed rate stops negotiating; above, negotiation is part of the standard and only offers less. */
const FASTEST_WITHOUT_NEGOTIATION_MBPS = 100;

/** A fixed rate at one end only, where that ends negotiation. */
export const fixedSpeed = defineRule({
  id: 'connection/fixed-speed',
  title: 'A rate fixed at one end only',
  scope: 'channel',
  severity: 'warning',
  standard: 'IEEE 802.3 clause 28',
  what: 'A twisted-pair port fixed at 10 or 100 Mb/s needs a partner that is fixed as well.',
  why: 'The other end hears no negotiation and takes half duplex: the link comes up and loses frames under load.',
  todo: 'Fix both ends, or let both negotiate.',
  messages: { oneSided: '{fixed} is fixed at {rate}; {free} negotiates and will take half duplex.' },
  check(subject, { view, report }) {
    const { agreed, first, last } = subject;
    if (agreed.kind !== 'agreed' || agreed.speedMbps > FASTEST_WITHOUT_NEGOTIATION_MBPS || first === undefined || last === undefined) return;
    if (![first, last].every(isTwistedPairEnd)) return;
    const [fixed, free] = fixedOf(first) === undefined ? [last, first] : [first, last];
    const rate = fixedOf(fixed);
    if (rate === undefined || fixedOf(free) !== undefined || (free.port.group.speedsMbps ?? []).length < 2) return;
    const { ref } = fixed;
    report({
      messageId: 'oneSided',
      data: { fixed: portName(view, ref), free: portName(view, free.ref), rate: formatSpeed(rate) },
      subjects: endSubjects(view, subject),
      actual: { text: 'fixed against negotiating' },
      required: { text: 'the same at both ends' },
      fixes: [
        { title: `Let ${portName(view, ref)} negotiate`, commandId: 'port.setSpeed', args: { deviceId: ref.deviceId, portKey: ref.portKey } },
        { title: `Fix ${portName(view, free.ref)} at ${formatSpeed(rate)} too`, commandId: 'port.setSpeed', args: { ...free.ref, speedMbps: rate } },
      ],
    });
  },
  examples: {
    valid: [
      { title: 'both ends fixed at 100 Mb/s', design: (d) => void d.cable(copperCord('cat6'), d.device('A', copperSwitch(), {}, { ports: { 1: { speedMbps: 100 } } }).port(1), d.device('B', copperSwitch(), {}, { ports: { 1: { speedMbps: 100 } } }).port(1)) },
      { title: 'one end held to 1 Gb/s', design: (d) => void d.cable(copperCord('cat6'), d.device('A', copperSwitch(), {}, { ports: { 1: { speedMbps: 1000 } } }).port(1), d.device('B', copperSwitch()).port(1)) },
    ],
    invalid: [{ title: 'fixed at 100 Mb/s against a port that negotiates', messageIds: ['oneSided'], design: (d) => void d.cable(copperCord('cat6'), d.device('A', copperSwitch(), {}, { ports: { 1: { speedMbps: 100 } } }).port(1), d.device('B', copperSwitch()).port(1)) }],
  },
});

const fixedOf = ({ device, ref }: PortFacts): number | undefined => device.ports?.[ref.portKey]?.speedMbps;
