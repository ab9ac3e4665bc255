import { formatSpeed } from '../../base/units.ts';
import { cageFacts } from '../../catalog/cages.ts';
import { isDirectAttach } from '../../catalog/media.ts';
import type { CableEnd, CableType } from '../../model/cable-type.ts';
import { isCage } from '../../model/connector.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, dac } from '../engine/example-types.ts';
import { defineRule, type Report } from '../engine/rule.ts';

/** Cables whose one module fans out into several: what the cable itself can do, whatever it is plugged into. */
export const dacBreakout = defineRule({
  id: 'copper/dac-breakout',
  title: 'Fan-out of direct-attach cables',
  scope: 'cable',
  severity: 'error',
  standard: 'SFF-8436; SFF-8665; QSFP-DD MSA; OSFP MSA',
  what: 'The head of a fan-out cable must have a lane for every leg, and the modules of its legs must carry their share of its rate.',
  why: 'Lanes are joined one to one inside the cable: a leg without lanes of its own, or with a module too slow for them, never comes up.',
  todo: 'Use a cable whose legs match the lanes of its head.',
  messages: {
    tooManyLegs: '{cable} parts {lanes} of {head} into {legs}.',
    legTooSlow: '{cable}: each leg carries {share}; {form} is made for {limit}.',
  },
  check({ cable, type }, { view, report }) {
    if (!isDirectAttach(type.medium) || type.a.legs === type.b.legs) return;
    const [head, legs] = type.a.legs < type.b.legs ? [type.a, type.b] : [type.b, type.a];
    const misfit = misfitOf(type, head, legs, legs.legs / head.legs);
    if (misfit !== undefined) report({ ...misfit, data: { ...misfit.data, cable: cableName(view, cable) }, subjects: [subjectOfCable(view, cable)] });
  },
  examples: {
    valid: [{ title: '40 Gb/s into four times 10 Gb/s', design: (d) => fanOut(d, fourWay('qsfp+', 'sfp+', 40_000)) }],
    invalid: [
      { title: 'a cage of one lane into four', messageIds: ['tooManyLegs'], design: (d) => fanOut(d, fourWay('sfp28', 'sfp28', 25_000)) },
      { title: '100 Gb/s into four SFP+', messageIds: ['legTooSlow'], design: (d) => fanOut(d, fourWay('qsfp28', 'sfp+', 100_000)) },
    ],
  },
});

type Form = Parameters<typeof dac>[0];

const fourWay = (head: Form, leg: Form, speedMbps: number): ReturnType<typeof dac> => dac(head, speedMbps, { construction: 'breakout', b: { connector: leg, legs: 4 } });

function fanOut(d: ExampleDesign, type: ReturnType<typeof dac>): void {
  const end = (name: string, connector: CableEnd['connector'], speedMbps: number): ReturnType<ExampleDesign['device']> => d.device(name, cageSwitch(isCage(connector) ? connector : 'qsfp28', [speedMbps]));
  const [a, b] = [end('A', type.a.connector, type.speedMbps ?? 0), end('B', type.b.connector, (type.speedMbps ?? 0) / 4)];
  d.cable(type, a.port(1), [1, 2, 3, 4].map((n) => b.port(n)), { lengthMm: 2000 });
}

type Misfit = Omit<Report<'tooManyLegs' | 'legTooSlow'>, 'subjects'>;

/** What the cable itself cannot do, whatever it is plugged into. */
function misfitOf(type: CableType, head: CableEnd, legs: CableEnd, share: number): Misfit | undefined {
  if (!isCage(head.connector) || !isCage(legs.connector)) return undefined;
  const [headFacts, legFacts] = [cageFacts(head.connector), cageFacts(legs.connector)];
  const lanes = headFacts.electricalLanes;
  if (lanes !== undefined && (share > lanes || lanes % share !== 0)) {
    return { messageId: 'tooManyLegs', data: { lanes: lanes === 1 ? 'the one lane' : `the ${lanes} lanes`, head: headFacts.name, legs: share }, actual: { text: `${share} legs` }, required: { text: `${lanes} or a part of them` } };
  }
  const shareMbps = type.speedMbps === undefined ? undefined : type.speedMbps / share;
  if (shareMbps === undefined || shareMbps <= legFacts.nativeMbps) return undefined;
  return { messageId: 'legTooSlow', data: { share: formatSpeed(shareMbps), form: legFacts.name, limit: formatSpeed(legFacts.nativeMbps) }, actual: { text: formatSpeed(shareMbps) }, required: { text: formatSpeed(legFacts.nativeMbps) } };
}
