import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, inflate, unionBoxes } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { DiagramGroup } from '../model/diagram-node.ts';
import type { DeviceKind } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { boxesApart } from './boxes-apart.ts';
import { groupBy } from '../base/group-by.ts';
import { TOPOLOGY_NODE, type TopologyNode } from './topology.ts';
import { diagramLayer } from './topology-layout.ts';
import { settleNodes } from './topology-newcomers.ts';

/** What the devices of a diagram are framed by. */
export const GROUP_BY = ['none', 'rack', 'room', 'role'] as const;

/** What the devices of a diagram are framed by. */
export type GroupBy = (typeof GROUP_BY)[number];

type DeviceId = Id<'device'>;

/** Devices of a diagram that belong together. */
export interface TopologyGroup {
  /** What the diagram is grouped by. */
  readonly by: DiagramGroup['by'];
  /** The same as long as the rack, room or role is. */
  readonly key: string;
  readonly name: string;
  /** From the outside of the network inwards, then by name; never empty. */
  readonly members: readonly TopologyNode[];
}

/** Space between a frame and its nodes. */
const FRAME_MM = 18;

/* Names of groups stand above their frames. */
const GAP = 96;
/* What was put together by hand may stand nearer. */
const LEAST_GAP = 36;
const PITCH_X = TOPOLOGY_NODE.width + 44;
const PITCH_Y = TOPOLOGY_NODE.height + 40;

const ROLES: Readonly<Record<DeviceKind, string>> = {
  router: 'Routers', 'load-balancer': 'Firewalls and load balancers', firewall: 'Firewalls and load balancers', switch: 'Switches', 'media-converter': 'Converters', midspan: 'Converters',
  'console-server': 'Consoles', kvm: 'Consoles', 'copper-panel': 'Panels', 'fibre-panel': 'Panels', cassette: 'Panels', server: 'Servers', storage: 'Storage', 'access-point': 'Access points',
  camera: 'Cameras', phone: 'Phones', outlet: 'Outlets', 'consolidation-point': 'Outlets', ups: 'Power', pdu: 'Power', 'power-source': 'Power', other: 'Others', shelf: 'Others', blank: 'Others', 'cable-manager': 'Others',
};

/** The groups of a diagram, in the order of their names, roles from the outside of the network inwards. */
export function topologyGroups(view: DesignView, nodes: readonly TopologyNode[], by: GroupBy): readonly TopologyGroup[] {
  if (by === 'none') return [];
  const placed = nodes.map((node) => ({ node, home: by === 'role' ? { key: `role ${ROLES[node.kind]}`, name: ROLES[node.kind] } : homeOf(view, node.device, by) }));
  const groups = [...groupBy(placed, ({ home }) => home.key)].flatMap(([key, list]): TopologyGroup[] => {
    const [first] = list;
    return first === undefined ? [] : [{ by, key, name: first.home.name, members: list.map(({ node }) => node).sort(inOrder) }];
  });
  const layer = ({ members }: TopologyGroup): number => (by === 'role' ? Math.min(...members.map(({ kind }) => diagramLayer(kind))) : 0);
  return groups.sort((a, b) => layer(a) - layer(b) || compareNatural(a.name, b.name) || compareCodeUnits(a.key, b.key));
}

const inOrder = (a: TopologyNode, b: TopologyNode): number => diagramLayer(a.kind) - diagramLayer(b.kind) || compareNatural(a.device.name, b.device.name) || compareCodeUnits(a.device.id, b.device.id);

interface Home {
  readonly key: string;
  readonly name: string;
}

const NOWHERE: Home = { key: 'nowhere', name: 'Not placed' };
/* Modules in modules: deeper than this is no real device. */
const DEEPEST = 8;

/** The rack or room a device is in; a device that stands in a room by itself is grouped with the room. */
function homeOf(view: DesignView, { placement }: Device, by: 'rack' | 'room', depth = 0): Home {
  if (placement.kind === 'bay') {
    const owner = view.get('device', placement.deviceId);
    return owner === undefined || depth > DEEPEST ? NOWHERE : homeOf(view, owner, by, depth + 1);
  }
  if (placement.kind === 'room') return roomHome(view, placement.roomId);
  if (placement.kind === 'unplaced') return NOWHERE;
  const rack = view.get('rack', placement.rackId);
  if (rack === undefined) return NOWHERE;
  return by === 'rack' ? { key: rack.id, name: rack.name } : roomHome(view, rack.roomId);
}

const roomHome = (view: DesignView, id: Id<'room'>): Home => ({ key: id, name: view.get('room', id)?.name ?? NOWHERE.name });

/** The nodes of a group around the middle of its first one, in a few columns. */
export function groupPlaces({ members }: TopologyGroup): readonly { readonly id: DeviceId; readonly at: Vec }[] {
  const columns = members.length <= 4 ? 1 : Math.ceil(Math.sqrt(members.length / 1.6));
  return members.map(({ device }, i) => ({ id: device.id, at: vec((i % columns) * PITCH_X, Math.floor(i / columns) * PITCH_Y) }));
}

const boxAround = (at: Vec): Box => box(at.x - TOPOLOGY_NODE.width / 2, at.y - TOPOLOGY_NODE.height / 2, TOPOLOGY_NODE.width, TOPOLOGY_NODE.height);

/** The frame around nodes with these middles. */
export const groupFrame = (middles: readonly Vec[]): Box => inflate(unionBoxes(middles.map(boxAround)), FRAME_MM);

/** Rows of groups that make the whole about 1.5 times as wide as high. */
export function groupRows(groups: readonly TopologyGroup[]): readonly (readonly TopologyGroup[])[] {
  const frames = groups.map((group) => groupFrame(groupPlaces(group).map(({ at }) => at)));
  const area = frames.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const widest = Math.max(Math.sqrt(area * 1.5), ...frames.map(({ width }) => width));
  const rows: TopologyGroup[][] = [];
  let used = Infinity;
  groups.forEach((group, i) => {
    const width = frames[i]?.width ?? 0;
    if (used + width > widest) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(group);
    used += width + GAP;
  });
  return rows;
}

/** Middles of all nodes, group beside group. What was put somewhere in the frame of its group stays there, as long as frames do not lie on each other. */
export function placeGroups(view: DesignView, groups: readonly TopologyGroup[]): ReadonlyMap<DeviceId, Vec> {
  const positions = new Map<DeviceId, Vec>();
  const kept = new Set<string>();
  for (const row of placedRows(groups)) {
    for (const { group, places } of row) {
      const saved = keptPlaces(view, group);
      if (saved.size > 0) kept.add(group.key);
      for (const [id, at] of settleNodes(places, saved, () => [...saved.keys()], saved.keys())) positions.set(id, at);
    }
  }
  return groupsApart(groups, positions, kept);
}

/** Where the devices of a group were put in its frame. */
const keptPlaces = (view: DesignView, { by, key, members }: TopologyGroup): ReadonlyMap<DeviceId, Vec> =>
  new Map(members.flatMap(({ device }) => view.find('diagramNodesByDevice', device.id).flatMap(({ x, y, group }) => (group?.by === by && group.key === key ? [[device.id, vec(x, y)] as const] : []))));

function placedRows(groups: readonly TopologyGroup[]): readonly (readonly { readonly group: TopologyGroup; readonly places: ReadonlyMap<DeviceId, Vec> }[])[] {
  let top = 0;
  return groupRows(groups).map((row) => {
    let left = 0;
    let lowest = top;
    const placed = row.map((group) => {
      const places = groupPlaces(group);
      const frame = groupFrame(places.map(({ at }) => at));
      const moved = new Map(places.map(({ id, at }) => [id, vec(Math.round(left + at.x - frame.x), Math.round(top + at.y - frame.y))]));
      left += frame.width + GAP;
      lowest = Math.max(lowest, top + frame.height);
      return { group, places: moved };
    });
    top = lowest + GAP;
    return placed;
  });
}

/** The same places with whole groups shifted so that no frame lies on another: those named `first` stay, the others make room. */
export function groupsApart(groups: readonly TopologyGroup[], positions: ReadonlyMap<DeviceId, Vec>, first: ReadonlySet<string>): ReadonlyMap<DeviceId, Vec> {
  const ordered = [...groups.filter(({ key }) => first.has(key)), ...groups.filter(({ key }) => !first.has(key))];
  const frames = ordered.map(({ members }) => groupFrame(members.flatMap(({ device }) => positions.get(device.id) ?? [])));
  const shifts = boxesApart(frames, LEAST_GAP);
  return new Map(ordered.flatMap(({ members }, i) => members.flatMap(({ device }) => {
    const [at, by = vec(0, 0)] = [positions.get(device.id), shifts[i]];
    return at === undefined ? [] : [[device.id, vec(at.x + by.x, at.y + by.y)] as const];
  })));
}
