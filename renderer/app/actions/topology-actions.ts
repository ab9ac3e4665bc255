import type { Action } from './action.ts';

/** The topology: grouping, colours. */
export const topologyActions: readonly Action[] = [];
