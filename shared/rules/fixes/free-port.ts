import type { Id } from '../../base/id.ts';
import type { PortRef } from '../../model/port-ref.ts';
import { portRefKey } from '../../model/port-ref.ts';
import { type Port, portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';

/** True when no cable is in the port. */
export const isFree = (view: DesignView, ref: PortRef): boolean => view.find('cablesByPort', portRefKey(ref)).length === 0;

/** The free ports of a device that match, in the order of its type. */
export function freePorts(view: DesignView, deviceId: Id<'device'>, matches: (port: Port) => boolean): readonly PortRef[] {
  const device = view.get('device', deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  if (type === undefined) return [];
  return [...portsOf(type).values()].filter(matches).map((port): PortRef => ({ deviceId, portKey: port.key })).filter((ref) => isFree(view, ref));
}

/** The nearest free port of the same kind as this one, later ones first. */
export function nextFreePort(view: DesignView, ref: PortRef): PortRef | undefined {
  const device = view.get('device', ref.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  const port = type === undefined ? undefined : portsOf(type).get(ref.portKey);
  if (type === undefined || port === undefined) return undefined;
  const { connector, role } = port.group;
  const free = freePorts(view, ref.deviceId, (other) => other.group.connector === connector && other.group.role === role && other.group.face === port.group.face);
  const order = [...portsOf(type).keys()];
  const from = order.indexOf(ref.portKey);
  return free.find((other) => order.indexOf(other.portKey) > from) ?? free[0];
}
