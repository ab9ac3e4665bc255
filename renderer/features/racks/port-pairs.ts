import { connectorFamily } from '../../../shared/model/connector.ts';
import type { DeviceType, DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { type Port, portsOf } from '../../../shared/model/ports.ts';
import { isSamePort, type PortRef } from '../../../shared/model/port-ref.ts';

type AnyType = DeviceType | DeviceTypeEntry;

/** Ports that belong to one run: same use, same face, same family of connector. */
export function isSameRun(a: Port, b: Port): boolean {
  return a.group.role === b.group.role && a.group.face === b.group.face && connectorFamily(a.group.connector) === connectorFamily(b.group.connector);
}

/** The ports between two of a device, both included, in the order of the type, as far as they are of the same run as the first. */
export function portRange(type: AnyType, fromKey: string, toKey: string): readonly string[] {
  const ports = [...portsOf(type).values()];
  const [from, to] = [ports.findIndex((port) => port.key === fromKey), ports.findIndex((port) => port.key === toKey)];
  const first = ports[from];
  if (first === undefined || to < 0) return [];
  return ports.slice(Math.min(from, to), Math.max(from, to) + 1).filter((port) => isSameRun(first, port)).map((port) => port.key);
}

/** `count` ports of a run from a port on, in the order of the type; fewer when the run ends. */
export function portsFrom(type: AnyType, startKey: string, count: number): readonly string[] {
  const ports = [...portsOf(type).values()];
  const start = ports.findIndex((port) => port.key === startKey);
  const first = ports[start];
  if (first === undefined) return [];
  return ports.slice(start).filter((port) => isSameRun(first, port)).slice(0, count).map((port) => port.key);
}

/** Ports of one device in the order of its type; of several devices, as they were picked. */
export function inPortOrder(ports: readonly PortRef[], typeOf: (ref: PortRef) => AnyType | undefined): readonly PortRef[] {
  const [first] = ports;
  const type = first && typeOf(first);
  if (first === undefined || type === undefined || ports.some((port) => port.deviceId !== first.deviceId)) return ports;
  const order = [...portsOf(type).keys()];
  return [...ports].sort((a, b) => order.indexOf(a.portKey) - order.indexOf(b.portKey));
}

/** The ports of the view's device after a shift-click: the range from the first selected one, when that is on the same device. */
export function extendSelection(selected: readonly PortRef[], to: PortRef, type: AnyType): readonly PortRef[] {
  const [anchor] = selected;
  if (anchor === undefined || anchor.deviceId !== to.deviceId || isSamePort(anchor, to)) return [to];
  const range = portRange(type, anchor.portKey, to.portKey).map((portKey) => ({ deviceId: to.deviceId, portKey }));
  const ordered = range[0]?.portKey === anchor.portKey ? range : [...range].reverse();
  return ordered.length === 0 ? [to] : ordered;
}
