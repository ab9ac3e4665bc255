import { ok, type Result } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import type { Box } from '../../geometry/box.ts';
import { turnQuarters, vec } from '../../geometry/vector.ts';
import type { Facing } from '../../model/rack.ts';
import type { Transaction } from '../../store/transaction.ts';
import { type CommandError, defineCommand, refuse } from '../command.ts';
import { groundProblem, type Planned, plannedIdField, plannedOf } from './plan-place.ts';

const args = z.strictObject({ ids: z.array(plannedIdField).min(1).max(10_000).readonly() });

const CLOCKWISE: Readonly<Record<Facing, Facing>> = { south: 'west', west: 'north', north: 'east', east: 'south' };

/** The next side of the plan, clockwise. */
export const turnedFacing = (facing: Facing): Facing => CLOCKWISE[facing];

/** Turns racks, parts of the building and pathways clockwise by a quarter, each about its own middle; a rack without room for that about its corner. All or none. */
export const turnPlanned = defineCommand({
  id: 'plan.turn',
  args,
  title: ({ ids }, view) => {
    const [first] = ids;
    return ids.length === 1 && first !== undefined ? `Turn ${plannedOf(view, first)?.name ?? 'it'}` : `Turn ${ids.length} things`;
  },
  run: (tx, { ids }) => {
    const things = [...new Set(ids)].flatMap((id) => plannedOf(tx, id) ?? []).filter(({ kind }) => kind !== 'device');
    if (things.length === 0) return refuse('nothing', 'Nothing of this can be turned: select racks, walls, doors or pathways.');
    for (const thing of things) turn(tx, thing);
    for (const thing of things) {
      const result = settle(tx, thing);
      if (!result.ok) return result;
    }
    return ok(undefined);
  },
});

/** The ground after a quarter turn about its middle. */
const turnedGround = ({ x, y, width, height }: Box): { readonly xMm: number; readonly yMm: number; readonly widthMm: number; readonly depthMm: number } => ({
  xMm: Math.round(x + (width - height) / 2), yMm: Math.round(y + (height - width) / 2), widthMm: height, depthMm: width,
});

function turn(tx: Transaction, { kind, id, ground }: Planned): void {
  const { xMm, yMm, ...size } = turnedGround(ground);
  if (kind === 'rack') {
    const rack = tx.get('rack', id);
    return rack && tx.update('rack', id, { xMm, yMm, facing: turnedFacing(rack.facing) });
  }
  if (kind === 'planItem') {
    const item = tx.get('planItem', id);
    return item && tx.update('planItem', id, { xMm, yMm, ...size, opensTo: item.opensTo && turnedFacing(item.opensTo) });
  }
  if (kind !== 'pathway') return undefined;
  const middle = vec(ground.x + ground.width / 2, ground.y + ground.height / 2);
  const points = tx.get('pathway', id)?.points.map((point) => {
    const by = turnQuarters(vec(point.xMm - middle.x, point.yMm - middle.y), 1);
    return { xMm: Math.round(middle.x + by.x), yMm: Math.round(middle.y + by.y) };
  });
  return tx.update('pathway', id, { points });
}

function settle(tx: Transaction, before: Planned): Result<void, CommandError> {
  const after = plannedOf(tx, before.id);
  const problem = after && groundProblem(tx, after);
  if (problem === undefined) return ok(undefined);
  if (before.kind === 'rack') tx.update('rack', before.id, { xMm: before.ground.x, yMm: before.ground.y });
  const cornered = before.kind === 'rack' ? plannedOf(tx, before.id) : undefined;
  if (cornered !== undefined && groundProblem(tx, cornered) === undefined) return ok(undefined);
  return refuse('no-fit', `${before.name} stays. ${problem}`);
}
