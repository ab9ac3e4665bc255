import { ok } from '../base/result.ts';
import { z } from '../base/zod.ts';
import { kindOf, type RecordId } from '../model/design.ts';
import type { DesignView } from '../store/design-view.ts';
import { defineCommand } from './command.ts';
import { recordIdsField } from './record-ids.ts';
import { removeWithDependents } from './removal.ts';

const args = z.strictObject({ ids: recordIdsField });

/** Removes whatever is selected, with everything that cannot exist without it, in one step. */
export const removeRecords = defineCommand({
  id: 'design.remove',
  args,
  title: ({ ids }, view) => `Delete ${whatIs(view, ids)}`,
  run: (tx, { ids }) => {
    for (const id of ids) removeWithDependents(tx, id);
    return ok(undefined);
  },
});

function whatIs(view: DesignView, ids: readonly RecordId[]): string {
  const [first] = ids;
  if (ids.length !== 1 || first === undefined) return `${ids.length} things`;
  return nameOf(view, first) ?? kindOf(first) ?? 'it';
}

function nameOf(view: DesignView, id: RecordId): string | undefined {
  for (const kind of ['device', 'rack', 'room', 'pathway'] as const) {
    if (kindOf(id) === kind) return view.get(kind, id as never)?.name;
  }
  return kindOf(id) === 'cable' ? view.get('cable', id as never)?.label : undefined;
}
