import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { DeviceKind } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { type Link, linksOf } from '../topology/links.ts';
import { groupBy } from './group-by.ts';

/** Size of a node, and the distances of the simple layout, in diagram units. */
export const TOPOLOGY_LAYOUT = { nodeWidth: 184, nodeHeight: 58, gapX: 68, gapY: 108, maxPerRow: 10 } as const;

/** All links between two devices as one line. */
export interface MergedLink {
  readonly a: Id<'device'>;
  readonly b: Id<'device'>;
  readonly count: number;
  /** Agreed rate in Mb/s; absent when unknown or none. Links of different rate are separate lines. */
  readonly speedMbps?: number | undefined;
  readonly isPower: boolean;
}

/** A device of the diagram. */
export interface TopologyNode {
  readonly device: Device;
  readonly kind: DeviceKind;
  readonly manufacturer: string;
  readonly model: string;
}

/** What a topology shows. */
export interface Topology {
  readonly nodes: readonly TopologyNode[];
  readonly links: readonly MergedLink[];
}

/** What a topology leaves out. */
export interface TopologyOptions {
  /** Power connections and what only they reach; off when absent. */
  readonly hasPower?: boolean | undefined;
}

const ACTIVE: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['switch', 'router', 'firewall', 'load-balancer', 'server', 'storage', 'access-point', 'camera', 'phone', 'media-converter', 'console-server', 'kvm']);

/** Devices and the links between them: what is active is always there, other devices when a link reaches them. */
export function topologyOf(view: DesignView, options: TopologyOptions = {}): Topology {
  const links = mergeLinks(linksOf(view).filter((link) => options.hasPower === true || !link.isPower));
  return topologyWith(view, links);
}

/** Everything that is active or that one of the links reaches, in the order of names. */
export function topologyWith(view: DesignView, links: readonly MergedLink[]): Topology {
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  const nodes = view.all('device').flatMap((device): TopologyNode[] => {
    const type = view.get('deviceType', device.typeId);
    if (type === undefined || !(ACTIVE.has(type.kind) || linked.has(device.id))) return [];
    return [{ device, kind: type.kind, manufacturer: type.manufacturer, model: type.model }];
  });
  return { nodes: nodes.sort((x, y) => compareNatural(x.device.name, y.device.name) || compareCodeUnits(x.device.id, y.device.id)), links };
}

/** The ends of a link as far as merging looks at them. */
export interface LinkEnds extends Pick<Link, 'speedMbps' | 'isPower'> {
  readonly from: Pick<Link['from'], 'deviceId'>;
  readonly to?: Pick<Link['from'], 'deviceId'> | undefined;
}

/** Links between the same two devices at the same rate as one; those that end nowhere or where they began are left out. */
export function mergeLinks(links: readonly LinkEnds[]): readonly MergedLink[] {
  const pairs = links.flatMap((link) => {
    if (link.to === undefined || link.to.deviceId === link.from.deviceId) return [];
    const [x, y] = [link.from.deviceId, link.to.deviceId];
    const [a, b] = compareCodeUnits(x, y) < 0 ? [x, y] : [y, x];
    return [{ a, b, speedMbps: link.speedMbps, isPower: link.isPower }];
  });
  const groups = groupBy(pairs, ({ a, b, speedMbps, isPower }) => `${a} ${b} ${isPower ? 'power' : (speedMbps ?? '')}`);
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], count: group.length }])).sort((x, y) => compareCodeUnits(`${x.a} ${x.b}`, `${y.a} ${y.b}`) || (y.speedMbps ?? 0) - (x.speedMbps ?? 0));
}

/* From the outside of the network inwards to what hangs on it. Switches are split by how they are linked. */
const LAYER: Readonly<Record<DeviceKind, number>> = {
  router: 0, 'load-balancer': 1, firewall: 1, switch: 2, 'media-converter': 4, 'console-server': 4, kvm: 4, server: 5, storage: 5, 'access-point': 6, camera: 6, phone: 6, outlet: 6,
  'copper-panel': 4, 'fibre-panel': 4, cassette: 4, ups: 7, pdu: 7, 'power-source': 8, shelf: 7, blank: 7, 'cable-manager': 7, other: 6,
};

/** How far inside the network devices of a kind stand in the diagram: routers 0, what hangs on the network last. */
export const diagramLayer = (kind: DeviceKind): number => LAYER[kind];

/** Middle of each node: where it was put by hand, else in layers from routers down to end devices, each layer ordered to keep links short. Pure and repeatable. */
export function layoutTopology(view: DesignView, options: TopologyOptions = {}): ReadonlyMap<Id<'device'>, Vec> {
  return placeTopology(view, topologyOf(view, options));
}

/** Middle of each node of a topology that is known already, as `layoutTopology` places them. */
export function placeTopology(view: DesignView, topology: Topology): ReadonlyMap<Id<'device'>, Vec> {
  const positions = new Map<Id<'device'>, Vec>();
  const neighbours = neighboursOf(topology);
  let y = 0;
  for (const row of layers(topology, neighbours)) {
    const ordered = orderRow(row, neighbours, positions);
    for (let start = 0; start < ordered.length; start += TOPOLOGY_LAYOUT.maxPerRow) {
      placeRow(ordered.slice(start, start + TOPOLOGY_LAYOUT.maxPerRow), y, positions);
      y += TOPOLOGY_LAYOUT.nodeHeight + (start + TOPOLOGY_LAYOUT.maxPerRow < ordered.length ? 40 : TOPOLOGY_LAYOUT.gapY);
    }
  }
  for (const { device } of topology.nodes) {
    const [saved] = view.find('diagramNodesByDevice', device.id);
    if (saved !== undefined) positions.set(device.id, vec(saved.x, saved.y));
  }
  return positions;
}

type Neighbours = ReadonlyMap<Id<'device'>, readonly { readonly id: Id<'device'>; readonly link: MergedLink }[]>;

function neighboursOf({ links }: Topology): Neighbours {
  return groupedNeighbours(links.flatMap((link) => [{ from: link.a, id: link.b, link }, { from: link.b, id: link.a, link }]));
}

const groupedNeighbours = (ends: readonly { readonly from: Id<'device'>; readonly id: Id<'device'>; readonly link: MergedLink }[]): Neighbours => groupBy(ends, (end) => end.from);

function layers({ nodes }: Topology, neighbours: Neighbours): readonly (readonly TopologyNode[])[] {
  const kinds = new Map(nodes.map((node) => [node.device.id, node.kind]));
  const layerOf = (node: TopologyNode): number => {
    if (node.kind !== 'switch') return LAYER[node.kind];
    const others = neighbours.get(node.device.id) ?? [];
    const isUpper = others.filter(({ id }) => kinds.get(id) === 'switch').length > 1 || others.some(({ id }) => kinds.get(id) === 'router' || kinds.get(id) === 'firewall');
    return isUpper ? 2 : 3;
  };
  const rows = groupBy(nodes, layerOf);
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** By the mean place of the neighbours above; then those linked to each other side by side; what is not linked at all comes last. */
function orderRow(row: readonly TopologyNode[], neighbours: Neighbours, positions: ReadonlyMap<Id<'device'>, Vec>): readonly TopologyNode[] {
  const meanX = (node: TopologyNode): number | undefined => {
    const xs = (neighbours.get(node.device.id) ?? []).flatMap(({ id }) => positions.get(id)?.x ?? []);
    return xs.length === 0 ? undefined : xs.reduce((sum, x) => sum + x, 0) / xs.length;
  };
  const means = new Map(row.map((node) => [node, meanX(node)]));
  const rank = (node: TopologyNode): number => means.get(node) ?? (neighbours.has(node.device.id) ? FAR : 2 * FAR);
  return besideEachOther([...row].sort((a, b) => rank(a) - rank(b)), neighbours);
}

/** Beyond every place of a diagram. */
const FAR = 1e9;

/** Pulls nodes that are linked inside the row next to each other, so that no line runs behind a node. */
function besideEachOther(row: readonly TopologyNode[], neighbours: Neighbours): readonly TopologyNode[] {
  const waiting = new Map(row.map((node) => [node.device.id, node]));
  const ordered: TopologyNode[] = [];
  const take = (node: TopologyNode): void => {
    waiting.delete(node.device.id);
    ordered.push(node);
    const next = (neighbours.get(node.device.id) ?? []).flatMap(({ id }) => waiting.get(id) ?? [])[0];
    if (next !== undefined) take(next);
  };
  for (const node of row) if (waiting.has(node.device.id)) take(node);
  return ordered;
}

function placeRow(row: readonly TopologyNode[], y: number, positions: Map<Id<'device'>, Vec>): void {
  const pitch = TOPOLOGY_LAYOUT.nodeWidth + TOPOLOGY_LAYOUT.gapX;
  row.forEach((node, i) => positions.set(node.device.id, vec(Math.round((i - (row.length - 1) / 2) * pitch), y)));
}
