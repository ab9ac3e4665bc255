import type { Id } from '../../../shared/base/id.ts';
import type { Cable, Termination } from '../../../shared/model/cable.ts';
import type { Medium } from '../../../shared/model/cable-type.ts';
import type { Status } from '../../../shared/model/fields.ts';
import type { PortRef } from '../../../shared/model/port-ref.ts';
import type { LinkEnds } from '../../../shared/scene/topology.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import { type Link, linksOf } from '../../../shared/topology/links.ts';

/** One connection between two nodes of the diagram: a link from end to end, or one cable of it where panels are shown. */
export interface Connection extends LinkEnds {
  readonly key: string;
  readonly to: { readonly deviceId: Id<'device'> };
  /** The ports at both ends, for its name. */
  readonly ports: readonly [PortRef, PortRef];
  readonly medium: Medium;
  readonly status: Status;
  readonly cableIds: readonly Id<'cable'>[];
}

/** What the diagram leaves out. */
export interface ConnectionOptions {
  /** Panels, cassettes and outlets as nodes of their own, instead of inside the links through them. */
  readonly hasPanels: boolean;
  readonly hasPower: boolean;
}

/** Every connection that the diagram shows. Tracing a whole design takes a while: work it out again only when its wiring changed. */
export function connectionsOf(view: DesignView, { hasPanels, hasPower }: ConnectionOptions): readonly Connection[] {
  const links = linksOf(view);
  const connections = hasPanels ? cableConnections(view, links) : links.flatMap((link) => linkConnection(view, link) ?? []);
  return connections.filter((connection) => hasPower || !connection.isPower);
}

function linkConnection(view: DesignView, link: Link): Connection | undefined {
  const { key, from, to, isPower, speedMbps, medium, cableIds } = link;
  if (to === undefined || to.deviceId === from.deviceId) return undefined;
  return { key, from, to, ports: [from, to], isPower, speedMbps, medium, cableIds: [...new Set(cableIds)], status: leastDone(cableIds.flatMap((id) => view.get('cable', id)?.status ?? [])) };
}

/* What has to be done yet decides how a link as a whole stands. */
const BY_PROGRESS: readonly Status[] = ['to-remove', 'planned', 'existing', 'installed', 'tested', 'removed'];

/** The status of a link whose cables have these: the one that is furthest from done. */
export const leastDone = (statuses: readonly Status[]): Status => BY_PROGRESS.find((status) => statuses.includes(status)) ?? 'planned';

/** Cables between devices, cassettes counted for the panel they sit in. The rate is that of the link through the cable. */
function cableConnections(view: DesignView, links: readonly Link[]): readonly Connection[] {
  const speeds = speedByCable(links);
  return view.all('cable').flatMap((cable) => pairsOf(view, cable).map(({ a, b, ports }): Connection => {
    const medium = view.get('cableType', cable.typeId)?.medium ?? 'other';
    return { key: `${cable.id} ${a} ${b}`, from: { deviceId: a }, to: { deviceId: b }, ports, isPower: medium === 'power', speedMbps: speeds.get(cable.id), medium, cableIds: [cable.id], status: cable.status };
  }));
}

function speedByCable(links: readonly Link[]): ReadonlyMap<Id<'cable'>, number> {
  const speeds = new Map<Id<'cable'>, number>();
  for (const { cableIds, speedMbps } of links) {
    for (const id of cableIds) if (speedMbps !== undefined) speeds.set(id, Math.max(speedMbps, speeds.get(id) ?? 0));
  }
  return speeds;
}

interface CablePair {
  readonly a: Id<'device'>;
  readonly b: Id<'device'>;
  readonly ports: readonly [PortRef, PortRef];
}

/** The pairs of devices a cable joins: one for a cord, four for a breakout to four servers. */
function pairsOf(view: DesignView, cable: Cable): readonly CablePair[] {
  const pairs = new Map<string, CablePair>();
  for (const first of endsOf(view, cable.a)) {
    for (const second of endsOf(view, cable.b)) {
      const key = `${first.ownerId} ${second.ownerId}`;
      if (first.ownerId !== second.ownerId && !pairs.has(key)) pairs.set(key, { a: first.ownerId, b: second.ownerId, ports: [first.port, second.port] });
    }
  }
  return [...pairs.values()];
}

const endsOf = (view: DesignView, end: readonly Termination[]): readonly { readonly ownerId: Id<'device'>; readonly port: PortRef }[] =>
  end.map(({ deviceId, portKey }) => ({ ownerId: panelOf(view, deviceId), port: { deviceId, portKey } }));

/** The panel a cassette sits in; the device itself when it is no cassette. */
function panelOf(view: DesignView, id: Id<'device'>): Id<'device'> {
  const device = view.get('device', id);
  const isCassette = device !== undefined && view.get('deviceType', device.typeId)?.kind === 'cassette';
  return isCassette && device.placement.kind === 'bay' && view.get('device', device.placement.deviceId) !== undefined ? device.placement.deviceId : id;
}
