import { formatLength, formatSpeed } from '../../base/units.ts';
import { copperModuleReachMm } from '../../catalog/copper-practice.ts';
import { portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { endsOf, isTwistedPairEnd } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, copperCord, copperSwitch, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { copperChannel } from './copper-channel.ts';

/** Pluggable BASE-T modules, which reach less than fixed ports. */
export const moduleReach = defineRule({
  id: 'copper/module-reach',
  title: 'Reach of pluggable BASE-T modules',
  scope: 'channel',
  severity: 'error',
  standard: 'Maker\'s data; IEEE 802.3an clause 55',
  what: 'A copper module in a cage reaches only as far as its maker states: 30 m for most at 10 Gb/s, 80 m or 100 m for others.',
  why: 'The cage gives a module too little power for the whole of 10GBASE-T: beyond its reach the link drops, though the cabling is in order.',
  todo: 'Use a module of more reach, a port with fixed RJ45, a lower rate, or fibre.',
  messages: { tooFar: 'The channel is {length}; {module} in {port} reaches {limit} at {rate}.' },
  check(subject, context) {
    const { view } = context;
    const { channel, agreed } = subject;
    if (agreed.kind !== 'agreed' || copperChannel(view, channel) === undefined) return;
    for (const facts of endsOf(subject).filter(isTwistedPairEnd)) {
      const reachMm = reachOf(facts, agreed.speedMbps);
      if (facts.opticType === undefined || reachMm === undefined) continue;
      const subjects = (): ReturnType<typeof subjectOfPort>[] => [subjectOfPort(view, facts.ref), ...channel.cables.map(({ cable }) => subjectOfCable(view, cable))];
      context.measure({ maxLength: lengthQuantity(reachMm) }, subjects);
      const lengthMm = knownLengthMm(channel, context);
      if (lengthMm === undefined || lengthMm <= reachMm) continue;
      context.report({
        messageId: 'tooFar',
        data: { length: formatLength(lengthMm), module: facts.opticType.model, port: portName(view, facts.ref), limit: formatLength(reachMm), rate: formatSpeed(agreed.speedMbps) },
        subjects: subjects(),
        actual: lengthQuantity(lengthMm),
        required: lengthQuantity(reachMm),
        arithmetic: lengthArithmetic(view, channel),
      });
    }
  },
  examples: {
    valid: [{ title: 'a 30 m module over exactly 30 m', design: (d) => module(d, 30_000) }],
    invalid: [{ title: 'a 30 m module over 45 m', messageIds: ['tooFar'], design: (d) => module(d, 45_000) }],
  },
});

function module(d: ExampleDesign, lengthMm: number): void {
  const a = d.device('A', cageSwitch());
  d.optic(a.port(1), optic('sfp+', '10GBASE-T 30 m', 10_000, 'rj45'));
  d.cable(copperCord('cat6a'), a.port(1), d.device('B', copperSwitch()).port(1), { lengthMm });
}

/** The module's own figure at its own rate, else that of its kind. */
function reachOf({ opticType }: PortFacts, rateMbps: number): number | undefined {
  if (opticType?.phy === undefined) return opticType?.speedMbps === rateMbps ? opticType.reachMm : undefined;
  const own = opticType.speedMbps === rateMbps ? opticType.reachMm : undefined;
  return own ?? copperModuleReachMm(opticType.phy, opticType.speedMbps, rateMbps);
}
