import { type Box, box, inflate } from '../geometry/box.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../model/device-type.ts';
import { type Port, portsOf } from '../model/ports.ts';
import { faceSize, PANEL_WIDTH_MM, type Size } from './face-size.ts';
import { portBox } from './port-shape.ts';

/** A face while it is laid out: what is on it and what is free. Millimetres from its top left corner. */
export interface FaceArea {
  readonly size: Size;
  /** Between the ears, a little inside the edge. */
  readonly body: Box;
  readonly ports: readonly Port[];
  /** Boxes of ports and bays. */
  readonly busy: readonly Box[];
}

/** Width of one ear: half of what the panel is wider than the usual body. */
const EAR_MM = 16;

/** Free margin along the edge of a face. */
const EDGE_MM = 4;

/** What is on one face of a type. */
export function faceArea(type: DeviceType | DeviceTypeEntry, face: Face): FaceArea {
  const size = faceSize(type);
  const ports = [...portsOf(type).values()].filter((port) => port.group.face === face);
  const sideMm = type.mount === 'rack' ? EAR_MM : 0;
  const [left, right] = type.isHalfWidth === true ? [sideMm, 0] : [sideMm, sideMm];
  const body = box(left + EDGE_MM, 3, Math.max(1, size.width - left - right - 2 * EDGE_MM), Math.max(1, size.height - 6));
  return { size, body, ports, busy: [...ports.map(portBox), ...bayBoxes(type, face)] };
}

/** The openings for modules as seen on a face: those of the other face show mirrored from behind. */
export function bayBoxes(type: DeviceType | DeviceTypeEntry, face: Face): Box[] {
  const { width } = faceSize(type);
  return (type.bays ?? []).map((bay) => box(bay.face === face ? bay.xMm : width - bay.xMm - bay.widthMm, bay.yMm, bay.widthMm, bay.heightMm));
}

/** Ears exist only on rack panels. */
export const hasEars = (size: Size): boolean => size.width >= PANEL_WIDTH_MM / 2 - 1;

/** Parts of the body that no port or bay touches over the full height, left to right. */
export function freeColumns({ body, busy }: Pick<FaceArea, 'body' | 'busy'>): readonly Box[] {
  const spans = busy.map((b) => [b.x - 3, b.x + b.width + 3] as const).sort((a, b) => a[0] - b[0]);
  return gaps(spans, body.x, body.x + body.width).map(([from, to]) => box(from, body.y, to - from, body.height));
}

/** Parts of the body that no port or bay touches over the full width, top to bottom. */
export function freeRows({ body, busy }: Pick<FaceArea, 'body' | 'busy'>): readonly Box[] {
  const spans = busy.map((b) => [b.y - 0.6, b.y + b.height + 0.6] as const).sort((a, b) => a[0] - b[0]);
  return gaps(spans, body.y - 2, body.y + body.height + 2).map(([from, to]) => box(body.x, from, body.width, to - from));
}

function gaps(spans: readonly (readonly [number, number])[], start: number, end: number): [number, number][] {
  const free: [number, number][] = [];
  let at = start;
  for (const [from, to] of spans) {
    if (from > at) free.push([at, Math.min(from, end)]);
    at = Math.max(at, to);
    if (at >= end) break;
  }
  if (at < end) free.push([at, end]);
  return free.filter(([from, to]) => to - from > 0.5);
}

/** The largest of some boxes; undefined for none. */
export function largest(boxes: readonly Box[]): Box | undefined {
  return boxes.reduce<Box | undefined>((best, b) => (best !== undefined && best.width * best.height >= b.width * b.height ? best : b), undefined);
}

/** The box with a margin taken off; undefined when nothing is left. */
export function shrunk(b: Box, margin: number): Box | undefined {
  const smaller = inflate(b, -margin);
  return smaller.width > 0 && smaller.height > 0 ? smaller : undefined;
}
