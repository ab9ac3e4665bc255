import { create } from 'zustand';

/** One way to answer. */
export interface Answer<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly look?: 'primary' | 'outline';
}

/** A question that must be answered before work goes on: only where something could be lost. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly Answer<string>[];
  /** What Escape means. */
  readonly onEscape: string;
  readonly resolve: (value: string) => void;
}

interface QuestionsState {
  readonly question: Question | undefined;
  readonly put: (question: Question | undefined) => void;
}

/** The question on screen. */
export const useQuestions = create<QuestionsState>()((set) => ({ question: undefined, put: (question) => set({ question }) }));

/** Asks, and waits for the answer. A question asked while another is open answers the other one as Escape would. */
export function ask<V extends string>(title: string, text: string, answers: readonly Answer<V>[], onEscape: V): Promise<V> {
  const { question, put } = useQuestions.getState();
  question?.resolve(question.onEscape);
  return new Promise((resolve) => {
    const settle = (value: string): void => {
      put(undefined);
      resolve(answers.find((answer) => answer.value === value)?.value ?? onEscape);
    };
    put({ title, text, answers, onEscape, resolve: settle });
  });
}
