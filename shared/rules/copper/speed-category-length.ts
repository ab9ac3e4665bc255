import { formatLength, formatSpeed } from '../../base/units.ts';
import { baseTLimit, baseTPhy, type BaseTLimit, COPPER_CATEGORIES, copperCategory, lowestCategory, type CopperCategory } from '../../catalog/copper.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Channel } from '../../topology/channel.ts';
import { speedsOf } from '../../topology/port-facts.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { endSubjects, endsOf, isTwistedPairEnd } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, copperCord, copperPanel, copperSwitch, optic, permanentCopper, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';

/** BASE-T over the lowest category and the whole length of a channel. */
export const speedCategoryLength = defineRule({
  id: 'copper/speed-category-length',
  title: 'Speed against copper category and length',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3; TIA-568.2-D; TIA TSB-155-A; ISO/IEC 11801-1',
  what: 'The rate both ends agree on must be carried by the lowest category in the channel over the channel\'s whole length: cords, panels and installed cable together.',
  why: 'A link that trains at a high rate over cable that is too weak or too long drops frames, falls back to a lower rate or does not come up.',
  todo: 'Use cable of the category named, shorten the channel, or set the ports to a rate that the cable carries.',
  messages: {
    unsupported: '{phy} over {category}: not supported at any length{better}.',
    tooLong: '{phy} over {category}: {length} is more than the {limit} allowed{better}.',
    conditional: '{phy} over {category} at {length} is sure only to {sure}; up to {limit} it depends on alien crosstalk and has to be tested{better}.',
    uncertain: '{phy} over {category} depends on the installed cable and has to be tested, at any length{better}.',
  },
  check(subject, context) {
    const case_ = baseTCase(subject);
    if (case_ === undefined) return;
    const { limit, category } = case_;
    const lengthMm = limit.supported === 'no' ? undefined : knownLengthMm(subject.channel, context);
    const verdict = judge(limit, lengthMm);
    if (verdict === undefined) return;
    const better = betterCategory(case_.speedMbps, category, subject.channel.lengthMm);
    const { view } = context;
    context.report({
      messageId: verdict,
      data: {
        phy: limit.phy, category: category.name, better: better === undefined ? '' : `; ${better.category.name} carries it to ${formatLength(better.reachMm)}`,
        length: formatLength(lengthMm ?? 0), limit: formatLength(limit.maxMm ?? 0), sure: formatLength(limit.sureMm ?? 0),
      },
      subjects: [...weakCables(subject.channel, category, better?.category).map(({ cable }) => subjectOfCable(view, cable)), ...endSubjects(view, subject)],
      actual: lengthMm === undefined || verdict === 'uncertain' ? { text: category.name } : lengthQuantity(lengthMm),
      required: requiredFor(verdict, limit, better?.category),
      arithmetic: lengthArithmetic(view, subject.channel),
      atMost: verdict === 'conditional' || verdict === 'uncertain' ? 'warning' : undefined,
      fixes: [...categoryFixes(view, subject.channel, category, better?.category), ...speedFix(subject, category)],
    });
  },
  examples: {
    valid: [
      { title: '10 Gb/s over 90 m of Cat6A', design: (d) => tenGigabit(d, 'cat6a', 90_000) },
      { title: '10 Gb/s over exactly 37 m of Cat6', design: (d) => tenGigabit(d, 'cat6', 37_000) },
      { title: 'Cat5e where the port is set to 1 Gb/s', design: (d) => void d.cable(copperCord('cat5e'), d.device('SW1', copperSwitch(), {}, { ports: { 1: { speedMbps: 1000 } } }).port(1), d.device('SRV', server()).port(1), { lengthMm: 90_000 }) },
    ],
    invalid: [
      { title: '10 Gb/s over Cat5e', messageIds: ['unsupported'], design: (d) => tenGigabit(d, 'cat5e', 3000) },
      { title: '10 Gb/s over 45 m of Cat6', messageIds: ['conditional'], design: (d) => tenGigabit(d, 'cat6', 45_000) },
      { title: '10 Gb/s over 56 m of Cat6', messageIds: ['tooLong'], design: (d) => tenGigabit(d, 'cat6', 56_000) },
      {
        title: 'Cat5e cords on an installed link of Cat6A, through two panels',
        messageIds: ['unsupported'],
        design: (d) => {
          const [sw, a, b, srv] = [d.device('SW1', copperSwitch()), d.device('PP1', copperPanel()), d.device('PP2', copperPanel()), d.device('SRV', server())];
          d.cable(copperCord('cat5e'), sw.port(1), a.port(1));
          d.cable(permanentCopper('cat6a'), a.port('r1'), b.port('r1'), { lengthMm: 60_000 });
          d.cable(copperCord('cat5e'), b.port(1), srv.port(1));
        },
      },
      {
        title: 'Copper modules at 10 Gb/s over a channel of 105 m',
        messageIds: ['tooLong'],
        design: (d) => {
          const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
          d.optic(a.port(1), optic('sfp+', '10GBASE-T', 10_000, 'rj45'));
          d.optic(b.port(1), optic('sfp+', '10GBASE-T', 10_000, 'rj45'));
          d.cable(copperCord('cat6a'), a.port(1), b.port(1), { lengthMm: 105_000 });
        },
      },
      { title: '5 Gb/s over Cat5e', messageIds: ['uncertain'], design: (d) => void d.cable(copperCord('cat5e'), d.device('SW1', copperSwitch({}, { speedsMbps: [1000, 5000] })).port(1), d.device('SW2', copperSwitch()).port(1), { lengthMm: 20_000 }) },
    ],
  },
});

function tenGigabit(d: ExampleDesign, medium: Medium, lengthMm: number): void {
  d.cable(copperCord(medium), d.device('SW1', copperSwitch()).port(1), d.device('SRV', server()).port(1), { lengthMm });
}

type Verdict = 'unsupported' | 'tooLong' | 'conditional' | 'uncertain';

interface BaseTCase {
  readonly speedMbps: number;
  readonly category: CopperCategory;
  readonly limit: BaseTLimit;
}

/** What to look up; undefined for what is not BASE-T over twisted pair. */
function baseTCase(subject: ChannelSubject): BaseTCase | undefined {
  const { channel, agreed } = subject;
  if (agreed.kind !== 'agreed' || !endsOf(subject).every(isTwistedPairEnd)) return undefined;
  const category = lowestCategory(mediaOf(channel));
  const isAllCopper = channel.cables.every(({ type }) => copperCategory(type.medium) !== undefined);
  const limit = category === undefined ? undefined : baseTLimit(agreed.speedMbps, category.medium);
  return category === undefined || limit === undefined || !isAllCopper ? undefined : { speedMbps: agreed.speedMbps, category, limit };
}

const mediaOf = (channel: Channel): readonly Medium[] => channel.cables.map(({ type }) => type.medium);

function judge(limit: BaseTLimit, lengthMm: number | undefined): Verdict | undefined {
  if (limit.supported === 'no') return 'unsupported';
  if (lengthMm === undefined) return undefined;
  if (limit.maxMm !== undefined && lengthMm > limit.maxMm) return 'tooLong';
  if (limit.supported !== 'conditional') return undefined;
  if (limit.sureMm === undefined) return 'uncertain';
  return lengthMm > limit.sureMm ? 'conditional' : undefined;
}

interface BetterCategory {
  readonly category: CopperCategory;
  readonly reachMm: number;
}

/** The lowest category that carries the rate over this length without reservation. */
function betterCategory(speedMbps: number, than: CopperCategory, lengthMm: number | undefined): BetterCategory | undefined {
  for (const category of COPPER_CATEGORIES) {
    const limit = category.rank > than.rank ? baseTLimit(speedMbps, category.medium) : undefined;
    const reachMm = limit?.supported === 'yes' ? limit.maxMm : undefined;
    if (reachMm !== undefined && (lengthMm ?? 0) <= reachMm) return { category, reachMm };
  }
  return undefined;
}

function requiredFor(verdict: Verdict, limit: BaseTLimit, better: CopperCategory | undefined): { readonly text: string } | undefined {
  if (verdict === 'tooLong' && limit.maxMm !== undefined) return lengthQuantity(limit.maxMm);
  if (verdict === 'conditional' && limit.sureMm !== undefined) return lengthQuantity(limit.sureMm);
  return better === undefined ? undefined : { text: better.name };
}

/** The cables to blame: those below what is needed, or all of them where only length is the matter. */
function weakCables(channel: Channel, lowest: CopperCategory, needed: CopperCategory | undefined): Channel['cables'] {
  const rank = needed?.rank ?? lowest.rank + 1;
  const weak = channel.cables.filter(({ type }) => (copperCategory(type.medium)?.rank ?? rank) < rank);
  return weak.length > 0 ? weak : channel.cables;
}

function categoryFixes(view: DesignView, channel: Channel, lowest: CopperCategory, better: CopperCategory | undefined): readonly Fix[] {
  return better === undefined ? [] : retypeFixes(view, weakCables(channel, lowest, better), better.medium, better.name);
}

/** Setting one end is enough: the other follows. */
function speedFix({ channel, first, last, agreed }: ChannelSubject, category: CopperCategory): readonly Fix[] {
  if (first === undefined || last === undefined || agreed.kind !== 'agreed') return [];
  const slower = speedsOf(first).filter((speed) => speed < agreed.speedMbps && speedsOf(last).includes(speed) && carries(speed, category, channel.lengthMm));
  const speedMbps = slower.at(-1);
  const settable = [first, last].find(({ device, ref, opticType }) => opticType === undefined && device.ports?.[ref.portKey]?.speedMbps === undefined) ?? first;
  if (speedMbps === undefined) return [];
  return [{ title: `Run the link at ${formatSpeed(speedMbps)}`, commandId: 'port.setSpeed', args: { ...settable.ref, speedMbps } }];
}

function carries(speedMbps: number, category: CopperCategory, lengthMm: number | undefined): boolean {
  const sureMm = baseTPhy(speedMbps) === undefined ? undefined : baseTLimit(speedMbps, category.medium)?.sureMm;
  return sureMm !== undefined && (lengthMm ?? 0) <= sureMm;
}
