import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { overlaps } from '../../geometry/box.ts';
import { idField } from '../../model/fields.ts';
import type { PlanItem } from '../../model/plan-item.ts';
import { type Aisle, aislesOf } from '../../topology/aisles.ts';
import { planItemBox } from '../../topology/room-outline.ts';
import { defineCommand, refuse } from '../command.ts';
import { removeWithDependents } from '../removal.ts';

const args = z.strictObject({ roomId: idField('room') });

/** What came of marking aisles. */
export interface MarkedAisles {
  /** How many aisles of the room are marked now. */
  readonly count: number;
  /** False: all of them were marked already. */
  readonly hasChanged: boolean;
}

/** Marks the hot and cold aisles that follow from how the rows of a room stand. Aisles with a name or a note of their own stay; the others are marked anew where they are not as they should be. */
export const markAisles = defineCommand<z.infer<typeof args>, MarkedAisles>({
  id: 'room.markAisles',
  args,
  title: ({ roomId }, view) => `Mark the aisles of ${view.get('room', roomId)?.name ?? 'the room'}`,
  run: (tx, { roomId }) => {
    if (tx.get('room', roomId) === undefined) return refuse('gone', 'The room no longer exists.');
    const aisles = aislesOf(tx, roomId);
    if (aisles.length === 0) return refuse('no-aisle', 'No aisle follows from the racks of the room: stand rows front to front, or with free ground before them.');
    const old = tx.find('planItemsByRoom', roomId).filter(isAisle);
    const kept = old.filter(isOwn);
    const wanted = aisles.filter(({ ground }) => !kept.some((item) => overlaps(planItemBox(item), ground)));
    const marked = old.filter((item) => kept.includes(item) || wanted.some((aisle) => isMark(item, aisle)));
    for (const item of old) if (!marked.includes(item)) removeWithDependents(tx, item.id);
    const missing = wanted.filter((aisle) => !marked.some((item) => isMark(item, aisle)));
    for (const { form, ground: { x, y, width, height } } of missing) tx.put({ id: tx.newId('planItem'), roomId, form, xMm: x, yMm: y, widthMm: width, depthMm: height });
    return ok({ count: marked.length + missing.length, hasChanged: missing.length > 0 || marked.length < old.length });
  },
});

const isMark = ({ form, xMm, yMm, widthMm, depthMm }: PlanItem, { form: wanted, ground: { x, y, width, height } }: Aisle): boolean => form === wanted && xMm === x && yMm === y && widthMm === width && depthMm === height;
const isAisle = ({ form }: PlanItem): boolean => form === 'hot-aisle' || form === 'cold-aisle';
const isOwn = ({ name, notes }: PlanItem): boolean => name !== undefined || notes !== undefined;
