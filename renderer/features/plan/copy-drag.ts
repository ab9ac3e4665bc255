import { duplicateRecords } from '../../../shared/commands/clipboard/duplicate-records.ts';
import { addPlanItem } from '../../../shared/commands/plan-items/add-plan-item.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import type { ItemMove } from './item-moves.ts';

/** Puts copies where items were carried, and selects them: one step in the history, none when something does not fit. */
export function commitCopies(moves: readonly ItemMove[]): void {
  const [lead] = moves;
  if (lead === undefined || moves.some(({ problem }) => problem !== undefined)) return;
  const copied = lead.from === undefined ? copiedDoor(lead) : copiedBy(moves, lead, lead.from);
  if (copied.length > 0) useSession.getState().select(copied);
}

function copiedBy(moves: readonly ItemMove[], { item, room, box }: ItemMove, from: NonNullable<ItemMove['from']>): readonly RecordId[] {
  const to = { roomId: room.id, xMm: Math.round(box.x - room.box.x - item.box.x + from.box.x), yMm: Math.round(box.y - room.box.y - item.box.y + from.box.y) };
  const copies = runCommand(duplicateRecords, { ids: moves.map((move) => move.item.id), to });
  return copies.ok ? copies.value : [];
}

/* A door that turns with its wall is no copy at a distance, but one of its own. */
function copiedDoor({ item, room, box, opensTo }: ItemMove): readonly RecordId[] {
  if (item.kind !== 'planItem') return [];
  const { id: _, ...door } = item.item;
  const added = runCommand(addPlanItem, { ...door, roomId: room.id, xMm: Math.round(box.x - room.box.x), yMm: Math.round(box.y - room.box.y), widthMm: Math.round(box.width), depthMm: Math.round(box.height), opensTo });
  return added.ok ? [added.value] : [];
}
