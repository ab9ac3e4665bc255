import type { DeviceKind } from '../../../shared/model/device-type.ts';
import { nameSizeMm } from '../../../shared/scene/device-face.ts';
import { READABLE_PX } from '../../canvas/readable-nodes.ts';
import type { PlacedDevice } from './placed.ts';

/** Names beside a rack that share a line, and where the line stands. */
export interface NameLine {
  readonly text: string;
  /** Middle of what is named, and of the name: apart where names would touch. */
  readonly atMm: number;
  readonly nameMm: number;
}

/* Where names are crowded, what says nothing but that a place is closed gives way first. */
const SILENT_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['blank', 'cable-manager']);

/** The devices whose own face, drawn at this many CSS pixels per millimetre, bears no name that can be read. */
export const namelessFaces = (devices: readonly PlacedDevice[], pxPerMm: number): readonly PlacedDevice[] =>
  devices.filter(({ type, device, seenFace }) => seenFace !== 'side' && nameSizeMm({ type, face: seenFace, name: device.name }) * pxPerMm < READABLE_PX);

/** The names beside a rack from top to bottom, never nearer to each other than a pitch. What stands at one height shares a line: back to back, or side by side. */
export function nameLines(devices: readonly PlacedDevice[], pitchMm: number): readonly NameLine[] {
  const all = byHeight(devices);
  const lines = all.some((line, i) => i > 0 && line.atMm - (all[i - 1]?.atMm ?? 0) < pitchMm) ? byHeight(devices.filter(({ type }) => !SILENT_KINDS.has(type.kind))) : all;
  const spread = spreadOut(lines.map(({ atMm }) => atMm), pitchMm);
  return lines.map((line, i) => ({ ...line, nameMm: spread[i] ?? line.atMm }));
}

function byHeight(devices: readonly PlacedDevice[]): readonly { readonly atMm: number; readonly text: string }[] {
  const lines = new Map<number, string[]>();
  for (const { device, inRack } of devices) {
    if (device.placement.kind !== 'rack') continue;
    const atMm = Math.round(inRack.y + inRack.height / 2);
    lines.set(atMm, [...(lines.get(atMm) ?? []), device.name]);
  }
  return [...lines].map(([atMm, names]) => ({ atMm, text: names.join(' · ') })).sort((a, b) => a.atMm - b.atMm);
}

interface Cluster {
  readonly count: number;
  /** Sum of where the first of each would like the cluster to begin. */
  readonly wishes: number;
}

const startOf = ({ wishes, count }: Cluster): number => wishes / count;

/** Places in rising order moved apart to at least a pitch, each as near to its own as the others let it: those that would touch form a pack around their middle. */
export function spreadOut(placesMm: readonly number[], pitchMm: number): readonly number[] {
  const clusters: Cluster[] = [];
  for (const place of placesMm) {
    let next: Cluster = { count: 1, wishes: place };
    for (let last = clusters.at(-1); last !== undefined && startOf(last) + last.count * pitchMm > startOf(next); last = clusters.at(-1)) {
      clusters.pop();
      next = { count: last.count + next.count, wishes: last.wishes + next.wishes - next.count * last.count * pitchMm };
    }
    clusters.push(next);
  }
  return clusters.flatMap((cluster) => Array.from({ length: cluster.count }, (_, i) => startOf(cluster) + i * pitchMm));
}
