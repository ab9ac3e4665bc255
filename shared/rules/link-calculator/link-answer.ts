import { formatLength } from '../../base/units.ts';
import type { Project } from '../../model/project.ts';
import { examine } from '../engine/examine.ts';
import type { Finding } from '../finding.ts';
import { RULES } from '../registry.ts';
import { type DrawnLink, drawLink } from './draw-link.ts';
import { figuresOf, type LinkFigure, statedLimitMm } from './link-figures.ts';
import { linkPriceCents } from './link-price.ts';
import type { LinkParts } from './link-parts.ts';
import { type LinkQuestion, type LinkVerdict, opticOf } from './link-question.ts';
import { longestMm } from './longest-length.ts';
import { describeSections } from './link-sections.ts';

/** What came of a question. */
export interface LinkAnswer {
  readonly verdict: LinkVerdict;
  /** One sentence: what decides. */
  readonly sentence: string;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  /** What could not be checked, and for want of which figure. */
  readonly missing: readonly string[];
  readonly figures: readonly LinkFigure[];
  /** Ids of rules about links that the design has switched off. */
  readonly switchedOff: readonly string[];
  /** Longest the same link could be with the same or a better verdict (where it fails: without failing), and what is left to it, in millimetres. */
  readonly limitMm?: number | undefined;
  readonly marginMm?: number | undefined;
  /** Cords and installed cable, in words. */
  readonly way: string;
  /** Price of cables and optics in cents of the design's currency; undefined while one of them has none. */
  readonly priceCents?: number | undefined;
  /** Library key of the cord where the link is one cord that can be bought. */
  readonly cableKey?: string | undefined;
}

/* What is asked is whether the link works. Labels, racks and mains of the little design that is drawn for it say nothing about that. */
const ANSWERING = RULES.filter(({ id }) => /^(copper|optics|connection|poe)\//.test(id));

/** Draws the link, has the product's rules look at it, reads off what they found and tries how long it could be. */
export function answerLink(question: LinkQuestion, parts: LinkParts, project?: Project): LinkAnswer {
  const { drawn, verdict, findings, missing, figures, switchedOff, statedMm } = judgeLink(question, parts, project);
  const judge = (lengthMm: number): LinkVerdict => judgeLink({ ...question, lengthMm }, parts, project).verdict;
  const limitMm = statedMm === undefined ? undefined : longestMm(judge, statedMm, question.lengthMm, verdict);
  const marginMm = limitMm === undefined || question.lengthMm === undefined ? undefined : limitMm - question.lengthMm;
  const [only, ...more] = drawn.cables;
  return {
    verdict,
    sentence: sentenceFor(verdict, findings, missing, limitMm, marginMm),
    findings, missing, figures, switchedOff, limitMm,
    marginMm: verdict === 'fails' && marginMm !== undefined && marginMm >= 0 ? undefined : marginMm,
    way: describeSections(drawn.sections),
    priceCents: linkPriceCents(drawn),
    cableKey: more.length === 0 ? only?.key : undefined,
  };
}

/** What the rules say of one length. */
interface Judgement extends Pick<LinkAnswer, 'verdict' | 'findings' | 'missing' | 'figures' | 'switchedOff'> {
  readonly drawn: DrawnLink;
  readonly statedMm: number | undefined;
}

function judgeLink(question: LinkQuestion, parts: LinkParts, project: Project | undefined): Judgement {
  const drawn = drawLink(question, parts, project);
  const { report, measured } = examine(drawn.design.store(), ANSWERING);
  const { findings, switchedOff } = report;
  const missing = missingIn(question, parts, report.notCheckable.map((entry) => entry.missing));
  /* Rules that are off still measure; what they know must not look like an all-clear. */
  const figures = figuresOf(measured.filter(({ ruleId }) => !switchedOff.includes(ruleId)));
  const statedMm = statedLimitMm(figures);
  return { drawn, findings, missing, figures, switchedOff, statedMm, verdict: verdictOf(findings, statedMm, question) };
}

function missingIn({ a, b, lengthMm }: LinkQuestion, parts: LinkParts, missing: readonly string[]): readonly string[] {
  const isUnknown = [a, b].some((end) => end.kind === 'optic' && opticOf(end, parts) === undefined);
  const others = missing.filter((text) => !/\blength\b/i.test(text));
  return [...new Set([...(isUnknown ? ['an optic that the library has'] : []), ...(lengthMm === undefined ? ['the length'] : []), ...others])];
}

/* No finding is no all-clear where no rule knew a limit to hold the link against. */
function verdictOf(findings: readonly Finding[], limitMm: number | undefined, { lengthMm }: LinkQuestion): LinkVerdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'fails';
  if (findings.some(({ severity }) => severity === 'warning')) return 'warns';
  return lengthMm === undefined || limitMm === undefined ? 'unknown' : 'fits';
}

function sentenceFor(verdict: LinkVerdict, [first]: readonly Finding[], missing: readonly string[], limitMm: number | undefined, marginMm: number | undefined): string {
  if ((verdict === 'fails' || verdict === 'warns') && first !== undefined) return first.message;
  if (verdict === 'unknown' && missing.length === 0) return 'No rule that is switched on knows a limit for this link.';
  if (verdict === 'unknown') return `This cannot be said without ${missing.join(' and ')}${limitMm === undefined ? '' : `; it works up to ${formatLength(limitMm)}`}.`;
  return marginMm === undefined || limitMm === undefined ? 'No rule finds anything against it.' : `No rule finds anything against it up to ${formatLength(limitMm)}, which leaves ${formatLength(marginMm)}.`;
}
