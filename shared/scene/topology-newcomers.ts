import type { Id } from '../base/id.ts';
import { type Box, box, overlaps, unionBoxes } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import { TOPOLOGY_NODE } from './topology.ts';

type DeviceId = Id<'device'>;
type Places = ReadonlyMap<DeviceId, Vec>;

const STEP_X = TOPOLOGY_NODE.width + 36;
const STEP_Y = TOPOLOGY_NODE.height + 42;
const RINGS = 6;

/**
 * Final middles of nodes: where they were put, and for the others where the layout has them. Once most of a diagram was put into place, a newcomer
 * finds a free spot beside what it is linked to instead, so that nothing it meets has to move.
 */
export function settleNodes(laidOut: Places, saved: Places, friendsOf: (id: DeviceId) => readonly DeviceId[]): Places {
  if (saved.size * 2 < laidOut.size || saved.size === 0) return new Map([...laidOut, ...saved]);
  const places = new Map(saved);
  const taken = [...saved.values()].map(boxAt);
  for (const id of laidOut.keys()) {
    if (places.has(id)) continue;
    const friend = friendsOf(id).flatMap((other) => places.get(other) ?? [])[0];
    const at = (friend && freeSpot(friend, taken)) ?? below(taken);
    places.set(id, at);
    taken.push(boxAt(at));
  }
  return new Map([...laidOut.keys()].flatMap((id) => (places.has(id) ? [[id, places.get(id) ?? vec(0, 0)] as const] : [])));
}

/* With the room that a node likes to have around it. */
const boxAt = ({ x, y }: Vec): Box => box(x - STEP_X / 2 + 1, y - STEP_Y / 2 + 1, STEP_X - 2, STEP_Y - 2);

/* Below first, then beside, then above: ring by ring. */
const OFFSETS: readonly Vec[] = Array.from({ length: 2 * RINGS + 1 }, (_, i) => i - RINGS)
  .flatMap((column) => Array.from({ length: 2 * RINGS + 1 }, (_, i) => vec(column, i - RINGS)))
  .sort((a, b) => cost(a) - cost(b));

function cost({ x, y }: Vec): number {
  return Math.hypot(x * 1.4, y) + (y < 0 ? 0.6 : 0) + (y === 0 ? 0.3 : 0) + (x < 0 ? 0.01 : 0);
}

function freeSpot(around: Vec, taken: readonly Box[]): Vec | undefined {
  return OFFSETS.map(({ x, y }) => vec(around.x + x * STEP_X, around.y + y * STEP_Y)).find((at) => taken.every((other) => !overlaps(other, boxAt(at))));
}

/** Under everything, at its left edge. */
function below(taken: readonly Box[]): Vec {
  const all = unionBoxes(taken);
  return vec(Math.round(all.x + STEP_X / 2), Math.round(all.y + all.height + STEP_Y / 2));
}
