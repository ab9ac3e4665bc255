import { create } from 'zustand';
import type { LinkQuestion } from '../../../shared/rules/link-calculator/link-question.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { FIRST_QUESTION, questionForPorts } from './first-question.ts';

interface LinkCalculatorState {
  readonly isOpen: boolean;
  /** Kept while the window is open, so that the next look starts where the last one ended. */
  readonly question: LinkQuestion;
  readonly setQuestion: (question: LinkQuestion) => void;
  readonly close: () => void;
}

/** The link calculator. */
export const useLinkCalculator = create<LinkCalculatorState>()((set) => ({
  isOpen: false,
  question: FIRST_QUESTION,
  setQuestion: (question) => set({ question }),
  close: () => set({ isOpen: false }),
}));

/** Opens the calculator; with two ports selected, it asks about them. */
export function openLinkCalculator(): void {
  const { ports } = useSession.getState();
  const [a, b] = ports;
  const asked = a === undefined || b === undefined || ports.length !== 2 ? undefined : questionForPorts(useDocument.getState().store, a, b);
  useLinkCalculator.setState(asked === undefined ? { isOpen: true } : { isOpen: true, question: asked });
}
