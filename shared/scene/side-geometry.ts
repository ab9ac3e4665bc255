import { type Box, box } from '../geometry/box.ts';
import type { Device, Placement } from '../model/device.ts';
import type { DeviceKind, DeviceType, DeviceTypeEntry } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType, RackTypeEntry } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { SHELF_FAMILY } from '../topology/bays.ts';
import { faceSize, heightHalfUOf, type Size } from './face-size.ts';
import { mountingBox, rackSize, topOfHalfU } from './rack-geometry.ts';

/*
 * A rack from its right side, in millimetres from the top left corner of its frame: the front is on the left, the rear on the right.
 * Heights are those of the elevations, so that a unit is at the same height in every view.
 */

type AnyRackType = RackType | RackTypeEntry;
type AnyDeviceType = DeviceType | DeviceTypeEntry;

/** Where depths are measured from. */
export interface SideRails {
  /** What fronts are mounted at. */
  readonly frontX: number;
  /** What rears are mounted at: the rear rail, or what stops a device behind. */
  readonly rearX: number;
}

/* Cabinets leave room for plugs and a door before the front rail; what is known to be usable stands after it. */
const DOOR_ROOM_MM = 80;
/** A frame is never drawn narrower than its heading needs. */
const LEAST_WIDTH_MM = 300;
/** Drawn depth of what has none in its entry, by the class of thing. */
const UNKNOWN_DEPTH_MM = 400;
const UNKNOWN_SHALLOW_MM = 100;
const SHALLOW_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['copper-panel', 'fibre-panel', 'blank', 'cable-manager', 'cassette']);
/** Drawn depth of a strip beside the units whose entry gives none. */
const UNKNOWN_STRIP_MM = 56;
const FRAME_INSET_MM = 6;

/** The rails of a rack seen from its side. Without a known usable depth they stand at the ends of the frame. */
export function sideRails(type: AnyRackType): SideRails {
  const { depthMm, usableDepthMm } = type;
  if (usableDepthMm === undefined) return { frontX: 0, rearX: depthMm };
  const frontX = Math.min(DOOR_ROOM_MM, Math.max(0, (depthMm - usableDepthMm) / 2));
  return { frontX, rearX: frontX + usableDepthMm };
}

/** Depth in which a device is drawn: its own, else a stated one that is never used for checks. */
export function drawnDepth(type: AnyDeviceType): { readonly depthMm: number; readonly isKnown: boolean } {
  if (type.depthMm !== undefined) return { depthMm: type.depthMm, isKnown: true };
  if (type.mount === 'rack-side') return { depthMm: type.widthMm ?? UNKNOWN_STRIP_MM, isKnown: false };
  return { depthMm: SHALLOW_KINDS.has(type.kind) ? UNKNOWN_SHALLOW_MM : UNKNOWN_DEPTH_MM, isKnown: false };
}

/** Outer size of a rack as drawn from its side: as wide as what stands out behind the frame. */
export function sideSize(view: DesignView, rack: Rack, type: RackType): Size {
  const { height } = rackSize(type);
  const least = Math.max(type.depthMm, LEAST_WIDTH_MM);
  const ends = view.find('devicesByRack', rack.id).map((device) => {
    const at = sideBox(view, device);
    return at === undefined ? 0 : at.x + at.width;
  });
  return { width: Math.max(least, ...ends), height };
}

/** Where a device of a type is on the side of a rack, at a place in its units. */
export function unitSideBox(rackType: AnyRackType, type: AnyDeviceType, placement: Pick<Extract<Placement, { kind: 'rack' }>, 'bottomHalfU' | 'face'>): Box {
  const { frontX, rearX } = sideRails(rackType);
  const { depthMm } = drawnDepth(type);
  const y = topOfHalfU(rackType, placement.bottomHalfU, heightHalfUOf(type));
  return box(placement.face === 'front' ? frontX : rearX - depthMm, y, depthMm, faceSize(type).height);
}

/** Where a strip beside the units is on the side of a rack. */
export function stripSideBox(rackType: AnyRackType, type: AnyDeviceType, face: 'front' | 'rear'): Box {
  const units = mountingBox(rackType);
  const { depthMm } = drawnDepth(type);
  const { height } = faceSize(type);
  const x = face === 'front' ? FRAME_INSET_MM : rackType.depthMm - FRAME_INSET_MM - depthMm;
  return box(x, units.y + (units.height - height) / 2, depthMm, height);
}

/** Where a device shows on the side of its rack; undefined for what is hidden inside another one, or in no rack. What stands on a shelf shows. */
export function sideBox(view: DesignView, device: Device): Box | undefined {
  const { placement } = device;
  const type = view.get('deviceType', device.typeId);
  if (type === undefined) return undefined;
  if (placement.kind === 'bay') return standingSideBox(view, placement, type);
  if (placement.kind !== 'rack' && placement.kind !== 'rack-side') return undefined;
  const rack = view.get('rack', placement.rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  if (rackType === undefined) return undefined;
  return placement.kind === 'rack' ? unitSideBox(rackType, type, placement) : stripSideBox(rackType, type, placement.face);
}

function standingSideBox(view: DesignView, { deviceId, bayKey }: Extract<Placement, { kind: 'bay' }>, type: DeviceType): Box | undefined {
  const shelf = view.get('device', deviceId);
  const shelfType = shelf && view.get('deviceType', shelf.typeId);
  const bay = shelfType?.bays?.find(({ key }) => key === bayKey);
  const at = shelf?.placement.kind === 'rack' && bay?.family === SHELF_FAMILY ? sideBox(view, shelf) : undefined;
  if (shelf?.placement.kind !== 'rack' || bay === undefined || at === undefined) return undefined;
  const height = faceSize(type).height;
  const depthMm = Math.min(drawnDepth(type).depthMm, at.width);
  const isAtLeft = (shelf.placement.face === 'front') === (bay.face === 'front');
  return box(isAtLeft ? at.x : at.x + at.width - depthMm, at.y + bay.yMm + bay.heightMm - height, depthMm, height);
}
