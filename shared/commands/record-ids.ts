import { z } from '../base/zod.ts';
import type { RecordId } from '../model/design.ts';

/* Any text is taken: what names no record is passed over, so that the kinds need not be told apart here. */
/** Ids of records of any kind, as a selection holds them. */
export const recordIdsField = z.array(z.string().max(100)).min(1).max(100_000) as unknown as z.ZodType<readonly RecordId[]>;
