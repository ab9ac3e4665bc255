import type { Action } from './action.ts';

/** The person's own device types. */
export const userLibraryActions: readonly Action[] = [];
