import type { Id } from '../base/id.ts';
import type { Device } from '../model/device.ts';
import { type ConnectorFamily, connectorFamily } from '../model/connector.ts';
import type { PortGroup, PortRole } from '../model/device-type.ts';
import { portRefKey } from '../model/port-ref.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { isPassiveType } from './port-facts.ts';

/** Ports of a device that belong together: same use, face and family of connector. */
export interface PortRun {
  readonly ports: readonly Port[];
  /** Those that hold no cable. */
  readonly free: readonly Port[];
}

/** What to match with what when nothing more was said. */
export interface RangeProposal {
  readonly from: { readonly deviceId: Id<'device'>; readonly ports: readonly Port[] };
  readonly to: readonly { readonly deviceId: Id<'device'>; readonly ports: readonly Port[] }[];
}

/** The runs of ports of a device, in the order of its type. */
export function portRuns(view: DesignView, device: Device): readonly PortRun[] {
  const type = view.get('deviceType', device.typeId);
  const runs = new Map<string, Port[]>();
  for (const port of type === undefined ? [] : portsOf(type).values()) {
    const { role, face, connector } = port.group;
    const key = `${role} ${face} ${connectorFamily(connector)}`;
    const run = runs.get(key);
    if (run === undefined) runs.set(key, [port]);
    else run.push(port);
  }
  const isFree = ({ key }: Port): boolean => view.find('cablesByPort', portRefKey({ deviceId: device.id, portKey: key })).length === 0;
  return [...runs.values()].map((ports) => ({ ports, free: ports.filter(isFree) }));
}

/**
 * The ranges that most likely are meant: the free front of a panel and the free access ports of a switch, the inlets of a server and the outlets of a PDU,
 * the rears of two panels in different racks. Undefined when the devices have nothing in common.
 */
export function proposeRange(view: DesignView, fromId: Id<'device'>, toIds: readonly Id<'device'>[]): RangeProposal | undefined {
  const from = view.get('device', fromId);
  const targets = toIds.flatMap((id) => view.get('device', id) ?? []);
  const [first] = targets;
  if (from === undefined || first === undefined) return undefined;
  const best = bestRuns(view, from, first);
  if (best === undefined) return undefined;
  const to = targets.flatMap((device) => {
    const run = device === first ? best.to : runFitting(view, device, best.from);
    return run === undefined ? [] : [{ deviceId: device.id, ports: run.free }];
  });
  const count = Math.min(best.from.free.length, to.reduce((sum, { ports }) => sum + ports.length, 0));
  return { from: { deviceId: from.id, ports: best.from.free.slice(0, count) }, to: shared(to, count) };
}

/* No more target ports than there are cables to lay: several targets share them evenly, as far as they have room. */
function shared(to: RangeProposal['to'], count: number): RangeProposal['to'] {
  const each = Math.ceil(count / Math.max(1, to.length));
  const spare = to.some(({ ports }) => ports.length < each) ? count : each;
  return to.map(({ deviceId, ports }) => ({ deviceId, ports: ports.slice(0, spare) }));
}

/** Of three or more devices, the one whose ports are spread over the others: the one that is unlike them, else the first. */
export function spreadDevice(view: DesignView, ids: readonly Id<'device'>[]): Id<'device'> | undefined {
  const isPassive = (id: Id<'device'>): boolean => {
    const device = view.get('device', id);
    const type = device && view.get('deviceType', device.typeId);
    return type !== undefined && isPassiveType(type);
  };
  const passive = ids.filter(isPassive);
  if (passive.length === 1) return passive[0];
  return passive.length === ids.length - 1 ? ids.find((id) => !isPassive(id)) : ids[0];
}

function bestRuns(view: DesignView, from: Device, to: Device): { readonly from: PortRun; readonly to: PortRun } | undefined {
  const relation = relationOf(view, from, to);
  const pairs = portRuns(view, from).flatMap((a) => portRuns(view, to).map((b) => ({ from: a, to: b, points: runPoints(a, b, relation) })));
  return pairs.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)[0];
}

const runFitting = (view: DesignView, device: Device, from: PortRun): PortRun | undefined =>
  portRuns(view, device).map((run) => ({ run, points: runPoints(from, run, {}) })).filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)[0]?.run;

/** What two devices are to each other, as far as it tells which of their ports are meant. */
interface Relation {
  readonly arePanelsApart?: boolean;
  /** Switches are joined by their uplinks. */
  readonly areSwitches?: boolean;
}

function relationOf(view: DesignView, from: Device, to: Device): Relation {
  const isSwitch = (device: Device): boolean => view.get('deviceType', device.typeId)?.kind === 'switch';
  return { arePanelsApart: rackOf(from) !== rackOf(to), areSwitches: isSwitch(from) && isSwitch(to) };
}

function rackOf({ placement }: Device): string | undefined {
  return placement.kind === 'rack' || placement.kind === 'rack-side' ? placement.rackId : undefined;
}

/** How likely two runs are meant for each other; 0 when no cable joins them, or either is full. */
function runPoints(a: PortRun, b: PortRun, relation: Relation): number {
  const [first, second] = [a.ports[0]?.group, b.ports[0]?.group];
  if (first === undefined || second === undefined || a.free.length === 0 || b.free.length === 0) return 0;
  const joined = familyPoints(connectorFamily(first.connector), connectorFamily(second.connector), relation.areSwitches === true);
  const roles = rolePoints(first.role, second.role);
  if (joined === 0 || roles === 0) return 0;
  const most = Math.min(9, Math.min(a.free.length, b.free.length) / 8);
  return Math.max(1, roles * 100 + joined * 40 + facePoints([first, second], relation) + most);
}

function facePoints(groups: readonly PortGroup[], relation: Relation): number {
  const panels = groups.filter(({ role }) => role === 'panel');
  const wanted = panels.length === 2 && relation.arePanelsApart === true ? 'rear' : 'front';
  return panels.reduce((sum, { face }) => sum + (face === wanted ? 60 : -60), 0);
}

function familyPoints(a: ConnectorFamily, b: ConnectorFamily, areSwitches: boolean): number {
  if (a === b && a === 'cage') return areSwitches ? 6 : 3;
  if (a === b) return a === 'other' ? 0 : 4;
  const data = new Set([a, b]);
  if (!data.has('cage')) return 0;
  return data.has('fibre') ? 3 : data.has('copper') ? 1 : 0;
}

function rolePoints(a: PortRole, b: PortRole): number {
  const roles = new Set([a, b]);
  if (roles.has('power-in') || roles.has('power-out')) return roles.size === 2 && roles.has('power-in') && roles.has('power-out') ? 4 : 0;
  if (roles.has('other')) return 0;
  if (roles.has('console')) return roles.size === 1 ? 0 : 1;
  if (roles.has('management')) return roles.size === 1 ? 1 : 2;
  return 9;
}
