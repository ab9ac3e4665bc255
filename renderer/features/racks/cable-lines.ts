import type { Id } from '../../../shared/base/id.ts';
import { type Box, inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { cableRoutes } from '../../../shared/scene/cables.ts';
import type { Ink, PathStep } from '../../../shared/scene/scene.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { BoxIndex } from '../../canvas/box-index.ts';
import { boundsOf, distanceToPolyline, flattenPath } from '../../canvas/path-distance.ts';
import type { RacksModel } from './racks-model.ts';

/** A cable as it is seen: all its legs as one path. */
export interface CableLine {
  readonly id: Id<'cable'>;
  readonly ink: Ink;
  readonly widthMm: number;
  readonly steps: readonly PathStep[];
  /** Each leg as a chain of straight lines, for measuring. */
  readonly chains: readonly (readonly Vec[])[];
  readonly box: Box;
}

/** All cables with an end on the face that is seen. */
export interface CableLines {
  readonly lines: readonly CableLine[];
  readonly byId: ReadonlyMap<string, CableLine>;
  readonly index: BoxIndex<CableLine>;
}

/** Works out the courses of all cables in the picture. */
export function cableLines(view: DesignView, model: RacksModel): CableLines {
  const racks = model.racks.map(({ id, box }) => ({ rackId: id, at: { x: box.x, y: box.y } }));
  const byId = new Map<string, CableLine>();
  for (const { cableId, steps, ink, widthMm } of cableRoutes(view, racks, model.face)) {
    const before = byId.get(cableId);
    const chain = flattenPath(steps);
    const box = inflate(boundsOf(chain), widthMm / 2);
    byId.set(cableId, {
      id: cableId, ink, widthMm,
      steps: before === undefined ? steps : [...before.steps, ...steps],
      chains: before === undefined ? [chain] : [...before.chains, chain],
      box: before === undefined ? box : unionBoxes([before.box, box]),
    });
  }
  const lines = [...byId.values()];
  return { lines, byId, index: new BoxIndex(lines, (line) => line.box) };
}

/** The cable nearest to a point within a reach in millimetres; of equally near ones the one drawn on top. */
export function cableNear({ index }: CableLines, at: Vec, reachMm: number): CableLine | undefined {
  const around = { x: at.x - reachMm, y: at.y - reachMm, width: 2 * reachMm, height: 2 * reachMm };
  let best: CableLine | undefined;
  let bestMm = reachMm;
  for (const line of index.search(around)) {
    const awayMm = Math.min(...line.chains.map((chain) => distanceToPolyline(chain, at)));
    if (awayMm <= bestMm) [best, bestMm] = [line, awayMm];
  }
  return best;
}
