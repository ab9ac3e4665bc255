import type { Id } from '../base/id.ts';
import { compareCodeUnits } from '../base/compare.ts';
import type { Cable } from '../model/cable.ts';
import type { CableType } from '../model/cable-type.ts';
import { connectorFamily } from '../model/connector.ts';
import type { PortRef } from '../model/port-ref.ts';
import { portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import type { CableSide } from './cable-strands.ts';
import { type StrandPath, reversePath } from './strand-paths.ts';
import type { StrandLink, StrandNode } from './strand-steps.ts';

/** Where a channel ends: at equipment, at a panel position with nothing further, or at a leg of a cable that is plugged in nowhere. */
export type ChannelEnd =
  | { readonly kind: 'active'; readonly ref: PortRef }
  | { readonly kind: 'passive'; readonly ref: PortRef }
  | { readonly kind: 'open-end'; readonly cableId: Id<'cable'>; readonly side: CableSide; readonly leg: number };

/** A cable of a channel, in the direction of the channel. */
export interface ChannelCable {
  readonly cable: Cable;
  readonly type: CableType;
  readonly from: CableSide;
  readonly fromLeg: number;
  readonly toLeg: number;
}

/** A way through a panel, cassette or outlet, in the direction of the channel. */
export interface ChannelPassage {
  readonly enter: PortRef;
  readonly leave: PortRef;
  /** As the maker states it, in hundredths of dB. */
  readonly lossCentiDb?: number | undefined;
  /** Mated connector pairs inside: 1 for a panel position or coupler, 2 where one connector becomes another (a cassette). */
  readonly connections: number;
  readonly splices: number;
}

/** One thing along a channel. */
export type ChannelStep =
  | { readonly kind: 'port'; readonly ref: PortRef }
  | ({ readonly kind: 'cable' } & ChannelCable)
  | ({ readonly kind: 'passage' } & ChannelPassage)
  | { readonly kind: 'open-end'; readonly cableId: Id<'cable'>; readonly side: CableSide; readonly leg: number };

/** Everything a signal passes from one end to the other: cords, panels, permanent cables. Strands that go the same way make one channel. */
export interface Channel {
  /** Names the channel by the ports and cables along it. */
  readonly key: string;
  readonly ends: readonly [ChannelEnd, ChannelEnd];
  readonly steps: readonly ChannelStep[];
  /** In order; a cable with several fan-out legs is here once per passing. */
  readonly cables: readonly ChannelCable[];
  readonly passages: readonly ChannelPassage[];
  /** For each strand, its number at every port or open end along the way. */
  readonly lanes: readonly (readonly number[])[];
  /** Mated connector pairs between the ends; those at the equipment itself do not count (TIA-568, IEEE 802.3). */
  readonly connections: number;
  readonly splices: number;
  /** Sum of all cables; absent while one of them has no length. */
  readonly lengthMm?: number | undefined;
  readonly cablesWithoutLength: readonly Id<'cable'>[];
  /** True when the strand comes back to itself. */
  readonly isLoop: boolean;
}

/** The active ends of a channel: none, one or two. */
export function activeEnds(channel: Channel): readonly PortRef[] {
  return channel.ends.flatMap((end) => (end.kind === 'active' ? [end.ref] : []));
}

/** Both ends of a channel between active ports; undefined when an end is passive, open or in a loop. */
export function activePair(channel: Channel): readonly [PortRef, PortRef] | undefined {
  const [a, b] = channel.ends;
  return a.kind === 'active' && b.kind === 'active' && !channel.isLoop && channel.cables.length > 0 ? [a.ref, b.ref] : undefined;
}

/** Joins strand paths that pass the same ports and cables into channels, ordered by key. */
export function channelsOfPaths(view: DesignView, paths: readonly StrandPath[]): readonly Channel[] {
  const groups = new Map<string, StrandPath[]>();
  for (const path of paths) {
    const oriented = orient(path);
    const key = keyOf(oriented);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [oriented]);
    else group.push(oriented);
  }
  return [...groups]
    .map(([key, group]) => channelOf(view, key, group))
    .sort((a, b) => compareCodeUnits(a.key, b.key));
}

/** Paths are found from any port on them: the smaller end comes first, so that the channel is the same. Loops have a first node already. */
function orient(path: StrandPath): StrandPath {
  const [first, last] = [path.nodes[0], path.nodes.at(-1)];
  if (path.isLoop || first === undefined || last === undefined) return path;
  return (compareCodeUnits(first.key, last.key) || first.strand - last.strand) > 0 ? reversePath(path) : path;
}

const keyOf = (path: StrandPath): string => path.nodes.map((node, i) => `${node.key}${linkKey(path.links[i])}`).join('') + (path.isLoop ? ' loop' : '');

function linkKey(link: StrandLink | undefined): string {
  if (link === undefined) return '';
  return link.kind === 'passage' ? ' = ' : ` -${link.cableId}.${link.from}${link.fromLeg}.${link.toLeg}- `;
}

function channelOf(view: DesignView, key: string, group: readonly StrandPath[]): Channel {
  const [path] = group;
  const nodes = path?.nodes ?? [];
  const steps = nodes.flatMap((node, i): ChannelStep[] => [nodeStep(node), ...linkSteps(view, node, path?.links[i], nodes[i + 1])]);
  const cables = steps.filter((step) => step.kind === 'cable');
  const passages = steps.filter((step) => step.kind === 'passage');
  const cablesWithoutLength = cables.filter(({ cable }) => cable.lengthMm === undefined).map(({ cable }) => cable.id);
  return {
    key,
    ends: [endOf(view, nodes[0]), endOf(view, nodes.at(-1))],
    steps, cables, passages,
    lanes: uniqueLanes(group),
    connections: sum(passages.map((passage) => passage.connections)),
    splices: sum(passages.map((passage) => passage.splices)),
    lengthMm: cablesWithoutLength.length > 0 ? undefined : sum(cables.map(({ cable }) => cable.lengthMm ?? 0)),
    cablesWithoutLength,
    isLoop: path?.isLoop ?? false,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function uniqueLanes(group: readonly StrandPath[]): readonly (readonly number[])[] {
  const lanes = new Map<string, readonly number[]>();
  for (const { nodes } of group) {
    const lane = nodes.map((node) => node.strand);
    lanes.set(lane.join(), lane);
  }
  return [...lanes.values()].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a.at(-1) ?? 0) - (b.at(-1) ?? 0));
}

const nodeStep = (node: StrandNode): ChannelStep =>
  node.kind === 'port' ? { kind: 'port', ref: node.ref } : { kind: 'open-end', cableId: node.cableId, side: node.side, leg: node.leg };

function linkSteps(view: DesignView, from: StrandNode, link: StrandLink | undefined, to: StrandNode | undefined): ChannelStep[] {
  if (link === undefined) return [];
  if (link.kind === 'passage') return from.kind === 'port' && to?.kind === 'port' ? [passageStep(view, from.ref, to.ref, link.lossCentiDb)] : [];
  const cable = view.get('cable', link.cableId);
  const type = cable === undefined ? undefined : view.get('cableType', cable.typeId);
  return cable === undefined || type === undefined ? [] : [{ kind: 'cable', cable, type, from: link.from, fromLeg: link.fromLeg, toLeg: link.toLeg }];
}

function passageStep(view: DesignView, enter: PortRef, leave: PortRef, lossCentiDb: number | undefined): ChannelStep {
  const device = view.get('device', enter.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  const connectors = [enter, leave].flatMap(({ portKey }) => (type === undefined ? [] : (portsOf(type).get(portKey)?.group.connector ?? [])));
  const plugs = connectors.filter((connector) => connector !== 'splice');
  const isConverting = plugs.length === 2 && plugs[0] !== plugs[1] && plugs.every((plug) => connectorFamily(plug) === 'fibre');
  return { kind: 'passage', enter, leave, lossCentiDb, connections: isConverting ? 2 : 1, splices: connectors.length - plugs.length };
}

function endOf(view: DesignView, node: StrandNode | undefined): ChannelEnd {
  if (node === undefined) throw new Error('A strand path has no nodes');
  if (node.kind === 'open-end') return { kind: 'open-end', cableId: node.cableId, side: node.side, leg: node.leg };
  const device = view.get('device', node.ref.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  const role = type === undefined ? undefined : portsOf(type).get(node.ref.portKey)?.group.role;
  return { kind: role === undefined || role === 'panel' ? 'passive' : 'active', ref: node.ref };
}
