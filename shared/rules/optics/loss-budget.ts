import { LOSS_TOLERANCE_CENTI_DB } from '../../catalog/phys.ts';
import type { Medium } from '../../model/cable-type.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { endSubjects } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, fibreCord, fibrePanel, optic } from '../engine/example-types.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';
import { isFibreChannel } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { MISSING_LENGTH_RULE } from '../lengths.ts';
import { cableName } from '../../topology/names.ts';
import { betterFibreFixes, strongerOpticFix } from './loss-fixes.ts';
import { linkLoss } from './link-loss.ts';
import type { LossLimit } from './loss-limit.ts';
import { LOSS_OPTIONS, LOSS_RULE } from './loss-settings.ts';
import { decibels, lossQuantity, lossQuantityIfKnown } from './loss-quantities.ts';
import { attenuatorOf, bothDirections } from './power-levels.ts';
import type { ChannelLoss } from './channel-loss.ts';

/** Channel insertion loss against the limit of the optics. */
export const lossBudget = defineRule({
  id: LOSS_RULE,
  title: 'Loss of a fibre channel against its limit',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.3-D; ISO/IEC 14763-3',
  what: 'Fibre, connections, splices and other losses between two optics must not add up to more than the optics bridge. Connections at the optics themselves do not count; limits are rounded in print, so 0.05 dB is let pass.',
  why: 'Every connection takes its share of the light, and fast links leave little of it: two connections too many and the link has errors or stays down.',
  todo: 'Take connections out, use low-loss connectors or cassettes and enter their figures, use better fibre, or optics that bridge more. Where the channel was measured, enter the measured loss.',
  messages: {
    over: '{of} may lose {budget} on the way; this channel loses {loss}, {excess} too much.',
    engineered: '{of} may lose {budget} on a standard link; this channel loses {loss}, which only an engineered link of tested fibre may.',
    dependsOnFibre: '{of} may lose {budget}; this channel loses {loss} if its fibre is no better than its grade has to be: enter its attenuation or the measured loss.',
  },
  options: LOSS_OPTIONS,
  check(subject, context) {
    const { view } = context;
    if (!isFibreChannel(subject.channel)) return;
    const { settings, loss, limit } = linkLoss(view, subject);
    if (loss.highestCentiDb === undefined) return noteMissing(subject, context, limit);
    const fittedCentiDb = Math.max(0, ...bothDirections(subject).map(attenuatorOf));
    const lossCentiDb = loss.highestCentiDb + fittedCentiDb + settings.reserveCentiDb;
    measureLoss(subject, context, lossCentiDb, limit);
    if (limit === undefined) return;
    const verdict = judge(lossCentiDb, lossCentiDb - loss.highestCentiDb + (loss.usualFibreCentiDb ?? 0), limit);
    if (verdict === undefined) return;
    context.report({
      messageId: verdict,
      data: { of: limit.of, budget: `${decibels(limit.maxCentiDb)} dB`, loss: `${decibels(lossCentiDb)} dB`, excess: `${decibels(Math.round(lossCentiDb) - limit.maxCentiDb)} dB` },
      subjects: subjectsOf(subject, context),
      actual: lossQuantity(lossCentiDb),
      required: lossQuantity(limit.maxCentiDb),
      standard: limit.standard,
      atMost: verdict === 'over' ? undefined : 'warning',
      arithmetic: arithmetic(loss, fittedCentiDb, settings.reserveCentiDb, lossCentiDb, limit),
      fixes: verdict === 'over' ? fixes(subject, context, { ...loss, highestCentiDb: lossCentiDb }) : [],
    });
  },
  examples: {
    valid: [
      { title: '10GBASE-SR over 300 m of OM3 through two panels', design: (d) => throughPanels(d, '10GBASE-SR', 'om3', 300_000, 2) },
      { title: 'four connections of low loss', design: (d) => throughPanels(d.project({ ruleOptions: { [LOSS_RULE]: { lossSet: 'low-loss' } } }), '10GBASE-SR', 'om3', 300_000, 4) },
      { title: 'a panel on a link that was measured with the connections at its ends', design: (d) => throughPanels(d, '10GBASE-SR', 'om3', 300_000, 2, 180) },
    ],
    invalid: [
      { title: '10GBASE-SR over 300 m of OM3 through four panels', messageIds: ['over'], design: (d) => throughPanels(d, '10GBASE-SR', 'om3', 300_000, 4) },
      { title: '10GBASE-LR over 10 km of OS2 with four connections', messageIds: ['over'], design: (d) => throughPanels(d, '10GBASE-LR', 'os2', 10_000_000, 4) },
      { title: '10GBASE-ER over 29 km of OS2 of unknown attenuation', messageIds: ['dependsOnFibre'], design: (d) => throughPanels(d, '10GBASE-ER', 'os2', 29_000_000, 0) },
      { title: '100GBASE-ER4 over 30 km with 16 dB', messageIds: ['engineered'], design: (d) => throughPanels(d, '100GBASE-ER4', 'os2', 30_000_000, 0, 1600) },
    ],
  },
});

function throughPanels(d: ExampleDesign, phy: string, medium: Medium, lengthMm: number, panels: number, measuredLossCentiDb?: number): void {
  const isFast = phy.startsWith('100G');
  const [cage, speed] = isFast ? (['qsfp28', 100_000] as const) : (['sfp+', 10_000] as const);
  const [a, b] = [d.device('SW1', cageSwitch(cage, [speed])), d.device('SW2', cageSwitch(cage, [speed]))];
  for (const device of [a, b]) d.optic(device.port(1), optic(cage, phy, speed));
  let from = a.port(1);
  for (let n = 1; n <= panels; n += 1) {
    const panel = d.device(`FP${n}`, fibrePanel());
    d.cable(fibreCord(medium), from, panel.port(1));
    from = panel.port('r1');
  }
  d.cable(fibreCord(medium), from, b.port(1), { lengthMm: lengthMm - 2000 * panels, measuredLossCentiDb });
}

type Verdict = 'over' | 'engineered' | 'dependsOnFibre';
type Context = RuleContext<Verdict, typeof LOSS_OPTIONS>;

const subjectsOf = (subject: ChannelSubject, { view }: Context): ReturnType<typeof endSubjects> => [...subject.channel.cables.map(({ cable }) => subjectOfCable(view, cable)), ...endSubjects(view, subject)];

/* Where the PHY's own reach counts on fibre better than its grade has to be, the grade's limit alone does not condemn a link. */
function judge(lossCentiDb: number, onUsualFibreCentiDb: number, limit: LossLimit): Verdict | undefined {
  const exceeds = (loss: number, most: number): boolean => Math.round(loss) > most + LOSS_TOLERANCE_CENTI_DB;
  if (!exceeds(lossCentiDb, limit.maxCentiDb)) return undefined;
  if (limit.engineeredCentiDb !== undefined && !exceeds(lossCentiDb, limit.engineeredCentiDb)) return 'engineered';
  return limit.countsOnBetterFibre && !exceeds(onUsualFibreCentiDb, limit.maxCentiDb) ? 'dependsOnFibre' : 'over';
}

function measureLoss(subject: ChannelSubject, context: Context, lossCentiDb: number, limit: LossLimit | undefined): void {
  const window = bothDirections(subject).flatMap(({ from }) => (from.opticType === undefined ? [] : [from.opticType]));
  const most = window.flatMap(({ lossMaxCentiDb }) => lossMaxCentiDb ?? []);
  context.measure(
    {
      loss: lossQuantity(lossCentiDb), budget: lossQuantityIfKnown(limit?.maxCentiDb), windowMax: most.length === 0 ? undefined : lossQuantity(Math.min(...most)),
      margin: limit === undefined ? undefined : lossQuantity(limit.maxCentiDb - Math.round(lossCentiDb)),
    },
    subjectsOf(subject, context),
  );
}

function noteMissing({ channel }: ChannelSubject, { view, notCheckable }: Context, limit: LossLimit | undefined): void {
  if (limit === undefined) return;
  for (const { cable } of channel.cables) {
    if (cable.lengthMm === undefined && cable.measuredLossCentiDb === undefined) notCheckable(`length of ${cableName(view, cable)}`, [subjectOfCable(view, cable)], MISSING_LENGTH_RULE);
  }
}

function arithmetic({ lines }: ChannelLoss, fittedCentiDb: number, reserveCentiDb: number, lossCentiDb: number, limit: LossLimit): readonly string[] {
  return [
    ...lines(),
    ...(fittedCentiDb > 0 ? [`Attenuator: ${decibels(fittedCentiDb)} dB`] : []),
    ...(reserveCentiDb > 0 ? [`Reserve: ${decibels(reserveCentiDb)} dB`] : []),
    `Sum: ${decibels(lossCentiDb)} dB; limit of ${limit.of}: ${decibels(limit.maxCentiDb)} dB; margin ${decibels(limit.maxCentiDb - Math.round(lossCentiDb))} dB`,
  ];
}

const fixes = (subject: ChannelSubject, { view }: Context, loss: ChannelLoss): readonly Fix[] => [...betterFibreFixes(view, subject, loss), ...strongerOpticFix(view, subject, loss)];
