import { create } from 'zustand';
import { useSettings } from '../../state/settings.ts';
import { factsNow } from './guide-facts.ts';
import { GUIDE_STEPS } from './guide-steps.ts';

interface GuideState {
  /** The step on show; absent while nobody is guided. As many as there are steps: all are done. */
  readonly index: number | undefined;
  /** Begins with the first step that is not done. */
  readonly start: () => void;
  readonly go: (index: number) => void;
  readonly leave: () => void;
}

/** The guided first design. It watches and points; the design is the person's own, and leaving changes nothing. */
export const useGuide = create<GuideState>()((set) => ({
  index: undefined,
  start: () => {
    useSettings.getState().change({ guideSeen: true });
    const facts = factsNow();
    const next = GUIDE_STEPS.findIndex(({ isDone }) => !isDone(facts));
    set({ index: next === -1 ? GUIDE_STEPS.length : next });
  },
  go: (index) => set({ index: Math.max(0, Math.min(GUIDE_STEPS.length, index)) }),
  leave: () => set({ index: undefined }),
}));
