import { cageFit } from '../catalog/cages.ts';
import { compareNatural } from '../base/compare.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType, DeviceTypeEntry } from '../model/device-type.ts';
import { connectorFamily, isCage } from '../model/connector.ts';
import type { OpticType } from '../model/optic-type.ts';
import { portRefKey } from '../model/port-ref.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { opticFitsPort } from './optic-choice.ts';
import { opticAt } from './port-facts.ts';

type AnyType = DeviceType | DeviceTypeEntry;

/** A port that holds something, and the port of the new model that takes it over. */
export interface MappedPort {
  readonly from: Port;
  readonly to: Port;
  /** True where the plug of the cable may not go in as it is: the cable stays, and the rules say what is wrong. */
  readonly isOtherConnector: boolean;
  /** What is in the port, as far as it cannot be kept. */
  readonly lostOptic?: OpticType | undefined;
}

/** A port that holds something for which the new model has no place. */
export interface UnmappedPort {
  readonly from: Port;
  readonly reason: string;
}

/** Where everything that is plugged into a device goes when it becomes another model. */
export interface PortMapping {
  readonly mapped: readonly MappedPort[];
  readonly unmapped: readonly UnmappedPort[];
}

/** Keys of new ports by the keys of the old ones. */
export type PortKeyMap = Readonly<Record<string, string>>;

/** The ports of a device that hold a cable or an optic, or have a setting, in the order of its type. */
export function occupiedPorts(view: DesignView, device: Device, type: AnyType): readonly Port[] {
  return [...portsOf(type).values()].filter(({ key }) => {
    const ref = portRefKey({ deviceId: device.id, portKey: key });
    return view.find('cablesByPort', ref).length > 0 || view.find('opticsByPort', ref).length > 0 || device.ports?.[key] !== undefined;
  });
}

/**
 * Where everything goes when a device becomes another model. The first that is free of: the port of the same name; of the same use, connector and number;
 * the next of the same use and connector; the next of the same use whose opening takes the same kind of plug, or the optic that is in it. `wanted` is what a person chose instead.
 */
export function proposeMapping(view: DesignView, device: Device, next: AnyType, wanted: PortKeyMap = {}): PortMapping {
  const type = view.get('deviceType', device.typeId);
  const ports = type === undefined ? [] : occupiedPorts(view, device, type);
  const targets = [...portsOf(next).values()];
  const taken = new Map<string, Port>();
  const given = new Set<Port>();
  const take = (from: Port, to: Port | undefined): void => {
    if (to === undefined || taken.has(from.key) || given.has(to)) return;
    taken.set(from.key, to);
    given.add(to);
  };
  for (const port of ports) take(port, Object.hasOwn(wanted, port.key) ? targets.find(({ key }) => key === wanted[port.key]) : undefined);
  const takesItsOptic: Match = (from, to) => {
    const optic = opticTypeIn(view, device, from);
    return optic !== undefined && isSameUse(from, to) && opticFitsPort(to, optic);
  };
  for (const match of [sameName, sameNumber, sameConnector, sameKind, takesItsOptic]) {
    for (const port of ports) if (!taken.has(port.key)) take(port, targets.find((target) => !given.has(target) && match(port, target)));
  }
  return {
    mapped: ports.flatMap((from) => {
      const to = taken.get(from.key);
      return to === undefined ? [] : [mappedPort(view, device, from, to)];
    }),
    unmapped: ports.filter(({ key }) => !taken.has(key)).map((from) => ({ from, reason: whyUnmapped(from, targets, [...taken.values()]) })),
  };
}

type Match = (from: Port, to: Port) => boolean;

const isSameUse: Match = (from, to) => from.group.role === to.group.role && (from.group.role !== 'panel' || from.group.face === to.group.face);
const isSameOpening: Match = (from, to) => from.group.connector === to.group.connector;
const numberOf = (port: Port): number => port.group.first + port.index;

const sameName: Match = (from, to) => from.key === to.key && isSameUse(from, to) && takesSamePlug(from, to);
const sameNumber: Match = (from, to) => isSameUse(from, to) && isSameOpening(from, to) && numberOf(from) === numberOf(to);
const sameConnector: Match = (from, to) => isSameUse(from, to) && isSameOpening(from, to);
const sameKind: Match = (from, to) => isSameUse(from, to) && takesSamePlug(from, to);

/** True when what goes into the one opening may go into the other: the same connector, or a cage that takes the module. */
function takesSamePlug(from: Port, to: Port): boolean {
  const [a, b] = [from.group.connector, to.group.connector];
  if (a === b) return true;
  if (isCage(a) && isCage(b)) return cageFit(b, a).fits;
  return connectorFamily(a) === connectorFamily(b) && connectorFamily(a) !== 'other' && from.group.role !== 'power-out';
}

function opticTypeIn(view: DesignView, device: Device, port: Port): OpticType | undefined {
  const optic = opticAt(view, { deviceId: device.id, portKey: port.key });
  return optic === undefined ? undefined : view.get('opticType', optic.typeId);
}

function mappedPort(view: DesignView, device: Device, from: Port, to: Port): MappedPort {
  const opticType = opticTypeIn(view, device, from);
  const isLost = opticType !== undefined && !opticFitsPort(to, opticType);
  return { from, to, isOtherConnector: opticType === undefined && !isSameOpening(from, to) && !isCage(to.group.connector), lostOptic: isLost ? opticType : undefined };
}

function whyUnmapped(from: Port, targets: readonly Port[], taken: readonly Port[]): string {
  const sameUse = targets.filter((to) => isSameUse(from, to));
  if (sameUse.length === 0) return `The new model has no ${ROLE_WORDS[from.group.role]}.`;
  const fitting = sameUse.filter((to) => takesSamePlug(from, to));
  if (fitting.length === 0) return 'No port of that connector.';
  return fitting.every((to) => taken.includes(to)) ? fitting.length === 1 ? 'The only port of that kind is given away.' : `All ${fitting.length} ports of that kind are given away.` : 'No port of that kind is free.';
}

const ROLE_WORDS = {
  network: 'network ports', management: 'management port', console: 'console port', panel: 'panel ports', 'power-in': 'power inlet', 'power-out': 'power outlets', other: 'port of that use',
} as const;

/** How many ports of each use a type has. */
const portCount = (type: AnyType): number => [...portsOf(type).values()].filter(({ group }) => group.role === 'network' || group.role === 'panel' || group.role === 'power-out').length;

/** What the name of a model shares with another from its start on: `C9200L-24P-4X` and `C9200L-48P-4X` share `C9200L-`. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/* Figures differ between siblings: `24-port PoE+` and `48-port PoE+` are one family. */
const withoutFigures = (model: string): string => model.replace(/\d+/gu, '#');

/** The models a device is most likely replaced by: of its kind and mount; its maker's next larger sibling first. */
export function likelyModels<T extends AnyType>(type: AnyType, entries: readonly T[]): readonly T[] {
  const count = portCount(type);
  const rank = (entry: T): readonly number[] => [
    Number(entry.mount === type.mount),
    Number(entry.manufacturer === type.manufacturer),
    Number(portCount(entry) > count) + Number(portCount(entry) >= count),
    Number(hasSameAccess(type, entry)),
    Number(withoutFigures(entry.model) === withoutFigures(type.model)),
    Number(entry.heightHalfU === type.heightHalfU),
    sharedStart(entry.key, type.key),
    -portCount(entry),
  ];
  return entries
    .filter((entry) => entry.kind === type.kind && entry.key !== type.key)
    .map((entry) => ({ entry, ranks: rank(entry) }))
    .sort((a, b) => compareRanks(b.ranks, a.ranks) || compareNatural(a.entry.model, b.entry.model))
    .map(({ entry }) => entry);
}

const compareRanks = (a: readonly number[], b: readonly number[]): number => a.map((rank, index) => rank - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/* The largest group of ports is what a model is bought for. */
function hasSameAccess(a: AnyType, b: AnyType): boolean {
  const largest = (type: AnyType) => [...type.portGroups].sort((x, y) => y.count - x.count)[0];
  const [first, second] = [largest(a), largest(b)];
  return first !== undefined && second !== undefined && first.connector === second.connector && (first.poe === undefined) === (second.poe === undefined);
}
