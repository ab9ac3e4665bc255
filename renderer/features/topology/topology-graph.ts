import type { Id } from '../../../shared/base/id.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType } from '../../../shared/model/device-type.ts';
import { mergeLinks, type Topology, topologyWith, type TopologyNode } from '../../../shared/scene/topology.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { heightHalfUOf, unitLabel } from '../../../shared/topology/occupancy.ts';
import { type Connection, type ConnectionOptions, connectionsOf } from './connections.ts';

/** A device of the diagram with what is written on it. */
export interface GraphNode extends TopologyNode {
  readonly id: Id<'device'>;
  /** The device's, or that of the group it stands for. */
  readonly name: string;
  /** The devices of a folded group; absent for a device. */
  readonly members?: readonly Id<'device'>[] | undefined;
  /** `A01 U40`, the room, or nothing. */
  readonly place: string;
  readonly linkCount: number;
}

/** What the diagram is about, before it has places and looks. */
export interface TopologyGraph {
  readonly nodes: readonly GraphNode[];
  readonly connections: readonly Connection[];
  /** The same as far as the layout looks at it. */
  readonly topology: Topology;
}

/** Devices and the connections between them. */
export function graphOf(view: DesignView, options: ConnectionOptions): TopologyGraph {
  const connections = connectionsOf(view, options);
  const topology = topologyWith(view, mergeLinks(connections));
  const counts = linkCounts(connections);
  const nodes = topology.nodes.map((node): GraphNode => ({ ...node, id: node.device.id, name: node.device.name, place: placeText(view, node.device), linkCount: counts.get(node.device.id) ?? 0 }));
  return { nodes, connections, topology };
}

function linkCounts(connections: readonly Connection[]): ReadonlyMap<Id<'device'>, number> {
  const counts = new Map<Id<'device'>, number>();
  for (const { from, to } of connections) {
    for (const id of [from.deviceId, to.deviceId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function placeText(view: DesignView, device: Device): string {
  const { placement } = device;
  switch (placement.kind) {
    case 'rack':
      return rackPlace(view, device, view.get('deviceType', device.typeId));
    case 'rack-side':
      return view.get('rack', placement.rackId)?.name ?? '';
    case 'room':
      return view.get('room', placement.roomId)?.name ?? '';
    case 'bay':
      return `in ${view.get('device', placement.deviceId)?.name ?? '?'}`;
    case 'unplaced':
      return 'not placed';
  }
}

function rackPlace(view: DesignView, { placement }: Device, type: DeviceType | undefined): string {
  if (placement.kind !== 'rack' || type === undefined) return '';
  const rack = view.get('rack', placement.rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  return rack === undefined || rackType === undefined ? '' : `${rack.name} U${unitLabel(rack, rackType, placement.bottomHalfU, heightHalfUOf(type))}`;
}
