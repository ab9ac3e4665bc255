import type { Id } from '../base/id.ts';
import type { DeviceType } from '../model/device-type.ts';
import { type PortRef, portRefKey } from '../model/port-ref.ts';
import { type Passage, passagesOf } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';
import { acrossCable, type CableSide, litStrands, otherSide } from './cable-strands.ts';

/** A strand at a port, or at a leg of a cable that is plugged in nowhere. */
export type StrandNode =
  | { readonly kind: 'port'; readonly key: string; readonly ref: PortRef; readonly strand: number }
  | { readonly kind: 'open-end'; readonly key: string; readonly cableId: Id<'cable'>; readonly side: CableSide; readonly leg: number; readonly strand: number };

/** How a strand gets from one node to the next. */
export type StrandLink =
  | { readonly kind: 'cable'; readonly cableId: Id<'cable'>; readonly from: CableSide; readonly fromLeg: number; readonly toLeg: number }
  | { readonly kind: 'passage'; readonly deviceId: Id<'device'>; readonly lossCentiDb?: number | undefined };

/** One step along a strand. */
export interface StrandStep {
  readonly link: StrandLink;
  readonly to: StrandNode;
}

/** The way a strand leaves a node: out into the cable, or in through the device. A walk takes them in turn. */
export type Exit = StrandLink['kind'];

/** The strand at a port. */
export const portNode = (ref: PortRef, strand: number): StrandNode => ({ kind: 'port', key: portRefKey(ref), ref: { deviceId: ref.deviceId, portKey: ref.portKey }, strand });

/** Where a strand can go from a node. */
export function stepsFrom(view: DesignView, node: StrandNode, exit: Exit): readonly StrandStep[] {
  if (exit === 'passage') return node.kind === 'port' ? throughDevice(view, node.ref, node.strand) : [];
  return node.kind === 'port' ? alongCables(view, node.ref, node.strand) : acrossFrom(view, node.cableId, node.side, node.leg, node.strand);
}

function alongCables(view: DesignView, ref: PortRef, strand: number): readonly StrandStep[] {
  const steps: StrandStep[] = [];
  for (const cable of view.find('cablesByPort', portRefKey(ref))) {
    for (const side of ['a', 'b'] as const) {
      for (const end of cable[side]) {
        if (end.deviceId === ref.deviceId && end.portKey === ref.portKey) steps.push(...acrossFrom(view, cable.id, side, end.leg, strand));
      }
    }
  }
  return steps;
}

function acrossFrom(view: DesignView, cableId: Id<'cable'>, from: CableSide, fromLeg: number, strand: number): readonly StrandStep[] {
  const cable = view.get('cable', cableId);
  const type = cable === undefined ? undefined : view.get('cableType', cable.typeId);
  if (cable === undefined || type === undefined) return [];
  const side = otherSide(from);
  return acrossCable(type, from, { leg: fromLeg, strand }).flatMap(({ leg, strand: arrives }) => {
    const link: StrandLink = { kind: 'cable', cableId, from, fromLeg, toLeg: leg };
    const plugged = cable[side].filter((end) => end.leg === leg);
    if (plugged.length > 0) return plugged.map((end): StrandStep => ({ link, to: portNode(end, arrives) }));
    const to: StrandNode = { kind: 'open-end', key: `${cableId}:${side}:${leg}`, cableId, side, leg, strand: arrives };
    return [{ link, to }];
  });
}

function throughDevice(view: DesignView, ref: PortRef, strand: number): readonly StrandStep[] {
  const device = view.get('device', ref.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  if (type === undefined || device === undefined) return [];
  return passagesAt(type, ref.portKey).flatMap((passage): StrandStep[] => {
    const link: StrandLink = { kind: 'passage', deviceId: device.id, lossCentiDb: passage.lossCentiDb };
    const steps: StrandStep[] = [];
    if (passage.frontKey === ref.portKey && passage.frontStrand === strand) steps.push({ link, to: portNode({ deviceId: device.id, portKey: passage.rearKey }, passage.rearStrand) });
    if (passage.rearKey === ref.portKey && passage.rearStrand === strand) steps.push({ link, to: portNode({ deviceId: device.id, portKey: passage.frontKey }, passage.frontStrand) });
    return steps;
  });
}

const byPort = new WeakMap<DeviceType, ReadonlyMap<string, readonly Passage[]>>();

/** Passages that begin or end at a port of a type. */
export function passagesAt(type: DeviceType, portKey: string): readonly Passage[] {
  let found = byPort.get(type);
  if (found === undefined) {
    const grouped = new Map<string, Passage[]>();
    for (const passage of passagesOf(type)) {
      for (const key of new Set([passage.frontKey, passage.rearKey])) grouped.set(key, [...(grouped.get(key) ?? []), passage]);
    }
    found = grouped;
    byPort.set(type, found);
  }
  return found.get(portKey) ?? [];
}

/** Strands to follow from a port: those its passages and the plugs in it have, at least one. */
export function strandsAt(view: DesignView, ref: PortRef): readonly number[] {
  const strands = new Set<number>();
  for (const cable of view.find('cablesByPort', portRefKey(ref))) {
    const type = view.get('cableType', cable.typeId);
    if (type === undefined) continue;
    for (const side of ['a', 'b'] as const) {
      for (const end of cable[side]) if (end.deviceId === ref.deviceId && end.portKey === ref.portKey) for (const strand of litStrands(type, side, end.leg)) strands.add(strand);
    }
  }
  const device = view.get('device', ref.deviceId);
  const type = device === undefined ? undefined : view.get('deviceType', device.typeId);
  if (type !== undefined) {
    for (const passage of passagesAt(type, ref.portKey)) {
      if (passage.frontKey === ref.portKey) strands.add(passage.frontStrand);
      if (passage.rearKey === ref.portKey) strands.add(passage.rearStrand);
    }
  }
  return strands.size === 0 ? [1] : [...strands].sort((a, b) => a - b);
}
