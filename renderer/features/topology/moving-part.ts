import { box } from '../../../shared/geometry/box.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { indexed, placeLines, type PlacedNode, type TopologyModel } from './topology-model.ts';

/** Nodes that are being dragged, and how far. */
export interface NodeShift {
  /** The same object for the length of a drag. */
  readonly ids: ReadonlySet<string>;
  readonly by: Vec;
}

/** The diagram without the nodes that are being dragged and their lines: worked out once for a drag. */
export function stillPart(model: TopologyModel, moving: ReadonlySet<string>): TopologyModel {
  const nodes = model.nodes.filter(({ id }) => !moving.has(id));
  const nodeById = new Map([...model.nodeById].filter(([, { id }]) => !moving.has(id)));
  return indexed(nodes, nodeById, model.lines.filter(({ line }) => !moving.has(line.a) && !moving.has(line.b)));
}

/** The nodes that are being dragged where they are now, and their lines: all that is worked out for a frame. */
export function movingPart(model: TopologyModel, still: TopologyModel, { ids, by }: NodeShift): TopologyModel {
  const nodes = [...ids].flatMap((id) => model.nodeById.get(id) ?? []).map((placed) => shifted(placed, by));
  const nodeById = new Map<string, PlacedNode>(nodes.map((node) => [node.id, node]));
  const lines = model.lines.filter(({ line }) => ids.has(line.a) || ids.has(line.b)).map(({ line }) => line);
  const ends = new Map<string, PlacedNode>();
  for (const id of lines.flatMap(({ a, b }) => [a, b])) {
    const node = nodeById.get(id) ?? still.nodeById.get(id);
    if (node !== undefined) ends.set(id, node);
  }
  return indexed(nodes, nodeById, placeLines(lines, ends, still.nodeIndex));
}

function shifted(placed: PlacedNode, by: Vec): PlacedNode {
  const { at, box: { x, y, width, height } } = placed;
  return { ...placed, at: vec(at.x + by.x, at.y + by.y), box: box(x + by.x, y + by.y, width, height) };
}
