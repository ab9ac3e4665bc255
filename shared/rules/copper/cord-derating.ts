import { formatLength } from '../../base/units.ts';
import { CHANNEL, CHANNEL_ATTENUATION_MM, channelLimits, cordDerating, maxCordsMm } from '../../catalog/copper.ts';
import { OPEN_OFFICE_CORDS } from '../../catalog/copper-practice.ts';
import type { ChannelCable } from '../../topology/channel.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';
import { knownLengthMm } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { copperChannel, type CopperChannel, totalMm } from './copper-channel.ts';
import { classicChannel, drawChannel } from './example-channel.ts';

/** Beyond the formula by this much, printed tables and makers still say yes: they round to whole metres. */
const GRACE_MM = 500;

/** Room for cords, by what they lose. */
export const cordDeratingRule = defineRule({
  id: 'copper/cord-derating',
  title: 'Cord length by gauge',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA-568.2-D annex on cords of 22 to 28 AWG; ISO/IEC 11801-1',
  what: 'Stranded cords lose more than solid cable: with a permanent link of H, cords may be C = (102 m - H) / (1 + D) together, D being 0.2 for 22 and 24 AWG, 0.5 for 26 AWG and 0.95 for 28 AWG.',
  why: 'Thin cords eat up the attenuation that the channel has: within 100 m, it can still be too much.',
  todo: 'Use thicker or shorter cords, or shorten the link.',
  options: {
    practice: { default: 'tia', values: ['tia', 'iso'], description: 'tia: by gauge. iso: 50 % for every stranded cord that is not thinner than 26 AWG, as ISO/IEC 11801 reckons.' },
    assumedGaugeAwg: { default: 24, values: [22, 24, 26, 28], description: 'Gauge of cords whose type states none.' },
  },
  messages: {
    tooLong: 'Cords of {cords} on a link of {link}: {allowed} of such cords are the most, or a link of {allowedLink}.',
    tight: 'Cords of {cords} on a link of {link} are within what printed tables round to, and beyond the {allowed} of the formula.',
  },
  check({ channel, agreed }, context) {
    const copper = copperChannel(context.view, channel);
    if (copper === undefined || copper.cords.length === 0 || channelLimits(agreed.kind === 'agreed' ? agreed.speedMbps : 0) !== CHANNEL) return;
    const [linkMm, cordsMm] = [totalMm(copper.installed), totalMm(copper.cords)];
    if (linkMm === undefined || cordsMm === undefined) {
      /* A cord alone without a length is asked for by the rule about rates already. */
      if (copper.joints.length > 0) knownLengthMm(channel, context);
      return;
    }
    const cords = deratedCords(copper, context);
    if (cords === undefined || cordsMm === 0) return;
    const budget = budgetOf(linkMm, cordsMm, cords);
    const subjects = (): ReturnType<typeof subjectOfCable>[] => channel.cables.map(({ cable }) => subjectOfCable(context.view, cable));
    context.measure(
      {
        derating: { text: (budget.percent / 100).toFixed(2), value: budget.percent / 100 }, horizontal: lengthQuantity(linkMm), cords: lengthQuantity(cordsMm),
        maxHorizontal: lengthQuantity(budget.maxLinkMm), maxChannel: lengthQuantity(budget.maxLinkMm + cordsMm), maxCords: lengthQuantity(budget.maxCordsMm), channelLength: lengthQuantity(linkMm + cordsMm),
      },
      subjects,
    );
    const excessMm = cordsMm - budget.byAttenuationMm;
    if (excessMm <= 0 || isPrinted(linkMm, cordsMm, cords)) return;
    context.report({
      messageId: excessMm <= GRACE_MM ? 'tight' : 'tooLong',
      data: { cords: formatLength(cordsMm), link: formatLength(linkMm), allowed: formatLength(budget.maxCordsMm), allowedLink: formatLength(budget.maxLinkMm) },
      subjects: subjects(),
      actual: lengthQuantity(cordsMm),
      required: lengthQuantity(budget.maxCordsMm),
      arithmetic: [...cords.map(({ passed, mm, percent }) => `${cableName(context.view, passed.cable)}: ${formatLength(mm)} x ${1 + percent / 100}`), `(${formatLength(CHANNEL_ATTENUATION_MM)} - ${formatLength(linkMm)}) / ${1 + budget.percent / 100} = ${formatLength(budget.byAttenuationMm)}`],
      atMost: excessMm <= GRACE_MM ? 'warning' : undefined,
    });
  },
  examples: {
    valid: [
      { title: '10 m of 28 AWG cords on a link of 82.5 m', design: (d) => drawChannel(d, 1000, classicChannel(82.5, 5, 'cat6', { gaugeAwg: 28, conductor: 'stranded' })) },
      { title: '27 m of 24 AWG cords on a link of 70 m, as printed', design: (d) => drawChannel(d, 1000, classicChannel(70, 13.5, 'cat6', { gaugeAwg: 24, conductor: 'stranded' })) },
    ],
    invalid: [
      { title: '10 m of 28 AWG cords on a link of 84 m', messageIds: ['tooLong'], design: (d) => drawChannel(d, 1000, classicChannel(84, 5, 'cat6', { gaugeAwg: 28, conductor: 'stranded' })) },
      { title: '10 m of 28 AWG cords on a link of 83 m', messageIds: ['tight'], design: (d) => drawChannel(d, 1000, classicChannel(83, 5, 'cat6', { gaugeAwg: 28, conductor: 'stranded' })) },
    ],
  },
});

interface DeratedCord {
  readonly passed: ChannelCable;
  readonly mm: number;
  readonly gaugeAwg: number;
  readonly percent: number;
}

type Context = RuleContext<'tooLong' | 'tight', { practice: { default: string; description: string }; assumedGaugeAwg: { default: number; description: string } }>;

/** The cords with what they lose; undefined, with a note, where one is thinner than any the standards list. */
function deratedCords({ cords }: CopperChannel, { view, options, notCheckable }: Context): readonly DeratedCord[] | undefined {
  const derated = cords.map((passed): DeratedCord | undefined => {
    const gaugeAwg = passed.type.gaugeAwg ?? options.assumedGaugeAwg;
    const row = cordDerating(gaugeAwg, passed.type.conductor === 'solid' ? 'solid' : 'stranded');
    if (row === undefined) {
      notCheckable(`de-rating of ${gaugeAwg} AWG cords (${cableName(view, passed.cable)})`, [subjectOfCable(view, passed.cable)]);
      return undefined;
    }
    const least = options.practice === 'iso' && row.conductor === 'stranded' ? (cordDerating(26, 'stranded')?.deratingPercent ?? 0) : 0;
    return { passed, mm: passed.cable.lengthMm ?? 0, gaugeAwg, percent: Math.max(row.deratingPercent, least) };
  });
  const sure = derated.flatMap((cord) => cord ?? []);
  return sure.length < derated.length ? undefined : sure;
}

interface Budget {
  /** De-rating of all cords together, weighted by length, in hundredths. */
  readonly percent: number;
  readonly byAttenuationMm: number;
  readonly maxCordsMm: number;
  readonly maxLinkMm: number;
}

function budgetOf(linkMm: number, cordsMm: number, cords: readonly DeratedCord[]): Budget {
  const extraMm = cords.reduce((total, { mm, percent }) => total + (mm * percent) / 100, 0);
  const percent = (extraMm / cordsMm) * 100;
  const byAttenuationMm = Math.max(0, Math.floor((CHANNEL_ATTENUATION_MM - linkMm) / (1 + percent / 100) + 1e-6));
  const maxLinkMm = Math.floor(Math.min(CHANNEL.permanentLinkMaxMm, CHANNEL.channelMaxMm - cordsMm, CHANNEL_ATTENUATION_MM - cordsMm - extraMm) + 1e-6);
  return { percent, byAttenuationMm, maxCordsMm: Math.min(byAttenuationMm, maxCordsMm(linkMm, 0)), maxLinkMm: Math.max(0, maxLinkMm) };
}

/** True where the open office tables print this much cord of one gauge for a link of this length or a longer one. */
function isPrinted(linkMm: number, cordsMm: number, cords: readonly DeratedCord[]): boolean {
  return OPEN_OFFICE_CORDS.some((row) => cords.every(({ gaugeAwg, percent }) => row.gaugeAwg >= gaugeAwg && percent <= (cordDerating(row.gaugeAwg, 'stranded')?.deratingPercent ?? 0)) && linkMm <= row.permanentLinkMm && cordsMm <= row.cordsMm);
}
