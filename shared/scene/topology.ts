import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import type { Device } from '../model/device.ts';
import type { DeviceKind } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { type Link, linksOf } from '../topology/links.ts';
import { groupBy } from '../base/group-by.ts';

/** Size of a node in diagram units. */
export const TOPOLOGY_NODE = { width: 184, height: 58 } as const;

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

/** Whether devices of a kind are in the diagram also without a link. */
export const isActiveKind = (kind: DeviceKind): boolean => ACTIVE.has(kind);

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
    if (type === undefined || !(isActiveKind(type.kind) || linked.has(device.id))) return [];
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
