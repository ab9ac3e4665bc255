import { compareCodeUnits } from '../../base/compare.ts';
import { formatSpeed } from '../../base/units.ts';
import { copperCategory } from '../../catalog/copper.ts';
import { fibreFacts, isCopper } from '../../catalog/media.ts';
import { cageFacts } from '../../catalog/cages.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { Project } from '../../model/project.ts';
import { compareCostClass } from './cost-class.ts';
import { answerLink, type LinkAnswer } from './link-answer.ts';
import { attenuated, type CandidateGroup, candidatesFor, keyOfQuestion } from './link-candidates.ts';
import type { LinkParts } from './link-parts.ts';
import { type LinkEnd, type LinkQuestion, opticOf, speedOfEnd, speedOfQuestion } from './link-question.ts';

/** Another way to make the link. */
export interface LinkAlternative {
  readonly question: LinkQuestion;
  /** `10GBASE-SR over OM3`. */
  readonly title: string;
  /** What is different in kind: other ports, a lower rate. */
  readonly note?: string | undefined;
  readonly answer: Pick<LinkAnswer, 'verdict' | 'sentence' | 'limitMm' | 'marginMm' | 'priceCents'>;
}

/**
 * What else would work, by the same rules. First what keeps the rate, then what is slower; in each, what has a known price by price,
 * then the rest in the order of cost classes.
 */
export function alternativesTo(question: LinkQuestion, { figures }: Pick<LinkAnswer, 'figures'>, parts: LinkParts, project?: Project): readonly LinkAlternative[] {
  const asked = keyOfQuestion(question);
  const tamed = attenuated(question, figures);
  const groups = [...(tamed === undefined ? [] : [[tamed]]), ...candidatesFor(question, parts)];
  const found = groups.flatMap((group) => firstWorking(group.filter((each) => keyOfQuestion(each) !== asked), question, parts, project));
  const unique = [...new Map(found.map((each) => [keyOfQuestion(each.question), each])).values()];
  return unique.sort((x, y) => compare(x, y, parts));
}

function firstWorking(group: CandidateGroup, asked: LinkQuestion, parts: LinkParts, project: Project | undefined): readonly LinkAlternative[] {
  let doubtful: LinkAlternative | undefined;
  for (const question of group) {
    const { verdict, sentence, limitMm, marginMm, priceCents } = answerLink(question, parts, project);
    const alternative: LinkAlternative = { question, title: titleOf(question, parts), note: noteOf(question, asked, parts), answer: { verdict, sentence, limitMm, marginMm, priceCents } };
    if (verdict === 'fits') return [alternative];
    if (verdict !== 'fails') doubtful ??= alternative;
  }
  return doubtful === undefined ? [] : [doubtful];
}

function compare(x: LinkAlternative, y: LinkAlternative, parts: LinkParts): number {
  const bySpeed = (speedOfQuestion(y.question, parts) ?? 0) - (speedOfQuestion(x.question, parts) ?? 0);
  return bySpeed || comparePrices(x.answer.priceCents, y.answer.priceCents) || compareCostClass(x.question, y.question, parts) || compareCodeUnits(x.title, y.title);
}

function comparePrices(x: number | undefined, y: number | undefined): number {
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  return x - y;
}

/** A link in few words: `10GBASE-SR over OM3`, `10G RJ45 over Cat6A`. */
export function titleOf(question: LinkQuestion, parts: LinkParts): string {
  const [a, b] = [describeEnd(question.a, parts), describeEnd(question.b, parts)];
  const ends = a === b ? a : `${a} to ${b}`;
  const tamed = question.attenuatorCentiDb === undefined ? '' : `, attenuators of ${question.attenuatorCentiDb / 100} dB`;
  return `${ends} over ${describeMedium(question)}${tamed}`;
}

/** An end in few words: `10GBASE-SR`, `10G RJ45`, `25G SFP28`. */
export function describeEnd(end: LinkEnd, parts: LinkParts): string {
  if (end.kind === 'copper') return `${formatSpeed(end.speedMbps)} RJ45`;
  if (end.kind === 'cage') return `${formatSpeed(end.speedMbps)} ${cageFacts(end.cage).name}`;
  const optic = opticOf(end, parts);
  return optic === undefined ? 'an unknown optic' : (optic.phy ?? optic.model);
}

const DIRECT: Readonly<Partial<Record<Medium, string>>> = { 'dac-passive': 'passive DAC', 'dac-active': 'active DAC', aoc: 'AOC' };

/** A medium with its screen: `Cat6A, screened`, `OM4`, `passive DAC`. */
export function describeMedium({ medium, isScreened }: Pick<LinkQuestion, 'medium' | 'isScreened'>): string {
  const direct = DIRECT[medium];
  const name = direct ?? copperCategory(medium)?.name ?? fibreFacts(medium)?.name ?? medium;
  return isCopper(medium) && isScreened ? `${name}, screened` : name;
}

function noteOf(question: LinkQuestion, asked: LinkQuestion, parts: LinkParts): string | undefined {
  const [speed, askedSpeed] = [speedOfQuestion(question, parts), speedOfQuestion(asked, parts)];
  if (speed !== undefined && askedSpeed !== undefined && speed < askedSpeed) return `only ${formatSpeed(speed)}`;
  const needed = [question.a, question.b].flatMap((end, i) => otherPort(end, i === 0 ? asked.a : asked.b, parts) ?? []);
  return needed.length === 0 ? undefined : `needs ${[...new Set(needed)].join(' and ')} ports`;
}

function otherPort(end: LinkEnd, asked: LinkEnd, parts: LinkParts): string | undefined {
  if (asked.kind !== 'copper' || end.kind === 'copper') return undefined;
  const cage = end.kind === 'cage' ? end.cage : opticOf(end, parts)?.formFactor;
  return cage === undefined || speedOfEnd(end, parts) === undefined ? undefined : cageFacts(cage).name;
}
