import { type Box, box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { halfUToMm } from '../../../shared/base/units.ts';
import type { Placement } from '../../../shared/model/device.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../../../shared/model/device-type.ts';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import { faceSize, PANEL_WIDTH_MM } from '../../../shared/scene/face-size.ts';
import { mountingBox, RACK_LAYOUT, rackSize, topOfHalfU } from '../../../shared/scene/rack-geometry.ts';
import { stripSideBox, unitSideBox } from '../../../shared/scene/side-geometry.ts';
import { heightHalfUOf, unitLabel } from '../../../shared/topology/occupancy.ts';
import type { PlacedRack } from './placed.ts';

/** A place in units. */
export type RackPlacement = Extract<Placement, { kind: 'rack' }>;

/** A place beside the units. */
export type BesidePlacement = Extract<Placement, { kind: 'rack-side' }>;

type AnyType = DeviceType | DeviceTypeEntry;

/** Lower edge, in half units, of the place whose top would be nearest to a height of the drawing. Whole units unless half ones are asked for. */
export function bottomHalfUFor(rack: PlacedRack, topMm: number, heightHalfU: number, isHalfStep: boolean): number {
  const units = mountingBox(rack.type);
  const fromBottom = (rack.box.y + units.y + units.height - topMm) / halfUToMm(1) - heightHalfU;
  return isHalfStep ? Math.round(fromBottom) : Math.round(fromBottom / 2) * 2;
}

/** The same, kept inside the rack. */
export function nearestBottomHalfU(rack: PlacedRack, topMm: number, heightHalfU: number, isHalfStep: boolean): number {
  const highest = rack.type.heightU * 2 - heightHalfU;
  return Math.min(Math.max(0, highest), Math.max(0, bottomHalfUFor(rack, topMm, heightHalfU, isHalfStep)));
}

const isLeftOfMiddle = (rack: PlacedRack, at: Vec): boolean => at.x < rack.box.x + rack.box.width / 2;

/** Which half a half-width device would take: left and right are those of somebody in front of the rack. Seen from the side both halves lie behind each other: the one it has stays. */
export function columnFor(rack: PlacedRack, at: Vec, type: AnyType, seen: RackSide, own: 'left' | 'right' = 'left'): 'left' | 'right' | undefined {
  if (type.isHalfWidth !== true) return undefined;
  if (seen === 'side') return own;
  return isLeftOfMiddle(rack, at) === (seen === 'front') ? 'left' : 'right';
}

/** The face something new is mounted at: the one that is seen; from the side, the one the pointer is nearer to. */
export function faceFor(rack: PlacedRack, at: Vec, seen: RackSide): Face {
  if (seen !== 'side') return seen;
  return isLeftOfMiddle(rack, at) ? 'front' : 'rear';
}

/** The side of the units something would hang at: left and right are those of somebody in front of the rack. Seen from the right side, that one. */
export function besideFor(rack: PlacedRack, at: Vec, seen: RackSide, own: 'left' | 'right' = 'right'): 'left' | 'right' {
  if (seen === 'side') return own;
  return isLeftOfMiddle(rack, at) === (seen === 'front') ? 'left' : 'right';
}

const inDrawing = (rack: PlacedRack, at: Box): Box => box(rack.box.x + at.x, rack.box.y + at.y, at.width, at.height);

/** Box of a place in units, in millimetres of the drawing. */
export function slotBox(rack: PlacedRack, type: AnyType, placement: Pick<RackPlacement, 'bottomHalfU' | 'column' | 'face'>, seen: RackSide): Box {
  if (seen === 'side') return inDrawing(rack, unitSideBox(rack.type, type, placement));
  const { width, height } = faceSize(type);
  const units = mountingBox(rack.type);
  const left = units.x + (units.width - PANEL_WIDTH_MM) / 2;
  const isRight = type.isHalfWidth === true && (placement.column === 'right') === (seen === 'front');
  const x = isRight ? left + PANEL_WIDTH_MM - width : left;
  return inDrawing(rack, box(x, topOfHalfU(rack.type, placement.bottomHalfU, heightHalfUOf(type)), width, height));
}

/** Box of a place beside the units, in millimetres of the drawing. */
export function besideBox(rack: PlacedRack, type: AnyType, { side, face }: Pick<BesidePlacement, 'side' | 'face'>, seen: RackSide): Box {
  if (seen === 'side') return inDrawing(rack, stripSideBox(rack.type, type, face));
  const size = faceSize(type);
  const units = mountingBox(rack.type);
  const inset = Math.max(RACK_LAYOUT.frameMm / 2 + 1, (units.x - size.width) / 2);
  const x = (side === 'left') === (seen === 'front') ? inset : rackSize(rack.type).width - inset - size.width;
  return inDrawing(rack, box(x, units.y + (units.height - size.height) / 2, size.width, size.height));
}

/** A place in words: `U12 front, rack A01`; with its half for what is half as wide. */
export function slotName(rack: PlacedRack, type: AnyType, placement: Pick<RackPlacement, 'bottomHalfU' | 'face' | 'column'>): string {
  const half = type.isHalfWidth === true ? ` ${placement.column ?? 'left'} half,` : '';
  return `U${unitLabel(rack.rack, rack.type, placement.bottomHalfU, heightHalfUOf(type))}${half} ${placement.face}, rack ${rack.rack.name}`;
}

/** A place beside the units in words. */
export const besideName = (rack: PlacedRack, { side, face }: Pick<BesidePlacement, 'side' | 'face'>): string => `${side} side, ${face}, rack ${rack.rack.name}`;
