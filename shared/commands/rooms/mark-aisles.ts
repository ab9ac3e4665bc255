import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { overlaps } from '../../geometry/box.ts';
import { idField } from '../../model/fields.ts';
import type { PlanItem } from '../../model/plan-item.ts';
import { aislesOf } from '../../topology/aisles.ts';
import { planItemBox } from '../../topology/room-outline.ts';
import { defineCommand, refuse } from '../command.ts';
import { removeWithDependents } from '../removal.ts';

const args = z.strictObject({ roomId: idField('room') });

/** Marks the hot and cold aisles that follow from how the rows of a room stand. Aisles with a name or a note of their own stay; the others are marked anew. */
export const markAisles = defineCommand({
  id: 'room.markAisles',
  args,
  title: ({ roomId }, view) => `Mark the aisles of ${view.get('room', roomId)?.name ?? 'the room'}`,
  run: (tx, { roomId }) => {
    if (tx.get('room', roomId) === undefined) return refuse('gone', 'The room no longer exists.');
    const aisles = aislesOf(tx, roomId);
    if (aisles.length === 0) return refuse('no-aisle', 'No aisle follows from the racks of the room: stand rows front to front, or with free ground before them.');
    const old = tx.find('planItemsByRoom', roomId).filter(isAisle);
    const kept = old.filter(isOwn);
    for (const { id } of old) if (!kept.some((item) => item.id === id)) removeWithDependents(tx, id);
    for (const { form, ground: { x, y, width, height } } of aisles.filter(({ ground }) => !kept.some((item) => overlaps(planItemBox(item), ground)))) {
      tx.put({ id: tx.newId('planItem'), roomId, form, xMm: x, yMm: y, widthMm: width, depthMm: height });
    }
    return ok(undefined);
  },
});

const isAisle = ({ form }: PlanItem): boolean => form === 'hot-aisle' || form === 'cold-aisle';
const isOwn = ({ name, notes }: PlanItem): boolean => name !== undefined || notes !== undefined;
