import { formatLength } from '../../base/units.ts';
import { FIBRES } from '../../catalog/media.ts';
import { type Phy, phyByName, phyReach } from '../../catalog/phys.ts';
import type { Medium } from '../../model/cable-type.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { endSubjects } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { RuleContext } from '../engine/rule.ts';
import { type FibreMode, isMadeFor, linkReach, lowestFibre, mediumName, modesOf } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';

/** What both reach rules say. */
export const REACH_MESSAGES = { tooFar: '{phy} over {medium}: {length} is more than the {limit} it reaches{better}.' } as const;

/** Holds a link over one kind of fibre to the reach of its optics. */
export function checkReach(mode: FibreMode, subject: ChannelSubject, context: RuleContext<keyof typeof REACH_MESSAGES, Record<never, never>>): void {
  const medium = subject.isLink && modesOf(subject.channel).has(mode) ? lowestFibre(subject.channel) : undefined;
  const reach = medium === undefined ? undefined : linkReach(subject, medium);
  if (medium === undefined || reach === undefined) return;
  const { view } = context;
  if (reach.kind === 'unknown') {
    for (const { facts, what } of reach.missing) if (!isAnotherMatter(facts, mode)) context.notCheckable(what, [subjectOfPort(view, facts.ref)]);
    return;
  }
  const { phy, reachMm } = reach.limiting;
  const lengthMm = knownLengthMm(subject.channel, context);
  if (lengthMm === undefined || lengthMm <= reachMm) return;
  const better = betterFibre(mode, medium, phy, lengthMm);
  context.report({
    messageId: 'tooFar',
    data: {
      phy: phy.name, medium: mediumName(medium), length: formatLength(lengthMm), limit: formatLength(reachMm),
      better: better === undefined ? '' : `; ${mediumName(better.medium)} carries it to ${formatLength(better.reachMm)}`,
    },
    subjects: [...subject.channel.cables.map(({ cable }) => subjectOfCable(view, cable)), ...endSubjects(view, subject)],
    actual: lengthQuantity(lengthMm),
    required: lengthQuantity(reachMm),
    standard: phy.standard,
    arithmetic: lengthArithmetic(view, subject.channel),
    fixes: gradeFixes(subject, context, better?.medium),
  });
}

/* A missing optic, and an optic for the other kind of fibre, are findings of their own. */
function isAnotherMatter(facts: NonNullable<ChannelSubject['first']>, mode: FibreMode): boolean {
  const { opticType } = facts;
  return opticType === undefined ? false : opticType.phy !== undefined && isForOther(opticType.phy, mode);
}

function gradeFixes(subject: ChannelSubject, { view }: Pick<RuleContext, 'view'>, medium: Medium | undefined): readonly Fix[] {
  if (medium === undefined) return [];
  const lower = subject.channel.cables.filter(({ type }) => gradeOf(type.medium) < gradeOf(medium));
  return retypeFixes(view, lower, medium, mediumName(medium));
}

const gradeOf = (medium: Medium): number => FIBRES.find((row) => row.medium === medium)?.grade ?? 0;

/** The lowest grade of the same kind of fibre on which the PHY reaches far enough. */
function betterFibre(mode: FibreMode, than: Medium, phy: Phy, lengthMm: number): { readonly medium: Medium; readonly reachMm: number } | undefined {
  const grades = FIBRES.filter((row) => row.mode === mode && (row.grade ?? 0) > gradeOf(than)).sort((a, b) => (a.grade ?? 0) - (b.grade ?? 0));
  for (const { medium } of grades) {
    const reachMm = medium === undefined ? undefined : phyReach(phy, medium)?.reachMm;
    if (medium !== undefined && reachMm !== undefined && lengthMm <= reachMm) return { medium, reachMm };
  }
  return undefined;
}

function isForOther(phyName: string, mode: FibreMode): boolean {
  const phy = phyByName(phyName);
  return phy !== undefined && !isMadeFor(phy, mode);
}
