import { formatLength } from '../../base/units.ts';
import { type BaseTLimit, CHANNEL, type CopperCategory } from '../../catalog/copper.ts';
import type { Medium } from '../../model/cable-type.ts';
import { endSubjects } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, copperCord, copperPanel, copperSwitch, optic, permanentCopper, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { type BaseTCase, baseTCase, betterCategory, betterPhrase, categoryFixes, partSubjects, speedFix, weakParts } from './base-t.ts';
import { isWhollyScreened } from './copper-channel.ts';

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
    screened: '{phy} over screened {category} at {length}: the standards go to {limit}; some makers go to {stretch} on screened cable{better}.',
    uncertain: '{phy} over {category} depends on the installed cable and has to be tested, at any length{better}.',
  },
  check(subject, context) {
    const { view } = context;
    const case_ = baseTCase(view, subject);
    if (case_ === undefined) return;
    const { limit, category } = case_;
    context.measure({ maxLength: lengthQuantity(limit.maxMm ?? 0), length: lengthOf(subject.channel.lengthMm), effectiveCategory: { text: category.name } }, () => endSubjects(view, subject));
    const lengthMm = limit.supported === 'no' ? undefined : knownLengthMm(subject.channel, context);
    const verdict = judge(case_, lengthMm);
    if (verdict === undefined) return;
    const better = betterCategory(case_);
    const weak = weakParts(case_, better);
    context.report({
      messageId: verdict,
      data: {
        phy: limit.phy, category: category.name, better: betterPhrase(better),
        length: formatLength(lengthMm ?? 0), limit: formatLength(limit.maxMm ?? 0), stretch: formatLength(CHANNEL.channelMaxMm),
      },
      subjects: [...partSubjects(weak), ...endSubjects(view, subject)],
      actual: lengthMm === undefined || verdict === 'uncertain' ? { text: category.name } : lengthQuantity(lengthMm),
      required: requiredFor(verdict, limit, better?.category),
      arithmetic: lengthArithmetic(view, subject.channel),
      atMost: verdict === 'screened' || verdict === 'uncertain' ? 'warning' : undefined,
      fixes: [...categoryFixes(view, weak, better), ...speedFix(subject, category)],
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
      { title: '10 Gb/s over 56 m of Cat6', messageIds: ['tooLong'], design: (d) => tenGigabit(d, 'cat6', 56_000) },
      { title: '10 Gb/s over 80 m of screened Cat6', messageIds: ['screened'], design: (d) => tenGigabit(d, 'cat6', 80_000, { shielding: 'F/UTP' }) },
      {
        title: '10 Gb/s over Cat6A through sockets of Cat5e',
        messageIds: ['unsupported'],
        design: (d) => {
          const weak = copperPanel();
          const panel = d.device('PP1', { ...weak, portGroups: weak.portGroups.map((group) => ({ ...group, category: 'cat5e' as const })) });
          d.cable(copperCord('cat6a'), d.device('SW1', copperSwitch()).port(1), panel.port(1));
          d.cable({ ...permanentCopper('cat6a'), b: { connector: 'rj45', legs: 1 } }, panel.port('r1'), d.device('SRV', server()).port(1), { lengthMm: 20_000 });
        },
      },
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
      { title: '1 Gb/s over Cat5', messageIds: ['uncertain'], design: (d) => void d.cable(copperCord('cat5'), d.device('SW1', copperSwitch({}, { speedsMbps: [100, 1000] })).port(1), d.device('SW2', copperSwitch()).port(1), { lengthMm: 20_000 }) },
    ],
  },
});

function tenGigabit(d: ExampleDesign, medium: Medium, lengthMm: number, fields: Parameters<typeof copperCord>[1] = {}): void {
  d.cable(copperCord(medium, fields), d.device('SW1', copperSwitch()).port(1), d.device('SRV', server()).port(1), { lengthMm });
}

type Verdict = 'unsupported' | 'tooLong' | 'screened' | 'uncertain';

const lengthOf = (lengthMm: number | undefined): ReturnType<typeof lengthQuantity> | undefined => (lengthMm === undefined ? undefined : lengthQuantity(lengthMm));

/* What alien crosstalk decides is the matter of a rule of its own: here, only what no test of it would mend. */
function judge({ limit, copper }: BaseTCase, lengthMm: number | undefined): Verdict | undefined {
  if (limit.supported === 'no') return 'unsupported';
  if (lengthMm === undefined) return undefined;
  if (limit.maxMm !== undefined && lengthMm > limit.maxMm) return limit.sureMm !== limit.maxMm && lengthMm <= CHANNEL.channelMaxMm && isWhollyScreened(copper) ? 'screened' : 'tooLong';
  return limit.supported === 'conditional' && limit.sureMm === undefined && limit.isBundleSensitive !== true ? 'uncertain' : undefined;
}

function requiredFor(verdict: Verdict, limit: BaseTLimit, better: CopperCategory | undefined): { readonly text: string } | undefined {
  if ((verdict === 'tooLong' || verdict === 'screened') && limit.maxMm !== undefined) return lengthQuantity(limit.maxMm);
  return better === undefined ? undefined : { text: better.name };
}
