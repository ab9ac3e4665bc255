import type { Id } from '../base/id.ts';
import { compareCodeUnits } from '../base/compare.ts';
import type { Device } from '../model/device.ts';
import type { DeviceKind, DeviceType } from '../model/device-type.ts';
import type { PortRef } from '../model/port-ref.ts';
import { portRefKey } from '../model/port-ref.ts';
import { portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { typeOf } from './port-facts.ts';

const PASSES_POWER_ON: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['power-source', 'ups', 'pdu']);

/** True for a device that feeds others: a wall supply, a UPS, a power strip. */
export const passesPowerOn = (type: DeviceType): boolean => PASSES_POWER_ON.has(type.kind);

/** A mains port at the other end of a cord. */
export interface PowerNeighbour {
  readonly ref: PortRef;
  readonly device: Device;
  readonly type: DeviceType;
  readonly cableId: Id<'cable'>;
}

/** Where the power of something comes from in the end. */
export interface FeedRoot {
  /** The wall supply; where the cabling stops before one, the last device that was reached. */
  readonly deviceId: Id<'device'>;
  /** Name of the feed: the device's own, or that of the nearest one on the way that has a name. */
  readonly feed?: string | undefined;
  /** True when the root is a wall supply, so that the tree is complete. */
  readonly isSource: boolean;
}

/** A mains inlet and what feeds it. */
export interface SupplyInlet {
  readonly ref: PortRef;
  /** What its cord is plugged into; absent when nothing is connected. */
  readonly fedBy?: PowerNeighbour | undefined;
  readonly roots: readonly FeedRoot[];
}

/** Keys of a type's mains ports of one role. */
export function powerPortKeys(type: DeviceType, role: 'power-in' | 'power-out'): readonly string[] {
  return [...portsOf(type).values()].filter((port) => port.group.role === role).map((port) => port.key);
}

/** What the cords in a mains port lead to, ordered by port. Legs of one end are not joined with each other. */
export function powerNeighbours(view: DesignView, ref: PortRef): readonly PowerNeighbour[] {
  const found = new Map<string, PowerNeighbour>();
  for (const cable of view.find('cablesByPort', portRefKey(ref))) {
    for (const [here, there] of [[cable.a, cable.b], [cable.b, cable.a]] as const) {
      if (!here.some((end) => end.deviceId === ref.deviceId && end.portKey === ref.portKey)) continue;
      for (const end of there) {
        const device = view.get('device', end.deviceId);
        const type = device === undefined ? undefined : typeOf(view, device);
        if (device !== undefined && type !== undefined) found.set(portRefKey(end), { ref: { deviceId: end.deviceId, portKey: end.portKey }, device, type, cableId: cable.id });
      }
    }
  }
  return [...found.values()].sort((a, b) => compareCodeUnits(portRefKey(a.ref), portRefKey(b.ref)));
}

/** The mains inlets of a device, each with what feeds it. */
export function supplyInlets(view: DesignView, device: Device): readonly SupplyInlet[] {
  const type = typeOf(view, device);
  if (type === undefined) return [];
  return powerPortKeys(type, 'power-in').map((portKey) => {
    const ref = { deviceId: device.id, portKey };
    const fedBy = powerNeighbours(view, ref).find((neighbour) => portsOf(neighbour.type).get(neighbour.ref.portKey)?.group.role === 'power-out');
    return { ref, fedBy, roots: fedBy === undefined ? [] : rootsOf(view, fedBy.device, fedBy.type, new Set([device.id])) };
  });
}

function rootsOf(view: DesignView, device: Device, type: DeviceType, seen: ReadonlySet<string>): readonly FeedRoot[] {
  if (seen.has(device.id)) return [];
  const above = new Set([...seen, device.id]);
  const roots = powerPortKeys(type, 'power-in').flatMap((portKey) =>
    powerNeighbours(view, { deviceId: device.id, portKey }).flatMap((neighbour) =>
      portsOf(neighbour.type).get(neighbour.ref.portKey)?.group.role === 'power-out' ? rootsOf(view, neighbour.device, neighbour.type, above) : [],
    ),
  );
  if (roots.length === 0) return [{ deviceId: device.id, feed: device.feed, isSource: type.kind === 'power-source' }];
  return uniqueRoots(device.feed === undefined ? roots : roots.map((root) => ({ ...root, feed: device.feed })));
}

function uniqueRoots(roots: readonly FeedRoot[]): readonly FeedRoot[] {
  const byId = new Map(roots.map((root) => [`${root.deviceId} ${root.feed ?? ''}`, root]));
  return [...byId.values()].sort((a, b) => compareCodeUnits(a.deviceId, b.deviceId));
}

/** What tells two feeds apart: the feed's name, or the supply itself where it has none. */
export const feedKey = (root: FeedRoot): string => root.feed ?? root.deviceId;
