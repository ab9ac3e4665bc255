import { formatLength } from '../../base/units.ts';
import { fibreFacts, FIBRES } from '../../catalog/media.ts';
import type { Phy } from '../../catalog/phys.ts';
import type { Medium } from '../../model/cable-type.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { endSubjects, phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { RuleContext } from '../engine/rule.ts';
import { type FibreMode, mediumName, modesOf } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { linkLoss } from './link-loss.ts';
import { strongerOpticFix } from './loss-fixes.ts';
import { fibreEnds } from './loss-limit.ts';
import { type LinkReach, reachOfLink } from './reach-of-link.ts';
import { type FibreClass, reachOnFibre } from './reach-on-fibre.ts';

/** What both reach rules say. */
export const REACH_MESSAGES = { tooFar: '{phy} over {medium}: {length} is more than the {limit} it reaches{better}.' } as const;

/** Holds a link over one kind of fibre to the reach of its optics. */
export function checkReach(mode: FibreMode, subject: ChannelSubject, context: RuleContext<keyof typeof REACH_MESSAGES, Record<never, never>>): void {
  if (!subject.isLink || !modesOf(subject.channel).has(mode)) return;
  const { view } = context;
  noteUnknown(subject, context);
  const reach = reachOfLink(subject);
  if (reach?.reachMm === undefined || reach.mode !== mode) return;
  const { phy, name, reachMm, standardReachMm, fibre } = reach;
  const subjects = reachSubjects(view, subject);
  context.measure({ maxLength: lengthQuantity(reachMm), standardLength: standardReachMm === undefined ? undefined : lengthQuantity(standardReachMm) }, subjects);
  const lengthMm = knownLengthMm(subject.channel, context);
  if (lengthMm === undefined || lengthMm <= reachMm) return;
  const better = phy === undefined ? undefined : betterFibre(fibre, phy, lengthMm);
  context.report({
    messageId: 'tooFar',
    data: { phy: name, medium: fibreName(reach), length: formatLength(lengthMm), limit: formatLength(reachMm), better: betterText(better) },
    subjects,
    actual: lengthQuantity(lengthMm),
    required: lengthQuantity(reachMm),
    standard: phy?.standard,
    arithmetic: lengthArithmetic(view, subject.channel),
    fixes: [...gradeFixes(view, subject, better?.medium), ...strongerOpticFix(view, subject, linkLoss(view, subject).loss)],
  });
}

function noteUnknown(subject: ChannelSubject, { view, notCheckable }: Pick<RuleContext, 'view' | 'notCheckable'>): void {
  for (const facts of fibreEnds(subject)) {
    const what = facts.opticType === undefined ? 'optic' : `physical layer of ${facts.opticType.model}`;
    if (phyAt(facts) === undefined && facts.opticType?.reachMm === undefined) notCheckable(what, [subjectOfPort(view, facts.ref)]);
  }
}

/** The cables and ends of a link. */
export const reachSubjects = (view: RuleContext['view'], subject: ChannelSubject): ReturnType<typeof endSubjects> => [...subject.channel.cables.map(({ cable }) => subjectOfCable(view, cable)), ...endSubjects(view, subject)];

/** The fibre a reach is for, and what the figure was printed for: `OM5 (as OM4)`. */
export const fibreName = ({ fibre, as }: LinkReach): string => (as === undefined ? mediumName(fibre.medium) : `${mediumName(fibre.medium)} (as ${as})`);

/** A better grade as the end of a sentence. */
export const betterText = (better: BetterFibre | undefined): string => (better === undefined ? '' : `; ${mediumName(better.medium)} carries it to ${formatLength(better.reachMm)}`);

/** Makes the cables below a grade of that grade. */
export function gradeFixes(view: RuleContext['view'], subject: ChannelSubject, medium: Medium | undefined): readonly Fix[] {
  if (medium === undefined) return [];
  const lower = subject.channel.cables.filter(({ type }) => gradeOf(type.medium) < gradeOf(medium) || type.modalBandwidthMhzKm !== undefined);
  return retypeFixes(view, lower, medium, mediumName(medium));
}

const gradeOf = (medium: Medium): number => fibreFacts(medium)?.grade ?? 0;

/** A grade that does, and how far. */
export interface BetterFibre {
  readonly medium: Medium;
  readonly reachMm: number;
}

/** The lowest grade of the same kind of fibre on which the PHY reaches far enough. */
export function betterFibre(than: FibreClass, phy: Phy, lengthMm: number): BetterFibre | undefined {
  const mode = fibreFacts(than.medium)?.mode;
  const grades = FIBRES.filter((row) => row.mode === mode && (row.grade ?? 0) > gradeOf(than.medium)).sort((a, b) => (a.grade ?? 0) - (b.grade ?? 0));
  for (const { medium, attenuation } of grades) {
    const reachMm = medium === undefined ? undefined : reachOnFibre(phy, { medium, attenuationCentiDbPerKm: attenuation[0]?.maxCentiDbPerKm })?.reachMm;
    if (medium !== undefined && reachMm !== undefined && lengthMm <= reachMm) return { medium, reachMm };
  }
  return undefined;
}
