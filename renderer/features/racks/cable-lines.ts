import type { Id } from '../../../shared/base/id.ts';
import { type Box, inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { cableRoutes } from '../../../shared/scene/cables.ts';
import type { Ink, PathStep } from '../../../shared/scene/scene.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { BoxIndex } from '../../canvas/box-index.ts';
import { boundsOf, flattenPath } from '../../canvas/path-distance.ts';
import type { RacksModel } from './racks-model.ts';

/** The layers that cables are on. */
export type CableLayerName = 'copper' | 'fibre' | 'power';

/** A cable as it is seen: all its legs as one path. */
export interface CableLine {
  readonly id: Id<'cable'>;
  readonly ink: Ink;
  readonly widthMm: number;
  readonly layer: CableLayerName;
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

/** Works out the courses of all cables in the picture; from the side none shows. */
export function cableLines(view: DesignView, model: RacksModel): CableLines {
  if (model.side === 'side') return linesOf(new Map());
  const racks = model.racks.map(({ id, box }) => ({ rackId: id, at: { x: box.x, y: box.y } }));
  const byId = new Map<string, CableLine>();
  for (const { cableId, steps, ink, widthMm } of cableRoutes(view, racks, model.face)) {
    const before = byId.get(cableId);
    const chain = flattenPath(steps);
    const box = inflate(boundsOf(chain), widthMm / 2);
    byId.set(cableId, {
      id: cableId, ink, widthMm, layer: before?.layer ?? layerOf(view, cableId),
      steps: before === undefined ? steps : [...before.steps, ...steps],
      chains: before === undefined ? [chain] : [...before.chains, chain],
      box: before === undefined ? box : unionBoxes([before.box, box]),
    });
  }
  return linesOf(byId);
}

function layerOf(view: DesignView, cableId: Id<'cable'>): CableLayerName {
  const cable = view.get('cable', cableId);
  const medium = cable && view.get('cableType', cable.typeId)?.medium;
  if (medium === 'power') return 'power';
  return medium === 'aoc' || /^o[ms]\d/.test(medium ?? '') ? 'fibre' : 'copper';
}

/** The cables of some layers. */
export function onlyLayers(cables: CableLines, shown: { readonly [L in CableLayerName]: boolean }): CableLines {
  if (shown.copper && shown.fibre && shown.power) return cables;
  return linesOf(new Map([...cables.byId].filter(([, { layer }]) => shown[layer])));
}

function linesOf(byId: ReadonlyMap<string, CableLine>): CableLines {
  const lines = [...byId.values()];
  return { lines, byId, index: new BoxIndex(lines, (line) => line.box) };
}

/* Just beside the top of a rack: where cables to its neighbour pass. */
const BESIDE_TOP = { width: 120, above: 30, height: 26 };

/** Whether a cable runs over the gap between two racks. */
export const hasOverhead = ({ racks }: RacksModel, { index }: CableLines): boolean =>
  racks.some(({ box: { x, y, width } }) => index.search({ x: x + width + 40, y: y - BESIDE_TOP.above, width: BESIDE_TOP.width, height: BESIDE_TOP.height }).length > 0);
