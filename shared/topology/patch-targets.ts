import { cageFit } from '../catalog/cages.ts';
import { compareNatural } from '../base/compare.ts';
import { type Connector, connectorFamily, isCage } from '../model/connector.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { portsOf } from '../model/ports.ts';

/**
 * The devices that a port is patched to by rule: two switches or PDUs of its rack, else of the nearest racks of its room; one switch for management.
 * Switches whose access ports are of the port's own family come before those that would have to give an uplink, or need an optic.
 */
export function patchTargets(view: DesignView, device: Device, rule: 'network' | 'management' | 'power', connector: Connector): readonly Device[] {
  const rack = rackOf(view, device);
  if (rack === undefined) return [];
  if (rule === 'power') return pdusOf(view, rack, device).slice(0, 2);
  const racks = nearestRacks(view, rack);
  const all = racks.flatMap((each) => switchesOf(view, each, device));
  const suited = all.filter((each) => isMadeFor(accessConnector(view, each), connector));
  const switches = suited.length === 0 ? all : suited;
  if (rule === 'management') return managementFirst(switches).slice(0, 1);
  const forData = switches.filter((each) => !isForManagement(each));
  return (forData.length === 0 ? switches : forData).slice(0, 2);
}

function rackOf(view: DesignView, device: Device): Rack | undefined {
  let { placement } = device;
  for (let depth = 0; placement.kind === 'bay' && depth < 5; depth += 1) placement = view.get('device', placement.deviceId)?.placement ?? { kind: 'unplaced' };
  return placement.kind === 'rack' || placement.kind === 'rack-side' ? view.get('rack', placement.rackId) : undefined;
}

/* As few racks as hold two switches: looking further costs time in a large room. */
const MOST_RACKS = 12;

function nearestRacks(view: DesignView, from: Rack): readonly Rack[] {
  const distance = (rack: Rack): number => Math.abs(rack.xMm - from.xMm) + Math.abs(rack.yMm - from.yMm);
  return [...view.find('racksByRoom', from.roomId)]
    .sort((a, b) => Number(b.id === from.id) - Number(a.id === from.id) || distance(a) - distance(b) || compareNatural(a.name, b.name))
    .slice(0, MOST_RACKS);
}

function switchesOf(view: DesignView, rack: Rack, except: Device): readonly Device[] {
  return devicesOf(view, rack, 'switch', except).sort((a, b) => portCount(view, b) - portCount(view, a) || height(b) - height(a) || compareNatural(a.name, b.name));
}

/* Feed A before feed B; without feeds, by name. */
function pdusOf(view: DesignView, rack: Rack, except: Device): readonly Device[] {
  return devicesOf(view, rack, 'pdu', except).sort((a, b) => Number(a.feed === undefined) - Number(b.feed === undefined) || compareNatural(a.feed ?? '', b.feed ?? '') || compareNatural(a.name, b.name));
}

const devicesOf = (view: DesignView, rack: Rack, kind: DeviceType['kind'], except: Device): Device[] =>
  view.find('devicesByRack', rack.id).filter((device) => device.id !== except.id && view.get('deviceType', device.typeId)?.kind === kind);

const isForManagement = ({ name, role }: Device): boolean => /mgmt|oob|ipmi|management|out.of.band/iu.test(`${name} ${role ?? ''}`);

const managementFirst = (switches: readonly Device[]): readonly Device[] => [...switches.filter(isForManagement), ...switches.filter((each) => !isForManagement(each))];

const height = ({ placement }: Device): number => (placement.kind === 'rack' ? placement.bottomHalfU : 0);

/* The largest group of a switch's ports is what it is there for. */
function accessConnector(view: DesignView, device: Device): Connector | undefined {
  const groups = view.get('deviceType', device.typeId)?.portGroups.filter(({ role }) => role === 'network') ?? [];
  return [...groups].sort((a, b) => b.count - a.count)[0]?.connector;
}

function isMadeFor(access: Connector | undefined, connector: Connector): boolean {
  if (access === undefined) return false;
  if (isCage(access) && isCage(connector)) return cageFit(access, connector).fits || cageFit(connector, access).fits;
  return connectorFamily(access) === connectorFamily(connector);
}

function portCount(view: DesignView, device: Device): number {
  const type = view.get('deviceType', device.typeId);
  return type === undefined ? 0 : [...portsOf(type).values()].filter(({ group }) => group.role === 'network').length;
}
