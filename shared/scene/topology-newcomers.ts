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
 * Final middles of nodes: where they were put, and for the others where the layout has them. Once half of the nodes that count were put into place,
 * a newcomer finds a free spot beside what it is linked to instead, so that nothing it meets has to move.
 */
export function settleNodes(laidOut: Places, saved: Places, friendsOf: (id: DeviceId) => readonly DeviceId[], counted: Iterable<DeviceId> = laidOut.keys()): Places {
  const all = [...counted];
  if (saved.size === 0 || all.filter((id) => saved.has(id)).length * 2 < all.length) return new Map([...laidOut, ...saved]);
  const places = new Map(saved);
  const taken = new TakenSpots();
  for (const at of saved.values()) taken.add(at);
  const settle = (id: DeviceId, at: Vec): void => {
    places.set(id, at);
    taken.add(at);
  };
  for (const id of nearestFirst([...laidOut.keys()], saved, friendsOf)) {
    const friend = friendsOf(id).flatMap((other) => places.get(other) ?? [])[0];
    settle(id, (friend && freeSpot(friend, taken)) ?? taken.below());
  }
  return new Map([...laidOut.keys()].flatMap((id) => (places.has(id) ? [[id, places.get(id) ?? vec(0, 0)] as const] : [])));
}

/** Newcomers in the order they are placed: first those linked to what stands already, then those linked to these, and last what is linked to none. */
function nearestFirst(ids: readonly DeviceId[], saved: Places, friendsOf: (id: DeviceId) => readonly DeviceId[]): readonly DeviceId[] {
  const order = new Set<DeviceId>();
  const isPlaced = (id: DeviceId): boolean => saved.has(id) || order.has(id);
  let waiting = ids.filter((id) => !saved.has(id));
  for (;;) {
    const next = waiting.filter((id) => friendsOf(id).some(isPlaced));
    for (const id of next) order.add(id);
    waiting = waiting.filter((id) => !order.has(id));
    if (next.length === 0) return [...order, ...waiting];
  }
}

/* With the room that a node likes to have around it. */
const boxAt = ({ x, y }: Vec): Box => box(x - STEP_X / 2 + 1, y - STEP_Y / 2 + 1, STEP_X - 2, STEP_Y - 2);

/** What stands somewhere, found by where it is. */
class TakenSpots {
  private readonly cells = new Map<string, Box[]>();
  private all: Box | undefined;

  add(at: Vec): void {
    const spot = boxAt(at);
    const key = cellKey(Math.floor(at.x / STEP_X), Math.floor(at.y / STEP_Y));
    this.cells.set(key, [...(this.cells.get(key) ?? []), spot]);
    this.all = this.all === undefined ? spot : unionBoxes([this.all, spot]);
  }

  isFree(at: Vec): boolean {
    const spot = boxAt(at);
    const [column, row] = [Math.floor(at.x / STEP_X), Math.floor(at.y / STEP_Y)];
    return [-1, 0, 1].every((dx) => [-1, 0, 1].every((dy) => (this.cells.get(cellKey(column + dx, row + dy)) ?? []).every((other) => !overlaps(other, spot))));
  }

  /** Under everything, at its left edge. */
  below(): Vec {
    const { x, y, height } = this.all ?? box(0, 0, 0, 0);
    return vec(Math.round(x + STEP_X / 2), Math.round(y + height + STEP_Y / 2));
  }
}

const cellKey = (column: number, row: number): string => `${column} ${row}`;

/* Below first, then beside, then above: ring by ring. */
const OFFSETS: readonly Vec[] = Array.from({ length: 2 * RINGS + 1 }, (_, i) => i - RINGS)
  .flatMap((column) => Array.from({ length: 2 * RINGS + 1 }, (_, i) => vec(column, i - RINGS)))
  .sort((a, b) => cost(a) - cost(b));

function cost({ x, y }: Vec): number {
  return Math.hypot(x * 1.4, y) + (y < 0 ? 0.6 : 0) + (y === 0 ? 0.3 : 0) + (x < 0 ? 0.01 : 0);
}

const freeSpot = (around: Vec, taken: TakenSpots): Vec | undefined => OFFSETS.map(({ x, y }) => vec(around.x + x * STEP_X, around.y + y * STEP_Y)).find((at) => taken.isFree(at));
