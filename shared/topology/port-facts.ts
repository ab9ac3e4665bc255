import type { Device } from '../model/device.ts';
import type { DeviceKind, DeviceType } from '../model/device-type.ts';
import type { Optic } from '../model/optic.ts';
import type { OpticType } from '../model/optic-type.ts';
import { type PortRef, portRefKey } from '../model/port-ref.ts';
import { type Port, passagesOf, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';

/** A port with all that decides what it can do. */
export interface PortFacts {
  readonly ref: PortRef;
  readonly device: Device;
  readonly type: DeviceType;
  readonly port: Port;
  readonly optic?: Optic | undefined;
  readonly opticType?: OpticType | undefined;
}

/** Everything about a port; undefined when the device, its type or the port does not exist. */
export function portFacts(view: DesignView, ref: PortRef): PortFacts | undefined {
  const device = view.get('device', ref.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  const port = type === undefined ? undefined : portsOf(type).get(ref.portKey);
  if (device === undefined || type === undefined || port === undefined) return undefined;
  const optic = opticAt(view, ref);
  const opticType = optic === undefined ? undefined : view.get('opticType', optic.typeId);
  return { ref: { deviceId: ref.deviceId, portKey: ref.portKey }, device, type, port, optic, opticType };
}

/** The optic in a cage; of several in one cage (a finding) the one with the smallest id, so that the answer never depends on order. */
export function opticAt(view: DesignView, ref: PortRef): Optic | undefined {
  const [first, ...others] = view.find('opticsByPort', portRefKey(ref));
  return others.reduce((best, optic) => (best === undefined || optic.id < best.id ? optic : best), first);
}

/** The type of a device, if the design holds it. */
export const typeOf = (view: DesignView, device: Device): DeviceType | undefined => view.get('deviceType', device.typeId);

/** True for a type that only passes signals through: a panel, cassette or outlet. */
export const isPassiveType = (type: DeviceType): boolean => passagesOf(type).length > 0 || type.portGroups.some((group) => group.role === 'panel');

/** True for a port that only passes signals through. */
export const isPassive = (facts: PortFacts): boolean => facts.port.group.role === 'panel';

/** What a device draws from the mains, in watts; a figure that is not known is absent, never 0. */
export interface DevicePower {
  readonly maxW?: number | undefined;
  readonly typicalW?: number | undefined;
}

const DRAWS_NOTHING: DevicePower = { maxW: 0, typicalW: 0 };
const DRAW_NOTHING_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>([
  'copper-panel', 'fibre-panel', 'cassette', 'outlet', 'shelf', 'blank', 'cable-manager', 'power-source', 'ups', 'pdu',
]);

/** What a device draws itself: its own figure where one is set, else its type's. Passive things and things that only pass power on draw nothing. */
export function powerOf(view: DesignView, device: Device): DevicePower {
  const type = typeOf(view, device);
  if (type === undefined) return device.powerW === undefined ? {} : { maxW: device.powerW, typicalW: device.powerW };
  return powerOfTyped(device, type);
}

/** The same for a device whose type is at hand. */
export function powerOfTyped(device: Device, type: DeviceType): DevicePower {
  if (device.powerW !== undefined) return { maxW: device.powerW, typicalW: device.powerW };
  if (type.powerMaxW !== undefined || type.powerTypicalW !== undefined) return { maxW: type.powerMaxW, typicalW: type.powerTypicalW };
  const isInert = DRAW_NOTHING_KINDS.has(type.kind) || (type.kind === 'other' && !takesPower(type));
  return isInert ? DRAWS_NOTHING : {};
}

const takesPower = (type: DeviceType): boolean => type.portGroups.some((group) => group.role === 'power-in' || group.poe?.role === 'pd');

/** Rates a port may run at, slowest first: what the port offers, narrowed by the optic in it and by a fixed setting. Empty when nothing is known. */
export function speedsOf(facts: PortFacts): readonly number[] {
  const offered = facts.port.group.speedsMbps ?? [];
  const { opticType } = facts;
  const byOptic = opticType === undefined ? undefined : [opticType.speedMbps, ...(opticType.otherSpeedsMbps ?? [])];
  const both = byOptic === undefined ? offered : offered.length === 0 ? byOptic : offered.filter((speed) => byOptic.includes(speed));
  const fixed = facts.device.ports?.[facts.ref.portKey]?.speedMbps;
  const speeds = fixed === undefined ? both : both.filter((speed) => speed === fixed);
  return [...new Set(speeds)].sort((a, b) => a - b);
}

/** Every port of a device with its facts, in the order of its groups. */
export function portsOfDevice(view: DesignView, device: Device): readonly PortFacts[] {
  const type = typeOf(view, device);
  if (type === undefined) return [];
  return [...portsOf(type).keys()].flatMap((portKey) => portFacts(view, { deviceId: device.id, portKey }) ?? []);
}
