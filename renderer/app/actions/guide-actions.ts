import { useGuide } from '../../features/guide/guide-state.ts';
import type { Action } from './action.ts';

/** The guided first design. */
export const guideActions: readonly Action[] = [
  { id: 'guide.start', title: 'Guided first design', keywords: 'tour tutorial learn begin introduction help', run: () => useGuide.getState().start() },
];
