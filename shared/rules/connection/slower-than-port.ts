import { formatSpeed } from '../../base/units.ts';
import { isDirectAttach } from '../../catalog/media.ts';
import { portName } from '../../topology/names.ts';
import { speedsOf } from '../../topology/port-facts.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { endSubjects, isTwistedPairEnd } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import { copperCord, copperSwitch, dac, cageSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { speedQuantity } from '../quantities.ts';

/** Links that run slower than what one of their ends could. */
export const slowerThanPort = defineRule({
  id: 'connection/slower-than-port',
  title: 'A link slower than its ports',
  scope: 'channel',
  severity: 'warning',
  standard: 'IEEE 802.3 clauses 28, 40, 55, 73 and 126',
  what: 'The rate that a link comes up with is the fastest that both ends and a cable with moulded modules share; it should not be slower than the fastest port on it.',
  why: 'It works, and nobody notices that a fast port is spent on a slow link until throughput is missed.',
  todo: 'Use a port that is as fast at the other end, or put the slow device on a slow port.',
  options: { fromMbps: { default: 10_000, values: [100, 1000, 2500, 5000, 10_000, 25_000], description: 'Rate of the fastest port from which this is said: slower ports are given to slower devices everywhere.' } },
  messages: {
    slower: '{fast} could run at {rate}; the link to {slow} runs at {agreed}.',
    byCable: '{fast} and {slow} could run at {rate}; the cable between them carries {agreed}.',
  },
  check(subject, { view, options, report, measure }) {
    const { agreed, first, last, channel } = subject;
    if (agreed.kind !== 'agreed' || first === undefined || last === undefined) return;
    measure({ negotiated: speedQuantity(agreed.speedMbps), link: speedQuantity(agreed.speedMbps) }, () => endSubjects(view, subject));
    if (!isOneToOne(subject)) return;
    const [fastFirst, fastLast] = [first, last].map((facts) => Math.max(...speedsOf(facts)));
    if (fastFirst === undefined || fastLast === undefined) return;
    const isFirstFaster = fastFirst >= fastLast;
    const [fast, slow, rate] = isFirstFaster ? [first, last, fastFirst] : [last, first, fastLast];
    if (rate <= agreed.speedMbps || rate < options.fromMbps) return;
    const isCable = speedsOf(slow).some((speed) => speed > agreed.speedMbps && speedsOf(fast).includes(speed));
    report({
      messageId: isCable ? 'byCable' : 'slower',
      data: { fast: portName(view, fast.ref), slow: portName(view, slow.ref), rate: formatSpeed(rate), agreed: formatSpeed(agreed.speedMbps) },
      subjects: [...endSubjects(view, subject), ...(isCable ? channel.cables.map(({ cable }) => subjectOfCable(view, cable)) : [])],
      actual: speedQuantity(agreed.speedMbps),
      required: speedQuantity(rate),
    });
  },
  examples: {
    valid: [
      { title: 'both ends at 10 Gb/s', design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1)) },
      { title: 'a camera of 100 Mb/s on a port of 1 Gb/s', design: (d) => void d.cable(copperCord('cat6'), d.device('A', copperSwitch({}, { speedsMbps: [100, 1000] })).port(1), d.device('B', copperSwitch({}, { speedsMbps: [100] })).port(1)) },
      { title: 'a fast port that is set to the rate of its partner', design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch(), {}, { ports: { 1: { speedMbps: 1000 } } }).port(1), d.device('B', copperSwitch({}, { speedsMbps: [100, 1000] })).port(1)) },
    ],
    invalid: [
      { title: '10 Gb/s against 1 Gb/s', messageIds: ['slower'], design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch({}, { speedsMbps: [100, 1000] })).port(1)) },
      {
        title: 'a 10 Gb/s cable between ports of 100 Gb/s',
        messageIds: ['byCable'],
        design: (d) => void d.cable(dac('sfp+', 10_000), d.device('A', cageSwitch('sfp112', [10_000, 100_000])).port(1), d.device('B', cageSwitch('sfp112', [10_000, 100_000])).port(1)),
      },
    ],
  },
});

/* Where a port fans out, each link has its share: no port is wasted. */
function isOneToOne({ channel, first, last }: ChannelSubject): boolean {
  const [passed] = channel.cables;
  if (passed !== undefined && isDirectAttach(passed.type.medium)) return passed.type.a.legs === passed.type.b.legs;
  return first !== undefined && last !== undefined && isTwistedPairEnd(first) && isTwistedPairEnd(last);
}
