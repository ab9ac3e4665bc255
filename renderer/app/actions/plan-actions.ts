import type { Action } from './action.ts';

/** The plan: rows, walls, aisles, pathways. */
export const planActions: readonly Action[] = [];
