import { z } from '../../base/zod.ts';
import { defineCommand, refuse } from '../command.ts';
import { placeAll, type Planned, plannedIdField, type PlanMove } from './plan-place.ts';
import { arrangedOf } from './plan-selection.ts';

const args = z.strictObject({ ids: z.array(plannedIdField).min(1).max(10_000).readonly(), axis: z.enum(['x', 'y']) });

/** Spreads things on the plan so that the gaps between them are equal; the outer two stay. All or none. */
export const distributePlanned = defineCommand({
  id: 'plan.distribute',
  args,
  title: ({ ids }) => `Distribute ${ids.length} things on the plan`,
  run: (tx, { ids, axis }) => {
    const found = arrangedOf(tx, ids);
    if (!found.ok) return found;
    if (found.value.length < 3) return refuse('too-few', 'Select at least three things on the plan to spread them evenly.');
    return placeAll(tx, evenly(found.value, axis));
  },
});

function evenly(things: readonly Planned[], axis: 'x' | 'y'): readonly PlanMove[] {
  const size = ({ ground }: Planned): number => (axis === 'x' ? ground.width : ground.height);
  const sorted = [...things].sort((a, b) => a.ground[axis] + size(a) / 2 - b.ground[axis] - size(b) / 2 || (a.id < b.id ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const spanMm = last.ground[axis] + size(last) - first.ground[axis];
  const gapMm = (spanMm - sorted.reduce((sum, thing) => sum + size(thing), 0)) / (sorted.length - 1);
  let at = first.ground[axis];
  return sorted.map((thing) => {
    const { id, ground: { x, y } } = thing;
    const startMm = Math.round(at);
    at += size(thing) + gapMm;
    return axis === 'x' ? { id, xMm: startMm, yMm: y } : { id, xMm: x, yMm: startMm };
  });
}
