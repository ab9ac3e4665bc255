import type { Id } from '../../base/id.ts';
import { edgesOf } from '../../geometry/polygon.ts';
import { type Vec, vec } from '../../geometry/vector.ts';
import type { Transaction } from '../../store/transaction.ts';
import { inWall, type WallStrip, wallStrip } from '../../topology/in-walls.ts';

/** Moves what is in the walls of a room with them: doors, and what hangs there. Along a wall that becomes shorter it stays within. Outlines with other corners have other walls. */
export function carryWallContents(tx: Transaction, roomId: Id<'room'>, before: readonly Vec[], after: readonly Vec[]): void {
  if (before.length !== after.length) return;
  const done = new Set<string>();
  const moves: (() => void)[] = [];
  const [oldEdges, newEdges] = [edgesOf(before), edgesOf(after)];
  for (const [i, edge] of oldEdges.entries()) {
    const [from, to] = [wallStrip(before, edge), wallStrip(after, newEdges[i] ?? edge)];
    if (from === undefined || to === undefined || from.isAcross !== to.isAcross) continue;
    const { items, devices } = inWall(tx, roomId, from.ground);
    for (const item of items.filter(({ id }) => !done.has(id))) {
      done.add(item.id);
      const place = carried(from, to, vec(item.xMm, item.yMm), from.isAcross ? item.widthMm : item.depthMm);
      moves.push(() => tx.update('planItem', item.id, { xMm: place.x, yMm: place.y }));
    }
    for (const { id, placement } of devices.filter((device) => !done.has(device.id))) {
      done.add(id);
      if (placement.kind !== 'room') continue;
      const place = carried(from, to, vec(placement.xMm, placement.yMm), 0);
      moves.push(() => tx.update('device', id, { placement: { ...placement, xMm: place.x, yMm: place.y } }));
    }
  }
  for (const move of moves) move();
}

/** Where something of a length along its wall comes to be. */
function carried({ ground: from, isAcross }: WallStrip, { ground: to }: WallStrip, at: Vec, lengthMm: number): Vec {
  const within = (value: number, start: number, length: number): number => (lengthMm > length ? value : Math.min(start + length - lengthMm, Math.max(start, value)));
  return isAcross ? vec(within(at.x, to.x, to.width), at.y + to.y - from.y) : vec(at.x + to.x - from.x, within(at.y, to.y, to.height));
}
