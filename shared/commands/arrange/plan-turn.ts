import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import type { Box } from '../../geometry/box.ts';
import { turnQuarters, vec } from '../../geometry/vector.ts';
import type { Facing } from '../../model/rack.ts';
import type { Transaction } from '../../store/transaction.ts';
import { defineCommand, refuse } from '../command.ts';
import { groundProblem, type Planned, plannedIdField, plannedOf } from './plan-place.ts';

const args = z.strictObject({ ids: z.array(plannedIdField).min(1).max(10_000).readonly() });

const CLOCKWISE: Readonly<Record<Facing, Facing>> = { south: 'west', west: 'north', north: 'east', east: 'south' };

/** The next side of the plan, clockwise. */
export const turnedFacing = (facing: Facing): Facing => CLOCKWISE[facing];

/** How far things are turned clockwise: the least that fits comes first. */
const QUARTERS = [1, 2, 3] as const;

/** What a turn came to. */
export interface Turned {
  /** Quarters of a turn, clockwise. */
  readonly quarters: (typeof QUARTERS)[number];
}

/** Turns racks, parts of the building and pathways clockwise, each about its own middle; a rack without room for that about its corner. By a quarter, or where that does not fit by the next turn that does. All or none. */
export const turnPlanned = defineCommand<z.infer<typeof args>, Turned>({
  id: 'plan.turn',
  args,
  title: ({ ids }, view) => {
    const [first] = ids;
    return ids.length === 1 && first !== undefined ? `Turn ${plannedOf(view, first)?.name ?? 'it'}` : `Turn ${ids.length} things`;
  },
  run: (tx, { ids }) => {
    const things = [...new Set(ids)].flatMap((id) => plannedOf(tx, id) ?? []).filter(({ kind }) => kind !== 'device');
    if (things.length === 0) return refuse('nothing', 'Nothing of this can be turned: select racks, walls, doors or pathways.');
    const turns = things.map((thing) => turnOf(tx, thing));
    let problem: string | undefined;
    for (const quarters of QUARTERS) {
      for (const turn of turns) turn(quarters);
      const misfit = firstMisfit(tx, things);
      if (misfit === undefined) return ok({ quarters });
      problem ??= misfit;
    }
    return refuse('no-fit', problem ?? 'It cannot be turned here.');
  },
});

/** The ground after some quarter turns about its middle. */
function turnedGround({ x, y, width, height }: Box, quarters: number): { readonly xMm: number; readonly yMm: number; readonly widthMm: number; readonly depthMm: number } {
  if (quarters % 2 === 0) return { xMm: x, yMm: y, widthMm: width, depthMm: height };
  return { xMm: Math.round(x + (width - height) / 2), yMm: Math.round(y + (height - width) / 2), widthMm: height, depthMm: width };
}

const turnedBy = (facing: Facing, quarters: number): Facing => (quarters === 0 ? facing : turnedBy(turnedFacing(facing), quarters - 1));

/* Every try starts from where the thing is now, so that nothing creeps away by rounding. */
function turnOf(tx: Transaction, { kind, id, ground }: Planned): (quarters: number) => void {
  if (kind === 'rack') {
    const rack = tx.get('rack', id);
    return (quarters) => {
      const { xMm, yMm } = turnedGround(ground, quarters);
      if (rack !== undefined) tx.update('rack', id, { xMm, yMm, facing: turnedBy(rack.facing, quarters) });
    };
  }
  if (kind === 'planItem') {
    const item = tx.get('planItem', id);
    return (quarters) => item && tx.update('planItem', id, { ...turnedGround(ground, quarters), opensTo: item.opensTo && turnedBy(item.opensTo, quarters) });
  }
  if (kind !== 'pathway') return () => undefined;
  const middle = vec(ground.x + ground.width / 2, ground.y + ground.height / 2);
  const before = tx.get('pathway', id)?.points ?? [];
  return (quarters) => tx.update('pathway', id, { points: before.map((point) => {
    const by = turnQuarters(vec(point.xMm - middle.x, point.yMm - middle.y), quarters);
    return { xMm: Math.round(middle.x + by.x), yMm: Math.round(middle.y + by.y) };
  }) });
}

function firstMisfit(tx: Transaction, things: readonly Planned[]): string | undefined {
  for (const thing of things) {
    const problem = settle(tx, thing);
    if (problem !== undefined) return `${thing.name} stays. ${problem}`;
  }
  return undefined;
}

/** Why something cannot be as it was turned; a rack is put to its old corner where that helps. */
function settle(tx: Transaction, before: Planned): string | undefined {
  const after = plannedOf(tx, before.id);
  const problem = after && groundProblem(tx, after);
  if (problem === undefined || before.kind !== 'rack') return problem;
  tx.update('rack', before.id, { xMm: before.ground.x, yMm: before.ground.y });
  const cornered = plannedOf(tx, before.id);
  return cornered !== undefined && groundProblem(tx, cornered) === undefined ? undefined : problem;
}
