import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { coordinateMmField, idField } from '../../model/fields.ts';
import { facingField } from '../../model/rack.ts';
import { defineCommand, refuse } from '../command.ts';
import { footprintBox, spotProblem } from './rack-spot.ts';

const args = z.strictObject({
  moves: z.array(z.strictObject({ rackId: idField('rack'), xMm: coordinateMmField, yMm: coordinateMmField, facing: facingField.optional(), roomId: idField('room').optional() })).min(1).max(1000),
});

/** Moves or turns racks on the plan; all or none. */
export const moveRacks = defineCommand({
  id: 'rack.move',
  args,
  title: ({ moves }, view) => (moves.length === 1 ? `Move rack ${view.get('rack', moves[0]?.rackId ?? ('' as never))?.name ?? ''}` : `Move ${moves.length} racks`),
  run: (tx, { moves }) => {
    for (const { rackId, ...place } of moves) {
      if (tx.get('rack', rackId) === undefined) return refuse('gone', 'The rack no longer exists.');
      tx.update('rack', rackId, place);
    }
    for (const { rackId } of moves) {
      const rack = tx.get('rack', rackId);
      const type = rack && tx.get('rackType', rack.typeId);
      const problem = rack && type && spotProblem(tx, rack.roomId, footprintBox(rack, type), new Set([rackId]));
      if (problem !== undefined) return refuse('no-fit', problem);
    }
    return ok(undefined);
  },
});
