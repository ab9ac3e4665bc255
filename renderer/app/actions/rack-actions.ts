import type { Action } from './action.ts';

/** Racks: blanks, contents, sides. */
export const rackActions: readonly Action[] = [];
