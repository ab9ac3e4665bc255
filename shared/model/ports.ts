import type { DeviceType, DeviceTypeEntry, PassThrough, PortGroup } from './device-type.ts';
import type { Vec } from '../geometry/vector.ts';

/** One port of a device type, expanded from its group. */
export interface Port {
  /** Key inside the device, for example `Gi1/0/7`. */
  readonly key: string;
  readonly group: PortGroup;
  /** Index of the group in the type's `portGroups`. */
  readonly groupIndex: number;
  /** Position in the group, from 0. */
  readonly index: number;
  /** Centre on its face, millimetres from the face's top left corner. */
  readonly at: Vec;
  /** True when the port is mounted upside down. */
  readonly isFlipped: boolean;
}

/** A strand-level way through a passive device: strand `frontStrand` of `frontKey` is strand `rearStrand` of `rearKey`; strands count from 1. */
export interface Passage {
  readonly frontKey: string;
  readonly frontStrand: number;
  readonly rearKey: string;
  readonly rearStrand: number;
  readonly lossCentiDb?: number | undefined;
}

type AnyType = DeviceType | DeviceTypeEntry;

const portsByType = new WeakMap<AnyType, ReadonlyMap<string, Port>>();
const passagesByType = new WeakMap<AnyType, readonly Passage[]>();

/** All ports of a type by key, in the order of its groups. Worked out once per type object. */
export function portsOf(type: AnyType): ReadonlyMap<string, Port> {
  let ports = portsByType.get(type);
  if (ports === undefined) {
    ports = new Map(type.portGroups.flatMap((group, groupIndex) => expandGroup(group, groupIndex)).map((port) => [port.key, port]));
    portsByType.set(type, ports);
  }
  return ports;
}

/** The key of the `index`-th port (from 0) of a group. */
export function portKeyOf(group: PortGroup, index: number): string {
  return group.prefix + String(group.first + index).padStart(group.pad ?? 1, '0');
}

function expandGroup(group: PortGroup, groupIndex: number): Port[] {
  return Array.from({ length: group.count }, (_, index) => {
    const { column, row } = cellOf(group, index);
    const { layout } = group;
    const gaps = layout.gapEvery === undefined ? 0 : Math.floor(column / layout.gapEvery) * (layout.gapMm ?? 0);
    const at = { x: layout.xMm + column * (layout.pitchXMm ?? 0) + gaps, y: layout.yMm + row * (layout.pitchYMm ?? 0) };
    return { key: portKeyOf(group, index), group, groupIndex, index, at, isFlipped: layout.flipped === true && row % 2 === 0 };
  });
}

function cellOf(group: PortGroup, index: number): { column: number; row: number } {
  const rows = group.layout.rows ?? 1;
  if (group.layout.order === 'rows') {
    const columns = Math.ceil(group.count / rows);
    return { column: index % columns, row: Math.floor(index / columns) };
  }
  return { column: Math.floor(index / rows), row: index % rows };
}

/** All strand-level ways through a passive type; empty for active devices. Worked out once per type object. */
export function passagesOf(type: AnyType): readonly Passage[] {
  let passages = passagesByType.get(type);
  if (passages === undefined) {
    passages = (type.passThroughs ?? []).flatMap((through) => expandPassThrough(type, through));
    passagesByType.set(type, passages);
  }
  return passages;
}

function expandPassThrough(type: AnyType, through: NonNullable<AnyType['passThroughs']>[number]): Passage[] {
  const front = type.portGroups[through.front];
  const rear = type.portGroups[through.rear];
  if (front === undefined || rear === undefined) return [];
  const perFront = strandsOf(front.connector);
  const perRear = perFront * through.frontsPerRear;
  const passages: Passage[] = [];
  for (let i = 0; i < front.count; i += 1) {
    const rearIndex = Math.floor(i / through.frontsPerRear);
    if (rearIndex >= rear.count) break;
    for (let strand = 1; strand <= perFront; strand += 1) {
      const straight = (i % through.frontsPerRear) * perFront + strand;
      passages.push({
        frontKey: portKeyOf(front, i),
        frontStrand: strand,
        rearKey: portKeyOf(rear, rearIndex),
        rearStrand: strandAfter(straight, perRear, through.method),
        lossCentiDb: through.lossCentiDb,
      });
    }
  }
  return passages;
}

function strandAfter(strand: number, total: number, method: PassThrough['method']): number {
  const other = strand % 2 === 1 ? strand + 1 : strand - 1;
  switch (method) {
    case 'straight':
      return strand;
    case 'reversed':
      return total + 1 - strand;
    case 'pair-flipped':
      return other;
    case 'pairs-reversed':
      return total + 1 - other;
    case 'universal':
      return strand % 2 === 1 ? (strand + 1) / 2 : total + 1 - strand / 2;
  }
}

/** Strands a connector holds: fibres of a fibre connector; 1 for everything that is followed as a whole (a four-pair RJ45, a power cord). */
export function strandsOf(connector: PortGroup['connector']): number {
  const mpo = /^mpo-(\d+)$/.exec(connector);
  if (mpo?.[1] !== undefined) return Number(mpo[1]);
  return connector.endsWith('-duplex') ? 2 : 1;
}
