import type { Id } from '../../../shared/base/id.ts';
import { unionBoxes } from '../../../shared/geometry/box.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import type { TopologyGroup } from '../../../shared/scene/topology-groups.ts';
import { nodeBox } from '../../../shared/scene/topology-scene.ts';
import type { Connection } from './connections.ts';
import type { GraphNode } from './topology-graph.ts';

type DeviceId = Id<'device'>;
type Places = ReadonlyMap<DeviceId, Vec>;

/** The diagram with some of its groups folded to one node each. */
export interface FoldedGraph {
  readonly nodes: readonly GraphNode[];
  readonly connections: readonly Connection[];
  readonly positions: Places;
}

/** Folds groups: a group becomes a node under the id of its first device, in the middle of where its devices stand; what joins them inside is no longer drawn. */
export function foldGroups(nodes: readonly GraphNode[], connections: readonly Connection[], positions: Places, folded: readonly TopologyGroup[]): FoldedGraph {
  if (folded.length === 0) return { nodes, connections, positions };
  const groupOf = new Map(folded.flatMap((group) => group.members.map(({ device }) => [device.id, group] as const)));
  const leadOf = (id: DeviceId): DeviceId => groupOf.get(id)?.members[0]?.device.id ?? id;
  const kept = connections.flatMap((connection): Connection[] => {
    const [from, to] = [leadOf(connection.from.deviceId), leadOf(connection.to.deviceId)];
    return from === to ? [] : [{ ...connection, from: { deviceId: from }, to: { deviceId: to } }];
  });
  const counts = countEnds(kept);
  const places = new Map(positions);
  for (const { members } of folded) {
    const [lead] = members;
    if (lead !== undefined) places.set(lead.device.id, middleOf(members.flatMap(({ device }) => positions.get(device.id) ?? [])));
  }
  const drawn = nodes.flatMap((node): GraphNode[] => {
    const group = groupOf.get(node.id);
    if (group === undefined) return [node];
    return leadOf(node.id) === node.id ? [foldedNode(node, group, counts.get(node.id) ?? 0)] : [];
  });
  return { nodes: drawn, connections: kept, positions: places };
}

const foldedNode = (lead: GraphNode, { name, members }: TopologyGroup, linkCount: number): GraphNode => ({
  ...lead,
  name,
  model: members.length === 1 ? '1 device' : `${members.length} devices`,
  place: '',
  linkCount,
  members: members.map(({ device }) => device.id),
});

function countEnds(connections: readonly Connection[]): ReadonlyMap<DeviceId, number> {
  const counts = new Map<DeviceId, number>();
  for (const { from, to } of connections) for (const id of [from.deviceId, to.deviceId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function middleOf(places: readonly Vec[]): Vec {
  const { x, y, width, height } = unionBoxes(places.map(nodeBox));
  return vec(Math.round(x + width / 2), Math.round(y + height / 2));
}
