import type { Action } from './action.ts';

/** The guided first design. */
export const guideActions: readonly Action[] = [];
