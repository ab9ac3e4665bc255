import type { Id } from '../../base/id.ts';
import type { Vec } from '../../geometry/vector.ts';
import type { Transaction } from '../../store/transaction.ts';
import { movedPoint, movedPoints } from '../arrange/plan-place.ts';

/** Moves everything in a room by a displacement: what keeps it in place when the room's origin moves. */
export function shiftContents(tx: Transaction, roomId: Id<'room'>, by: Vec): void {
  if (by.x === 0 && by.y === 0) return;
  for (const rack of tx.find('racksByRoom', roomId)) tx.update('rack', rack.id, movedPoint(rack, by));
  for (const item of tx.find('planItemsByRoom', roomId)) tx.update('planItem', item.id, movedPoint(item, by));
  for (const underlay of tx.find('underlaysByRoom', roomId)) tx.update('underlay', underlay.id, movedPoint(underlay, by));
  for (const { id, points } of tx.find('pathwaysByRoom', roomId)) tx.update('pathway', id, { points: movedPoints(points, by) });
  for (const { id, placement } of tx.find('devicesByRoom', roomId)) {
    if (placement.kind === 'room') tx.update('device', id, { placement: { ...placement, ...movedPoint(placement, by) } });
  }
  for (const { id, place, points } of tx.find('annotationsByPlace', roomId)) if (place.view === 'plan') tx.update('annotation', id, { points: movedPoints(points, by) });
}
