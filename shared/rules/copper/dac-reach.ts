import { formatLength, formatSpeed } from '../../base/units.ts';
import { type CageFacts, cageFacts } from '../../catalog/cages.ts';
import { aocReach, twinaxReach, twinaxRow } from '../../catalog/direct-attach.ts';
import { isDirectAttach } from '../../catalog/media.ts';
import type { CableType, Medium } from '../../model/cable-type.ts';
import { isCage } from '../../model/connector.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { dac, cageSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { knownLengthMm } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';

const KIND_NAMES: Readonly<Partial<Record<Medium, string>>> = { 'dac-passive': 'Passive direct-attach cable', 'dac-active': 'Active direct-attach cable', aoc: 'Active optical cable' };

/** Kinds that reach further, nearest first. */
const FURTHER: Readonly<Partial<Record<Medium, readonly Medium[]>>> = { 'dac-passive': ['dac-active', 'aoc'], 'dac-active': ['aoc'] };

const MEDIUM_NAMES: Readonly<Partial<Record<Medium, string>>> = { 'dac-active': 'an active direct-attach cable', aoc: 'an active optical cable' };

/** Length of DAC and AOC against what their kind reaches at their rate. */
export const dacReach = defineRule({
  id: 'copper/dac-reach',
  title: 'Reach of direct-attach cables',
  scope: 'cable',
  severity: 'error',
  standard: 'SFF-8431; IEEE 802.3 clauses 85, 92, 110, 136 and 162',
  what: 'A direct-attach copper cable or an active optical cable must not be longer than its kind reaches at its rate.',
  why: 'Passive copper loses the signal within metres, the sooner the faster; beyond the reach the link does not come up or drops.',
  todo: 'Use an active or optical cable of the same ends, a shorter cable, or optics with fibre.',
  messages: {
    tooLong: '{kind} at {speed} ({form}{assembly}): {length} is more than the {limit} it reaches.',
    uncommon: '{kind} at {speed} ({form}): {length} is within the standard; most switch makers sell and support {limit}.',
  },
  check({ cable, type }, context) {
    if (!isDirectAttach(type.medium)) return;
    const { view } = context;
    const subject = (): ReturnType<typeof subjectOfCable> => subjectOfCable(view, cable);
    if (type.speedMbps === undefined) return context.notCheckable(`rate of the cable type ${type.model}`, [subject()]);
    const limit = reachMm(type, type.medium);
    if (limit === undefined) return context.notCheckable(`reach of ${kindOf(type)} at ${formatSpeed(type.speedMbps)}`, [subject()]);
    const lengthMm = knownLengthMm({ cables: [{ cable, type, from: 'a', fromLeg: 0, toLeg: 0 }], lengthMm: cable.lengthMm }, context);
    const commonMm = commonReachMm(type);
    context.measure({ maxLength: lengthQuantity(limit), commonMaxLength: commonMm === undefined ? undefined : lengthQuantity(commonMm), length: lengthMm === undefined ? undefined : lengthQuantity(lengthMm) }, () => [subject()]);
    if (lengthMm === undefined || lengthMm <= (commonMm ?? limit)) return;
    if (lengthMm <= limit) {
      const common = lengthQuantity(commonMm ?? limit);
      return context.report({ messageId: 'uncommon', data: { ...namesOf(type), length: formatLength(lengthMm), limit: common.text }, subjects: [subject()], actual: lengthQuantity(lengthMm), required: common, atMost: 'info' });
    }
    const further = (FURTHER[type.medium] ?? []).filter((medium) => lengthMm <= (reachMm(type, medium) ?? 0));
    context.report({
      messageId: 'tooLong',
      data: { ...namesOf(type), assembly: type.assembly === undefined ? '' : `, class ${type.assembly}`, length: formatLength(lengthMm), limit: formatLength(limit) },
      subjects: [subject()],
      actual: lengthQuantity(lengthMm),
      required: lengthQuantity(limit),
      fixes: further.flatMap((medium) => retypeFixes(view, [{ cable, type }], medium, MEDIUM_NAMES[medium] ?? medium)),
    });
  },
  examples: {
    valid: [
      { title: 'a passive 10 Gb/s cable of 5 m', design: (d) => void d.cable(dac('sfp+', 10_000), d.device('A', cageSwitch()).port(1), d.device('B', cageSwitch()).port(1), { lengthMm: 5000 }) },
      { title: 'an active optical cable of 30 m', design: (d) => void d.cable(dac('sfp+', 10_000, { medium: 'aoc' }), d.device('A', cageSwitch()).port(1), d.device('B', cageSwitch()).port(1), { lengthMm: 30_000 }) },
    ],
    invalid: [
      { title: 'a passive 10 Gb/s cable of 7 m', messageIds: ['uncommon'], design: (d) => void d.cable(dac('sfp+', 10_000), d.device('A', cageSwitch()).port(1), d.device('B', cageSwitch()).port(1), { lengthMm: 7000 }) },
      { title: 'a passive 25 Gb/s cable of class CA-N of 4 m', messageIds: ['tooLong'], design: (d) => void d.cable(dac('sfp28', 25_000, { assembly: 'CA-N' }), d.device('A', cageSwitch('sfp28', [25_000])).port(1), d.device('B', cageSwitch('sfp28', [25_000])).port(1), { lengthMm: 4000 }) },
      { title: 'a passive 10 Gb/s cable of 8 m', messageIds: ['tooLong'], design: (d) => void d.cable(dac('sfp+', 10_000), d.device('A', cageSwitch()).port(1), d.device('B', cageSwitch()).port(1), { lengthMm: 8000 }) },
      { title: 'a passive 25 Gb/s cable of 6 m', messageIds: ['tooLong'], design: (d) => void d.cable(dac('sfp28', 25_000), d.device('A', cageSwitch('sfp28', [25_000])).port(1), d.device('B', cageSwitch('sfp28', [25_000])).port(1), { lengthMm: 6000 }) },
    ],
  },
});

const namesOf = (type: CableType): { readonly kind: string; readonly speed: string; readonly form: string } => ({ kind: kindOf(type), speed: formatSpeed(type.speedMbps ?? 0), form: headOf(type)?.name ?? type.a.connector });

const kindOf = (type: CableType): string => KIND_NAMES[type.medium] ?? type.model;

/** The faster end decides: a breakout's figure is its head's. */
function headOf(type: CableType): CageFacts | undefined {
  const head = type.a.legs <= type.b.legs ? type.a.connector : type.b.connector;
  return isCage(head) ? cageFacts(head) : undefined;
}

function reachMm(type: CableType, medium: Medium): number | undefined {
  const form = headOf(type)?.cage;
  if (form === undefined || type.speedMbps === undefined) return undefined;
  if (medium === 'aoc') return aocReach(form, type.speedMbps)?.maxMm;
  const ofClass = medium === 'dac-passive' ? twinaxRow(form, type.speedMbps)?.tiers?.find(({ assembly }) => assembly === type.assembly)?.maxMm : undefined;
  return ofClass ?? twinaxReach(form, type.speedMbps, medium === 'dac-active')?.maxMm;
}

/** Longest passive cable that most switch makers sell, where that is less than the standard's. */
function commonReachMm(type: CableType): number | undefined {
  const form = headOf(type)?.cage;
  return form === undefined || type.speedMbps === undefined || type.medium !== 'dac-passive' ? undefined : twinaxReach(form, type.speedMbps, false)?.commonMaxMm;
}
