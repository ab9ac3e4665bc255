import type { Action } from './action.ts';

/** Copy, paste, align, distribute, find. */
export const arrangeActions: readonly Action[] = [];
