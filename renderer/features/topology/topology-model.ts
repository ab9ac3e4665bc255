import type { Id } from '../../../shared/base/id.ts';
import { type Box, box, inflate, unionBoxes } from '../../../shared/geometry/box.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import { linkCourse } from '../../../shared/scene/link-course.ts';
import { stackElbow } from '../../../shared/scene/topology-layout.ts';
import { nodeBox } from '../../../shared/scene/topology-scene.ts';
import { BoxIndex } from '../../canvas/box-index.ts';
import { boundsOf, distanceToPolyline } from '../../canvas/path-distance.ts';
import type { MergedLine } from './merged-links.ts';
import type { GraphNode } from './topology-graph.ts';

/** A device with its place in the diagram. */
export interface PlacedNode {
  readonly id: Id<'device'>;
  readonly node: GraphNode;
  /** Its middle. */
  readonly at: Vec;
  readonly box: Box;
}

/** A line with its place, beside its neighbours between the same two devices. */
export interface PlacedLine {
  readonly line: MergedLine;
  /** Its course: straight, beside nodes in its way, or an elbow down to a device that is stacked under the other. */
  readonly points: readonly Vec[];
  readonly isElbow: boolean;
  readonly box: Box;
}

/** The diagram as it is drawn. */
export interface TopologyModel {
  readonly nodes: readonly PlacedNode[];
  readonly nodeById: ReadonlyMap<string, PlacedNode>;
  readonly lines: readonly PlacedLine[];
  readonly nodeIndex: BoxIndex<PlacedNode>;
  readonly lineIndex: BoxIndex<PlacedLine>;
  readonly bounds: Box;
}

/* Lines between two nodes leave them beside each other, however many they are. */
const LINES_APART = 22;
const LINES_WITHIN = 48;
const ELBOWS_APART = 6;
/* A label hangs over its line a little. */
const LINE_MARGIN = 12;
const EDGE_MARGIN = 24;

/** Places nodes and lines, keeping the objects of nodes in which nothing changed, so that they are not drawn again. */
export class TopologyModelCache {
  private known = new Map<string, PlacedNode>();

  model(nodes: readonly GraphNode[], lines: readonly MergedLine[], positions: ReadonlyMap<Id<'device'>, Vec>): TopologyModel {
    const placed = nodes.map((node) => this.place(node, positions.get(node.id) ?? vec(0, 0)));
    this.known = new Map(placed.map((node) => [node.id, node]));
    return modelOf(placed, this.known, lines);
  }

  private place(node: GraphNode, at: Vec): PlacedNode {
    const before = this.known.get(node.id);
    if (before !== undefined && before.at.x === at.x && before.at.y === at.y && isSameNode(before.node, node)) return before;
    return { id: node.id, node, at, box: nodeBox(at) };
  }
}

const isSameNode = (a: GraphNode, b: GraphNode): boolean =>
  a.device === b.device && a.name === b.name && a.kind === b.kind && a.model === b.model && a.place === b.place && a.linkCount === b.linkCount && a.members?.length === b.members?.length;

/* Whoever looks for a device that is folded into a group finds the group. */
const withMembers = (nodes: readonly PlacedNode[]): ReadonlyMap<string, PlacedNode> =>
  new Map(nodes.flatMap((placed) => [[placed.id, placed] as const, ...(placed.node.members ?? []).map((id) => [id, placed] as const)]));

function modelOf(nodes: readonly PlacedNode[], known: ReadonlyMap<string, PlacedNode>, merged: readonly MergedLine[]): TopologyModel {
  const nodeIndex = new BoxIndex(nodes, (node) => node.box);
  return indexed(nodes, nodes.some(({ node }) => node.members !== undefined) ? withMembers(nodes) : known, placeLines(merged, known, nodeIndex), nodeIndex);
}

/** A model of nodes and lines that are placed already. */
export function indexed(nodes: readonly PlacedNode[], nodeById: ReadonlyMap<string, PlacedNode>, lines: readonly PlacedLine[], nodeIndex: BoxIndex<PlacedNode> = new BoxIndex(nodes, (node) => node.box)): TopologyModel {
  return {
    nodes,
    nodeById,
    lines,
    nodeIndex,
    lineIndex: new BoxIndex(lines, (line) => line.box),
    bounds: inflate(unionBoxes(nodes.map((node) => node.box)), EDGE_MARGIN),
  };
}

/** Places lines between nodes: those of a pair beside each other, each around the nodes that are not its ends. */
export function placeLines(merged: readonly MergedLine[], nodeById: ReadonlyMap<string, PlacedNode>, nodeIndex: Pick<BoxIndex<PlacedNode>, 'search'>): readonly PlacedLine[] {
  const pairs = groupBy(merged, ({ a, b }) => `${a} ${b}`);
  return [...pairs.values()].flatMap((lines) =>
    lines.flatMap((line, i): PlacedLine[] => {
      const [a, b] = [nodeById.get(line.a), nodeById.get(line.b)];
      return a === undefined || b === undefined ? [] : [placeLine(line, a, b, (i - (lines.length - 1) / 2) * laneWidth(lines.length), nodeIndex)];
    }),
  );
}

const laneWidth = (lines: number): number => Math.min(1, LINES_WITHIN / (Math.max(1, lines - 1) * LINES_APART));

/** `lane` counts parallel lines of a pair from its middle. */
function placeLine(line: MergedLine, a: PlacedNode, b: PlacedNode, lane: number, nodeIndex: Pick<BoxIndex<PlacedNode>, 'search'>): PlacedLine {
  const elbow = stackElbow(a.at, b.at) ?? stackElbow(b.at, a.at);
  const nodesBetween = (area: Box): readonly Box[] => nodeIndex.search(area).flatMap((node) => (node === a || node === b ? [] : [node.box]));
  const points = elbow === undefined ? linkCourse(...straight(a.at, b.at, lane * LINES_APART), nodesBetween) : bundled(elbow, lane * ELBOWS_APART);
  return { line, points, isElbow: elbow !== undefined, box: inflate(boundsOf(points), LINE_MARGIN) };
}

/* The last leg goes into the device beside the others; all before it run beside them downwards. */
const bundled = (elbow: readonly Vec[], aside: number): readonly Vec[] => elbow.map(({ x, y }, i) => vec(i < elbow.length - 1 ? x + aside : x, i < elbow.length - 2 ? y : y + aside));

function straight(a: Vec, b: Vec, aside: number): readonly [Vec, Vec] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [nx, ny] = [(-(b.y - a.y) / length) * aside, ((b.x - a.x) / length) * aside];
  return [vec(a.x + nx, a.y + ny), vec(b.x + nx, b.y + ny)];
}

/** The node under a point: of several, the one drawn on top. */
export const nodeAt = (model: TopologyModel, p: Vec): PlacedNode | undefined => model.nodeIndex.search(box(p.x, p.y, 1e-6, 1e-6)).at(-1);

/** The line nearest to a point within a reach in diagram units. */
export function lineNear(model: TopologyModel, p: Vec, reach: number): PlacedLine | undefined {
  let best: PlacedLine | undefined;
  let bestAway = reach;
  for (const placed of model.lineIndex.search(box(p.x - reach, p.y - reach, 2 * reach, 2 * reach))) {
    const away = distanceToPolyline(placed.points, p);
    if (away <= bestAway) [best, bestAway] = [placed, away];
  }
  return best;
}

/** Directions of the arrow keys. */
export const DIRECTIONS: Readonly<Record<string, Vec>> = { ArrowUp: vec(0, -1), ArrowDown: vec(0, 1), ArrowLeft: vec(-1, 0), ArrowRight: vec(1, 0) };

/** The nearest node in a direction: what is straight ahead counts as nearer than what is aside. */
export function nextNode({ nodes }: TopologyModel, from: PlacedNode, direction: Vec): PlacedNode | undefined {
  let best: PlacedNode | undefined;
  let bestCost = Infinity;
  for (const node of nodes) {
    const [dx, dy] = [node.at.x - from.at.x, node.at.y - from.at.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (node.id === from.id || ahead <= 0 || aside > ahead * 3) continue;
    const cost = ahead + aside * 2;
    if (cost < bestCost) [best, bestCost] = [node, cost];
  }
  return best;
}
