import type { Action } from './action.ts';

/** Connecting ranges, patching by rule, swapping devices. */
export const connectActions: readonly Action[] = [];
