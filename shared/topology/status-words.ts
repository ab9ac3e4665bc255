import type { Status } from '../model/fields.ts';

/** Statuses as lists and sentences write them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = { existing: 'existing', planned: 'planned', installed: 'installed', tested: 'tested', 'to-remove': 'to remove', removed: 'removed' };
