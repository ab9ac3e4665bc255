import { type Box, box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { halfUToMm } from '../../../shared/base/units.ts';
import type { Placement } from '../../../shared/model/device.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../../../shared/model/device-type.ts';
import { faceSize, PANEL_WIDTH_MM } from '../../../shared/scene/face-size.ts';
import { mountingBox, topOfHalfU } from '../../../shared/scene/rack-geometry.ts';
import { heightHalfUOf, unitLabel } from '../../../shared/topology/occupancy.ts';
import type { PlacedRack } from './placed.ts';

/** A place in units. */
export type RackPlacement = Extract<Placement, { kind: 'rack' }>;

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

/** Which half a half-width device would take: left and right are those of somebody in front of the rack. */
export function columnFor(rack: PlacedRack, at: Vec, type: DeviceType | DeviceTypeEntry, seenRackFace: Face): 'left' | 'right' | undefined {
  if (type.isHalfWidth !== true) return undefined;
  const isLeftOnScreen = at.x < rack.box.x + rack.box.width / 2;
  return isLeftOnScreen === (seenRackFace === 'front') ? 'left' : 'right';
}

/** Box of a place, in millimetres of the drawing. */
export function slotBox(rack: PlacedRack, type: DeviceType | DeviceTypeEntry, placement: Pick<RackPlacement, 'bottomHalfU' | 'column'>, seenRackFace: Face): Box {
  const { width, height } = faceSize(type);
  const units = mountingBox(rack.type);
  const left = units.x + (units.width - PANEL_WIDTH_MM) / 2;
  const isRight = type.isHalfWidth === true && (placement.column === 'right') === (seenRackFace === 'front');
  const x = isRight ? left + PANEL_WIDTH_MM - width : left;
  return box(rack.box.x + x, rack.box.y + topOfHalfU(rack.type, placement.bottomHalfU, heightHalfUOf(type)), width, height);
}

/** A place in words: `U12 front, rack A01`. */
export function slotName(rack: PlacedRack, type: DeviceType | DeviceTypeEntry, placement: Pick<RackPlacement, 'bottomHalfU' | 'face'>): string {
  return `U${unitLabel(rack.rack, rack.type, placement.bottomHalfU, heightHalfUOf(type))} ${placement.face}, rack ${rack.rack.name}`;
}
