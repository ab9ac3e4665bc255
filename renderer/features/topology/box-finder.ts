import { box, type Box } from '../../../shared/geometry/box.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import { alongPolyline } from './line-badges.ts';
import type { TopologyModel } from './topology-model.ts';

/** Before the label of a line, which stands in its middle. */
const CABLE_SHARE = 0.4;

/** Where things are in the diagram: devices, and the lines that cables run in. */
export function boxFinder({ nodeById, lines }: TopologyModel): (id: RecordId) => Box | undefined {
  const lineOf = new Map(lines.flatMap((placed) => placed.line.cableIds.map((id) => [id as RecordId, placed] as const)));
  return (id) => {
    const placed = lineOf.get(id);
    const at = placed && alongPolyline(placed.points, CABLE_SHARE);
    return nodeById.get(id)?.box ?? (at && box(at.x, at.y, 0, 0));
  };
}
