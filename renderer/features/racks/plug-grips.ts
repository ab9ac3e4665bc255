import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Cable } from '../../../shared/model/cable.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { boundsOf, flattenPath } from '../../canvas/path-distance.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import type { CablePlug } from '../../state/move-cable-end.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import type { CableLine } from './cable-lines.ts';
import type { GestureContext } from './gesture-context.ts';
import { centreOf, type PlacedPort } from './placed.ts';
import { placedPortOf, type RacksModel } from './racks-model.ts';

/** A plug of the selected cable, and where it is taken hold of. */
export interface PlugGrip {
  readonly plug: CablePlug;
  readonly at: Vec;
  /** The port it is in; absent for an end that hangs. */
  readonly port?: PlacedPort | undefined;
}

/** How near a press must be to a grip, in CSS pixels. */
const REACH_PX = 8;

/** The plugs in the picture of the one cable that is selected; none for several. An end that is plugged in nowhere is taken where it hangs. */
export function plugGrips(view: DesignView, model: RacksModel, lineById: ReadonlyMap<string, CableLine>, selection: readonly string[]): readonly PlugGrip[] {
  const [id] = idsOfKind('cable', selection);
  const cable = id && view.get('cable', id);
  const line = id && lineById.get(id);
  if (cable === undefined || line === undefined || selection.length > 1) return [];
  return (['a', 'b'] as const).flatMap((end) => (cable[end].length === 0 ? hangingGrip(cable, end, line) : pluggedGrips(model, cable, end)));
}

/** The grip under a point. */
export const gripAt = (context: GestureContext, selection: readonly string[], { at, zoom }: Pick<CanvasPoint, 'at' | 'zoom'>): PlugGrip | undefined =>
  plugGrips(context.store(), context.model(), context.cables().byId, selection).find((grip) => Math.hypot(grip.at.x - at.x, grip.at.y - at.y) * zoom <= REACH_PX);

const pluggedGrips = (model: RacksModel, cable: Cable, end: 'a' | 'b'): readonly PlugGrip[] =>
  cable[end].flatMap((termination) => {
    const port = placedPortOf(model, termination);
    return port === undefined ? [] : [{ plug: { cableId: cable.id, end, leg: termination.leg }, at: centreOf(port.box), port }];
  });

/* A cable with one end is drawn up to a ring. */
function hangingGrip({ id }: Cable, end: 'a' | 'b', { steps }: CableLine): readonly PlugGrip[] {
  const ring = steps.slice(steps.findLastIndex(({ op }) => op === 'M'));
  return [{ plug: { cableId: id, end, leg: 0 }, at: centreOf(boundsOf(flattenPath(ring))) }];
}
