import type { Project } from '../../model/project.ts';
import { alternativesTo, type LinkAlternative } from './link-alternatives.ts';
import { answerLink, type LinkAnswer } from './link-answer.ts';
import { LinkParts, type OwnTypes } from './link-parts.ts';
import type { LinkQuestion } from './link-question.ts';

/** A question with what it is asked in: the design's own types with their prices, and its settings of the rules. All of it is plain data. */
export interface LinkRequest {
  readonly question: LinkQuestion;
  readonly own: OwnTypes;
  readonly project?: Project | undefined;
}

/** The verdict, and what else would work. */
export interface LinkReport {
  readonly question: LinkQuestion;
  readonly answer: LinkAnswer;
  readonly alternatives: readonly LinkAlternative[];
}

/** Answers a question before anything is drawn, by the rules that check designs. */
export function askLink({ question, own, project }: LinkRequest): LinkReport {
  const parts = new LinkParts(own);
  const answer = answerLink(question, parts, project);
  return { question, answer, alternatives: alternativesTo(question, answer, parts, project) };
}
