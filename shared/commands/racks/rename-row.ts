import { ok, type Result } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { idField } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import { standingRacks } from '../../topology/rack-clearance.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { firstRowName, rowNames } from './row-names.ts';
import { inRowOrder } from './row-order.ts';

const args = z.strictObject({
  rackIds: z.array(idField('rack')).min(1).max(1000).readonly(),
  /** The first name, which counts up: `A01`, or `R{01}-2` where another number follows; or `A{n:00}`, or a range: `A01…A12`. */
  pattern: z.string().min(1).max(200).regex(/^[^\r\n\0]*$/u),
  /** Counts from the other end of each row. */
  isReversed: z.boolean().optional(),
});

/** A rack with its old and its new name. */
export interface RackRename {
  readonly rackId: Id<'rack'>;
  readonly from: string;
  readonly to: string;
}

/** The names racks would get, in the order they are counted in; refused when the pattern does not count, or a name belongs to another rack of the room. */
export function plannedNames(view: DesignView, { rackIds, pattern, isReversed = false }: z.infer<typeof args>): Result<readonly RackRename[], CommandError> {
  const ids = new Set<string>(rackIds);
  const racks = rackIds.flatMap((id) => view.get('rack', id) ?? []);
  const [first] = racks;
  if (first === undefined || racks.length < rackIds.length) return refuse('gone', 'The rack no longer exists.');
  if (racks.some(({ roomId }) => roomId !== first.roomId)) return refuse('several-rooms', 'Only racks of one room can be counted together.');
  const standing = standingRacks(view, first.roomId);
  const ordered = inRowOrder(standing.filter(({ rack }) => ids.has(rack.id)));
  const names = rowNames(pattern, ordered.length);
  if (!names.ok) return refuse('bad-pattern', names.error);
  const taken = standing.find(({ rack }) => !ids.has(rack.id) && names.value.includes(rack.name));
  if (taken !== undefined) return refuse('name-taken', `${taken.rack.name} is the name of another rack in the room.`);
  return ok((isReversed ? [...ordered].reverse() : ordered).map(({ rack }, i) => ({ rackId: rack.id, from: rack.name, to: names.value[i] ?? rack.name })));
}

/** Renames racks by a pattern that counts up along their rows. */
export const renameRow = defineCommand({
  id: 'rack.renameRow',
  args,
  title: ({ rackIds, pattern }) => `Rename ${rackIds.length === 1 ? 'a rack' : `${rackIds.length} racks`} from ${firstRowName(pattern)}`,
  run: (tx, input) => {
    const renames = plannedNames(tx, input);
    if (!renames.ok) return renames;
    for (const { rackId, to } of renames.value) tx.update('rack', rackId, { name: to });
    return ok(undefined);
  },
});
