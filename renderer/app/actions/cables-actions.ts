import type { Action } from './action.ts';

/** The table of cables. */
export const cablesActions: readonly Action[] = [];
