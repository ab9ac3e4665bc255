import type { Box } from '../../geometry/box.ts';
import type { Id } from '../../base/id.ts';
import type { DesignView } from '../../store/design-view.ts';
import { rowsOf, type StandingRack, standingRacks } from '../../topology/rack-clearance.ts';

/** Racks in the order they are counted in: row by row from the top of the plan, each from left to right; where most look left or right, rows run down the plan: from the left, each from the top. */
export function inRowOrder(racks: readonly StandingRack[]): readonly StandingRack[] {
  const isDown = racks.filter(({ rack: { facing } }) => facing === 'east' || facing === 'west').length * 2 > racks.length;
  const along = ({ x, y }: Box): number => (isDown ? y : x);
  const across = ({ x, y, width, height }: Box): number => (isDown ? x + width / 2 : y + height / 2);
  const end = ({ x, y, width, height }: Box): number => (isDown ? x + width : y + height);
  const lines: StandingRack[][] = [];
  for (const rack of [...racks].sort((a, b) => across(a.ground) - across(b.ground) || (a.rack.id < b.rack.id ? -1 : 1))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line === undefined || first === undefined || across(rack.ground) >= end(first.ground)) lines.push([rack]);
    else line.push(rack);
  }
  return lines.flatMap((line) => line.sort((a, b) => along(a.ground) - along(b.ground)));
}

/** The racks that stand in one row with a rack, itself included. */
export function rowOf(view: DesignView, rackId: Id<'rack'>): readonly Id<'rack'>[] {
  const rack = view.get('rack', rackId);
  if (rack === undefined) return [];
  const row = rowsOf(standingRacks(view, rack.roomId)).find((candidate) => candidate.some((standing) => standing.rack.id === rackId));
  return row?.map((standing) => standing.rack.id) ?? [];
}
