import type { Id } from '../base/id.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import { portsOf } from '../model/ports.ts';
import type { Rack } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { powerOfTyped, typeOf } from './port-facts.ts';
import { capacityOf } from './power-capacity.ts';
import { feedKey, passesPowerOn, powerNeighbours, powerPortKeys, supplyInlets } from './power-tree.ts';

/** Watts of several devices: what is known, and how many devices have no figure. */
export interface PowerSum {
  readonly maxW: number;
  readonly typicalW: number;
  /** Devices whose most power is not known; they are not in the sums. */
  readonly unknown: readonly Id<'device'>[];
}

/** Load on something that feeds others. */
export interface PowerLoad {
  /** With all feeds up: a device with two connected supplies draws half from each. */
  readonly normal: PowerSum;
  /** With the other feeds down: everything that can draws all it needs from here. */
  readonly failover: PowerSum;
}

/** What a rack draws and what reaches it. */
export interface RackPower {
  /** Everything in the rack. */
  readonly draw: PowerSum;
  /** What hangs on the strips and UPS in the rack, or will: devices whose cords are not drawn yet count, those fed from elsewhere do not. */
  readonly drawHere: PowerSum;
  /** Devices whose power is not planned yet: none of their supplies is connected. */
  readonly unconnected: readonly Id<'device'>[];
  /** What the strips and UPS in the rack deliver together, in watts; absent when none is there or one has no figure. */
  readonly deliveredW?: number | undefined;
  /** The same with the largest of several feeds failed; equal where there is one feed. */
  readonly deliveredFailoverW?: number | undefined;
  /** Names or ids of the distinct feeds that reach the rack. */
  readonly feeds: readonly string[];
}

interface Share {
  readonly device: Device;
  readonly type: DeviceType;
  /** Connected supplies under this feeder, and in all. */
  readonly here: number;
  readonly all: number;
}

/** Load on a wall supply, UPS or strip, through everything it feeds. */
export function loadOf(view: DesignView, feeder: Device): PowerLoad {
  const inletsHere = new Map<Id<'device'>, number>();
  collectConsumers(view, feeder, inletsHere, new Set());
  const shares = [...inletsHere].flatMap(([id, here]): Share[] => {
    const device = view.get('device', id);
    const type = device === undefined ? undefined : typeOf(view, device);
    if (device === undefined || type === undefined) return [];
    const all = supplyInlets(view, device).filter((inlet) => inlet.fedBy !== undefined).length;
    return [{ device, type, here, all: Math.max(all, here) }];
  });
  return { normal: sumPower(shares, ({ here, all }) => here / all), failover: sumPower(shares, () => 1) };
}

function collectConsumers(view: DesignView, feeder: Device, inletsHere: Map<Id<'device'>, number>, seen: Set<string>): void {
  const type = typeOf(view, feeder);
  if (type === undefined || seen.has(feeder.id)) return;
  seen.add(feeder.id);
  for (const portKey of powerPortKeys(type, 'power-out')) {
    for (const { device, type: fed, ref } of powerNeighbours(view, { deviceId: feeder.id, portKey })) {
      if (portsOf(fed).get(ref.portKey)?.group.role !== 'power-in') continue;
      if (passesPowerOn(fed)) collectConsumers(view, device, inletsHere, seen);
      else inletsHere.set(device.id, (inletsHere.get(device.id) ?? 0) + 1);
    }
  }
}

function sumPower(shares: readonly Share[], part: (share: Share) => number): PowerSum {
  let [maxW, typicalW] = [0, 0];
  const unknown: Id<'device'>[] = [];
  for (const share of shares) {
    const power = powerOfTyped(share.device, share.type);
    if (power.maxW === undefined) unknown.push(share.device.id);
    maxW += (power.maxW ?? 0) * part(share);
    typicalW += (power.typicalW ?? power.maxW ?? 0) * part(share);
  }
  return { maxW: Math.round(maxW), typicalW: Math.round(typicalW), unknown: unknown.sort() };
}

/** Power of everything in a rack, its side rails and its bays, and what its strips and UPS can deliver. */
export function rackPower(view: DesignView, rack: Rack): RackPower {
  const devices = devicesIn(view, rack);
  const shares = devices.map(({ device, type }): Share => ({ device, type, here: 1, all: 1 }));
  const feeders = devices.filter(({ type }) => passesPowerOn(type) && powerPortKeys(type, 'power-out').length > 0);
  const here = shares.filter(({ device, type }) => !passesPowerOn(type) && (!isConnected(view, device) || isFedFrom(view, device, feeders)));
  return {
    draw: sumPower(shares, () => 1),
    drawHere: sumPower(here, () => 1),
    unconnected: here.filter(({ device, type }) => powerPortKeys(type, 'power-in').length > 0 && !isConnected(view, device)).map(({ device }) => device.id),
    ...delivered(view, feeders.filter(({ device }) => !isFedFrom(view, device, feeders))),
  };
}

const isConnected = (view: DesignView, device: Device): boolean => supplyInlets(view, device).some(({ fedBy }) => fedBy !== undefined);

type Typed = Pick<Share, 'device' | 'type'>;

/** True when a supply of the device is plugged into one of these. A strip behind a UPS in the same rack delivers nothing of its own. */
function isFedFrom(view: DesignView, device: Device, feeders: readonly Typed[]): boolean {
  return supplyInlets(view, device).some(({ fedBy }) => fedBy !== undefined && feeders.some((feeder) => feeder.device.id === fedBy.device.id));
}

function delivered(view: DesignView, feeders: readonly Typed[]): Omit<RackPower, 'draw' | 'drawHere' | 'unconnected'> {
  const byFeed = new Map<string, number>();
  let isKnown = feeders.length > 0;
  for (const { device, type } of feeders) {
    const capacityW = deliverableW(view, device, type);
    if (capacityW === undefined) isKnown = false;
    const feed = feedOf(view, device);
    byFeed.set(feed, (byFeed.get(feed) ?? 0) + (capacityW ?? 0));
  }
  const feeds = [...byFeed.keys()].sort();
  if (!isKnown) return { feeds };
  const capacities = [...byFeed.values()];
  const deliveredW = capacities.reduce((total, capacity) => total + capacity, 0);
  return { feeds, deliveredW, deliveredFailoverW: capacities.length > 1 ? deliveredW - Math.max(...capacities) : deliveredW };
}

function feedOf(view: DesignView, device: Device): string {
  const [root] = supplyInlets(view, device).flatMap((inlet) => inlet.roots);
  return device.feed ?? (root === undefined ? device.id : feedKey(root));
}

function devicesIn(view: DesignView, rack: Rack): readonly Typed[] {
  const found = new Map<string, Typed>();
  const waiting = [...view.find('devicesByRack', rack.id)];
  for (let device = waiting.pop(); device !== undefined; device = waiting.pop()) {
    if (found.has(device.id)) continue;
    const type = typeOf(view, device);
    if (type !== undefined) found.set(device.id, { device, type });
    waiting.push(...view.find('devicesByBayOwner', device.id));
  }
  return [...found.values()].sort((a, b) => (a.device.id < b.device.id ? -1 : 1));
}

/** Most watts a feeder can pass on without end: its own rating and those above it, derated for continuous load as the design's region does. Power factor 1. */
export function deliverableW(view: DesignView, device: Device, type: DeviceType): number | undefined {
  return deliverable(view, device, type, new Set());
}

function deliverable(view: DesignView, device: Device, type: DeviceType, seen: ReadonlySet<string>): number | undefined {
  if (seen.has(device.id)) return undefined;
  const own = capacityOf(view, type, true)?.va;
  const above = supplyInlets(view, device).flatMap(({ fedBy }) => {
    const fromAbove = fedBy === undefined ? undefined : deliverable(view, fedBy.device, fedBy.type, new Set([...seen, device.id]));
    return fromAbove === undefined ? [] : [fromAbove];
  });
  const fromAbove = above.length === 0 ? undefined : above.reduce((total, watts) => total + watts, 0);
  return own === undefined ? fromAbove : fromAbove === undefined ? own : Math.min(own, fromAbove);
}
