import type { Migration } from './migrate.ts';

/** Steps of the `design` sequence, from version 1 on: the n-th yields version n + 1. */
export const DESIGN_MIGRATIONS: readonly Migration[] = [];
