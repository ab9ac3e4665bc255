import type { Action } from './action.ts';

/** Annotations, comments and layers. */
export const annotateActions: readonly Action[] = [];
