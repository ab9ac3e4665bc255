import { compareCodeUnits } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { DeviceKind } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { groupBy } from '../base/group-by.ts';
import { settleNodes } from './topology-newcomers.ts';
import { isActiveKind, type Topology, TOPOLOGY_NODE, type TopologyNode, type TopologyOptions, topologyOf } from './topology.ts';

/** Distances of the layout in diagram units. */
export const TOPOLOGY_LAYOUT = {
  /** From a node to the next in its row. */
  pitchX: TOPOLOGY_NODE.width + 68,
  /** From a row to the next. */
  gapY: 96,
  /** How far end devices are set in under the device they hang on. */
  indent: 34,
  stackPitch: TOPOLOGY_NODE.height + 14,
  /** End devices under each other before a second column begins. */
  stackRows: 10,
} as const;

/** Between a device and the first that is stacked under it, beyond the pitch of the stack. */
const STACK_TOP = 20;

type DeviceId = Id<'device'>;

/* From the outside of the network inwards; from 5 on what hangs on it. Switches are split by how they are linked. */
const LAYER: Readonly<Record<DeviceKind, number>> = {
  router: 0, 'load-balancer': 1, firewall: 1, switch: 2, 'media-converter': 4, midspan: 4, 'console-server': 4, kvm: 4, 'copper-panel': 4, 'fibre-panel': 4, cassette: 4,
  server: 5, storage: 5, 'access-point': 6, camera: 6, phone: 6, outlet: 6, 'consolidation-point': 6, other: 6, ups: 7, pdu: 7, shelf: 7, blank: 7, 'cable-manager': 7, 'power-source': 8,
};
const ACCESS_LAYER = 3;
const FIRST_END_LAYER = 5;

/** How far inside the network devices of a kind stand in the diagram: routers 0, what hangs on the network last. */
export const diagramLayer = (kind: DeviceKind): number => LAYER[kind];

/** A device of the upper rows with the end devices that hang on it. */
export interface Block {
  readonly node: TopologyNode;
  readonly stack: readonly TopologyNode[];
  /** Columns the stack takes; at least 1. */
  readonly columns: number;
}

/** Neighbours of each device with the number of links, most links first. */
type Neighbours = ReadonlyMap<DeviceId, readonly { readonly id: DeviceId; readonly count: number }[]>;

/**
 * Middle of each node: where it was put by hand, else in rows from routers down to access switches, with end devices stacked under the device
 * they hang on. Pure and repeatable; long rows are folded so that the whole comes out about as wide as a sheet.
 */
export function layoutTopology(view: DesignView, options: TopologyOptions = {}): ReadonlyMap<DeviceId, Vec> {
  return placeTopology(view, topologyOf(view, options));
}

/** Middle of each node of a topology that is known already, as `layoutTopology` places them. */
export function placeTopology(view: DesignView, topology: Topology): ReadonlyMap<DeviceId, Vec> {
  const positions = new Map<DeviceId, Vec>();
  const { rows, loose } = topologyBlocks(topology);
  const neighbours = neighboursOf(topology);
  const maxColumns = foldAt([...rows.flat(), ...loose]);
  let y = 0;
  for (const row of rows) for (const band of fold(ordered(row, neighbours, positions), maxColumns)) y = placeBand(band, y, positions);
  for (const band of fold(loose, maxColumns)) y = placeBand(band, y, positions) - TOPOLOGY_LAYOUT.gapY / 2;
  /* What only its links bring into the diagram comes and goes with the layers: it does not tell whether the diagram was put into place. */
  const counted = topology.nodes.filter(({ kind }) => isActiveKind(kind)).map(({ device }) => device.id);
  return settleNodes(positions, savedPlaces(view, topology.nodes), (id) => (neighbours.get(id) ?? []).map((other) => other.id), counted);
}

/** Where nodes were put by hand or by an earlier layout, in the diagram without groups. */
function savedPlaces(view: DesignView, nodes: readonly TopologyNode[]): ReadonlyMap<DeviceId, Vec> {
  return new Map(nodes.flatMap(({ device }) => view.find('diagramNodesByDevice', device.id).filter(({ group }) => group === undefined).slice(0, 1).map(({ x, y }) => [device.id, vec(x, y)] as const)));
}

function neighboursOf({ links }: Topology): Neighbours {
  const ends = links.flatMap(({ a, b, count }) => [{ from: a, id: b, count }, { from: b, id: a, count }]);
  return new Map([...groupBy(ends, ({ from }) => from)].map(([from, list]) => [from, [...list].sort((x, y) => y.count - x.count || compareCodeUnits(x.id, y.id))]));
}

/** Rows of blocks from the outside of the network inwards, and the end devices that hang on nothing. */
export function topologyBlocks(topology: Topology): { readonly rows: readonly (readonly Block[])[]; readonly loose: readonly Block[] } {
  const neighbours = neighboursOf(topology);
  const layers = layersOf(topology, neighbours);
  const layerOf = (id: DeviceId): number => layers.get(id) ?? FIRST_END_LAYER;
  const parentOf = (node: TopologyNode): DeviceId | undefined => (neighbours.get(node.device.id) ?? []).find(({ id }) => layerOf(id) < FIRST_END_LAYER)?.id;
  const upper = topology.nodes.filter(({ device }) => layerOf(device.id) < FIRST_END_LAYER);
  const stacks = groupBy(topology.nodes.filter(({ device }) => layerOf(device.id) >= FIRST_END_LAYER), parentOf);
  const blocks = upper.map((node) => block(node, stacks.get(node.device.id) ?? []));
  const rows = [...groupBy(blocks, ({ node }) => layerOf(node.device.id))].sort(([a], [b]) => a - b).map(([, row]) => row);
  return { rows, loose: (stacks.get(undefined) ?? []).map((node) => block(node, [])) };
}

/** Switches that join others, or the network to the outside, stand above those that only serve end devices. */
function layersOf({ nodes }: Topology, neighbours: Neighbours): ReadonlyMap<DeviceId, number> {
  const kinds = new Map(nodes.map((node) => [node.device.id, node.kind]));
  const isUpper = (id: DeviceId): boolean => {
    const others = [...new Set((neighbours.get(id) ?? []).map((other) => other.id))].map((other) => kinds.get(other));
    return others.filter((kind) => kind === 'switch').length > 1 || others.some((kind) => kind === 'router' || kind === 'firewall');
  };
  return new Map(nodes.map(({ device, kind }) => [device.id, kind === 'switch' && !isUpper(device.id) ? ACCESS_LAYER : LAYER[kind]]));
}

const block = (node: TopologyNode, stack: readonly TopologyNode[]): Block => ({ node, stack, columns: Math.max(1, Math.ceil(stack.length / TOPOLOGY_LAYOUT.stackRows)) });

/** Columns per band that make the whole about 1.4 times as wide as high. */
function foldAt(blocks: readonly Block[]): number {
  const columns = blocks.reduce((sum, { columns: count }) => sum + count, 0);
  const deepest = Math.max(0, ...blocks.map(({ stack }) => Math.min(stack.length, TOPOLOGY_LAYOUT.stackRows)));
  const bandHeight = TOPOLOGY_NODE.height + TOPOLOGY_LAYOUT.gapY + deepest * TOPOLOGY_LAYOUT.stackPitch;
  return Math.max(8, Math.ceil(Math.sqrt((columns * 1.4 * bandHeight) / TOPOLOGY_LAYOUT.pitchX)));
}

function fold(row: readonly Block[], maxColumns: number): readonly (readonly Block[])[] {
  const bands: Block[][] = [];
  let used = Infinity;
  for (const item of row) {
    if (used + item.columns > maxColumns) {
      bands.push([]);
      used = 0;
    }
    bands.at(-1)?.push(item);
    used += item.columns;
  }
  return bands;
}

/** Places a band of blocks, its middle at x = 0, and yields the height where the next begins. */
function placeBand(band: readonly Block[], top: number, positions: Map<DeviceId, Vec>): number {
  const columns = band.reduce((sum, item) => sum + item.columns, 0);
  let column = -(columns - 1) / 2;
  let deepest = 0;
  for (const item of band) {
    for (const { id, at } of placeBlock(item, vec(Math.round(column * TOPOLOGY_LAYOUT.pitchX), top))) positions.set(id, at);
    deepest = Math.max(deepest, Math.min(item.stack.length, TOPOLOGY_LAYOUT.stackRows));
    column += item.columns;
  }
  return top + TOPOLOGY_NODE.height + TOPOLOGY_LAYOUT.gapY + deepest * TOPOLOGY_LAYOUT.stackPitch;
}

/** Middles of a block's devices when the upper one stands at `at`. */
export function placeBlock({ node, stack }: Block, at: Vec): readonly { readonly id: DeviceId; readonly at: Vec }[] {
  const below = stack.map(({ device }, i) => ({ id: device.id, at: vec(at.x + TOPOLOGY_LAYOUT.indent + Math.floor(i / TOPOLOGY_LAYOUT.stackRows) * TOPOLOGY_LAYOUT.pitchX, at.y + STACK_TOP + (1 + (i % TOPOLOGY_LAYOUT.stackRows)) * TOPOLOGY_LAYOUT.stackPitch) }));
  return [{ id: node.device.id, at }, ...below];
}

/** Beyond every place of a diagram. */
const FAR = 1e9;

/** By the mean place of the neighbours above; then those linked to each other side by side; what is not linked at all comes last. */
function ordered(row: readonly Block[], neighbours: Neighbours, positions: ReadonlyMap<DeviceId, Vec>): readonly Block[] {
  const rank = ({ node }: Block): number => {
    const others = neighbours.get(node.device.id);
    if (others === undefined) return 2 * FAR;
    const xs = others.flatMap(({ id }) => positions.get(id)?.x ?? []);
    return xs.length === 0 ? FAR : xs.reduce((sum, x) => sum + x, 0) / xs.length;
  };
  const ranks = new Map(row.map((item) => [item, rank(item)]));
  return besideEachOther([...row].sort((a, b) => (ranks.get(a) ?? FAR) - (ranks.get(b) ?? FAR)), neighbours);
}

/** Pulls blocks that are linked inside the row next to each other, so that no line runs behind a node. */
function besideEachOther(row: readonly Block[], neighbours: Neighbours): readonly Block[] {
  const waiting = new Map(row.map((item) => [item.node.device.id, item]));
  const result: Block[] = [];
  for (const start of row) {
    let next: Block | undefined = waiting.get(start.node.device.id);
    while (next !== undefined) {
      const { id } = next.node.device;
      waiting.delete(id);
      result.push(next);
      next = (neighbours.get(id) ?? []).flatMap((other) => waiting.get(other.id) ?? [])[0];
    }
  }
  return result;
}

/** Elbow from a device down to one that is stacked under it, through the gap left of the stack; undefined when the two stand otherwise. */
export function stackElbow(parent: Vec, child: Vec): readonly Vec[] | undefined {
  const column = (child.x - parent.x - TOPOLOGY_LAYOUT.indent) / TOPOLOGY_LAYOUT.pitchX;
  const depth = child.y - parent.y;
  if (!Number.isInteger(column) || column < 0 || depth < TOPOLOGY_LAYOUT.stackPitch || depth > STACK_TOP + TOPOLOGY_LAYOUT.stackRows * TOPOLOGY_LAYOUT.stackPitch) return undefined;
  const [first, trunk] = [parent.x - TOPOLOGY_NODE.width / 2 + TOPOLOGY_LAYOUT.indent / 2, child.x - TOPOLOGY_NODE.width / 2 - TOPOLOGY_LAYOUT.indent / 2];
  const below = parent.y + TOPOLOGY_NODE.height / 2;
  return [vec(first, below), vec(first, below + 12), vec(trunk, below + 12), vec(trunk, child.y), vec(child.x - TOPOLOGY_NODE.width / 2, child.y)];
}
