import { formatLength, formatSpeed } from '../../base/units.ts';
import { CAT8_CHANNEL, channelLimits, cordDerating, WORK_AREA_CORD_MAX_MM } from '../../catalog/copper.ts';
import type { ChannelCable } from '../../topology/channel.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthQuantity } from '../quantities.ts';
import { copperChannel, type CopperChannel, totalMm } from './copper-channel.ts';
import { classicChannel, drawChannel } from './example-channel.ts';

/** Lengths of cords that no trade-off with the link extends. */
export const cordLength = defineRule({
  id: 'copper/cord-length',
  title: 'Length of cords',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA-568.2-D; ISO/IEC 11801-1',
  what: 'Cords of 28 AWG may be 15 m together, cords of a Cat8 channel 6 m, and the cord between an outlet and the equipment at it 22 m (20 m by ISO/IEC 11801).',
  why: 'Thin and long cords lose more, warm up under power and are pulled and kinked more than anything else in the channel.',
  todo: 'Use a shorter or thicker cord, or bring the outlet nearer.',
  options: { practice: { default: 'tia', values: ['tia', 'iso'], description: 'Whose limit holds for cords at outlets.' } },
  messages: {
    thin: 'Cords of {gauge} AWG: {length} together; {limit} are the most.',
    workArea: '{cord}, at an outlet, is {length}; {limit} is the most.',
    fast: 'The cords are {length} together; {limit} are the most at {rate} unless the link is shorter.',
  },
  check({ channel, agreed }, { view, options, report, measure }) {
    const copper = copperChannel(view, channel);
    if (copper === undefined || copper.joints.length === 0) return;
    const subjectsOf = (cables: readonly ChannelCable[]) => (): ReturnType<typeof subjectOfCable>[] => cables.map(({ cable }) => subjectOfCable(view, cable));
    for (const { cables, gaugeAwg, limitMm } of limitedByGauge(copper)) {
      const subjects = subjectsOf(cables);
      const lengthMm = totalMm(cables);
      measure({ maxCord: lengthQuantity(limitMm) }, subjects);
      if (lengthMm === undefined || lengthMm <= limitMm) continue;
      report({ messageId: 'thin', data: { gauge: gaugeAwg, length: formatLength(lengthMm), limit: formatLength(limitMm) }, subjects: subjects(), actual: lengthQuantity(lengthMm), required: lengthQuantity(limitMm) });
    }
    const limitMm = options.practice === 'iso' ? WORK_AREA_CORD_MAX_MM.iso : WORK_AREA_CORD_MAX_MM.tia;
    for (const passed of workAreaCords(copper)) {
      const { cable } = passed;
      const subjects = subjectsOf([passed]);
      measure({ maxWorkArea: lengthQuantity(limitMm) }, subjects);
      if (cable.lengthMm === undefined || cable.lengthMm <= limitMm) continue;
      report({ messageId: 'workArea', data: { cord: cableName(view, cable), length: formatLength(cable.lengthMm), limit: formatLength(limitMm) }, subjects: subjects(), actual: lengthQuantity(cable.lengthMm), required: lengthQuantity(limitMm), atMost: 'warning' });
    }
    const cordsMm = copper.installed.length === 0 ? undefined : totalMm(copper.cords);
    if (agreed.kind !== 'agreed' || channelLimits(agreed.speedMbps) !== CAT8_CHANNEL || cordsMm === undefined) return;
    const subjects = subjectsOf(copper.cords);
    measure({ maxCords: lengthQuantity(CAT8_CHANNEL.cordsMaxMm) }, subjects);
    if (cordsMm <= CAT8_CHANNEL.cordsMaxMm) return;
    report({ messageId: 'fast', data: { length: formatLength(cordsMm), limit: formatLength(CAT8_CHANNEL.cordsMaxMm), rate: formatSpeed(agreed.speedMbps) }, subjects: subjects(), actual: lengthQuantity(cordsMm), required: lengthQuantity(CAT8_CHANNEL.cordsMaxMm), atMost: 'warning' });
  },
  examples: {
    valid: [
      { title: 'two cords of 7.5 m of 28 AWG', design: (d) => drawChannel(d, 1000, classicChannel(60, 7.5, 'cat6', { gaugeAwg: 28 })) },
      { title: 'two cords of 3 m of Cat8', design: (d) => drawChannel(d, 25_000, classicChannel(20, 3, 'cat8.1')) },
    ],
    invalid: [
      { title: 'two cords of 8 m of 28 AWG', messageIds: ['thin'], design: (d) => drawChannel(d, 1000, classicChannel(40, 8, 'cat6', { gaugeAwg: 28 })) },
      { title: 'a cord of 25 m at an outlet', messageIds: ['workArea'], design: (d) => drawChannel(d, 1000, [{ lengthM: 50, into: 'outlet' }, { lengthM: 25, isCord: true }]) },
      { title: 'two cords of 4 m of Cat8', messageIds: ['fast'], design: (d) => drawChannel(d, 25_000, classicChannel(20, 4, 'cat8.1')) },
    ],
  },
});

interface LimitedCords {
  readonly cables: readonly ChannelCable[];
  readonly gaugeAwg: number;
  readonly limitMm: number;
}

/** Cords of gauges that are limited as such, gauge by gauge. */
function limitedByGauge({ cords }: CopperChannel): readonly LimitedCords[] {
  const gauges = new Set(cords.flatMap(({ type }) => (type.conductor === 'solid' ? [] : (type.gaugeAwg ?? []))));
  return [...gauges].sort((a, b) => a - b).flatMap((gaugeAwg): LimitedCords[] => {
    const limitMm = cordDerating(gaugeAwg, 'stranded')?.maxCordMm;
    return limitMm === undefined ? [] : [{ gaugeAwg, limitMm, cables: cords.filter(({ type }) => type.gaugeAwg === gaugeAwg) }];
  });
}

/** Cords between an outlet and an end of the channel. */
function workAreaCords({ channel, joints }: CopperChannel): readonly ChannelCable[] {
  const [first, last] = [channel.cables[0], channel.cables.at(-1)];
  const [near, far] = [joints[0], joints.at(-1)];
  const atEnds = [near?.kind === 'outlet' ? first : undefined, far?.kind === 'outlet' ? last : undefined];
  return atEnds.flatMap((passed) => (passed?.type.construction === 'cord' ? [passed] : []));
}
