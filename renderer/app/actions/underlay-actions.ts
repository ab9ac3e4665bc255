import type { Action } from './action.ts';

/** The picture under the plan. */
export const underlayActions: readonly Action[] = [];
