import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { kindOf } from '../../model/design.ts';
import { statusField } from '../../model/fields.ts';
import { STATUS_WORDS } from '../../topology/status-words.ts';
import { defineCommand, refuse } from '../command.ts';
import { recordIdsField } from '../record-ids.ts';

/** Kinds of record that have a status. */
export const STATUS_KINDS = ['rack', 'device', 'cable', 'optic', 'pathway'] as const;

/** Gives racks, devices, cables, optics and pathways a status; what has none is left out. */
export const setStatus = defineCommand({
  id: 'status.set',
  args: z.strictObject({ ids: recordIdsField, status: statusField }),
  title: ({ ids, status }) => `Mark ${ids.length === 1 ? '' : `${ids.length} things `}as ${STATUS_WORDS[status]}`,
  run: (tx, { ids, status }) => {
    let count = 0;
    for (const id of ids) {
      const kind = STATUS_KINDS.find((each) => each === kindOf(id));
      if (kind === undefined || tx.get(kind, id as Id<typeof kind>) === undefined) continue;
      tx.update(kind, id as Id<typeof kind>, { status });
      count += 1;
    }
    return count === 0 ? refuse('nothing', 'Nothing of this has a status: choose racks, devices, cables, optics or pathways.') : ok(undefined);
  },
});
