import { assertNever } from '../base/assert-never.ts';
import { halfUToMm } from '../base/units.ts';
import type { Id } from '../base/id.ts';
import { type Box, box } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Device, Placement } from '../model/device.ts';
import type { DeviceType, Face } from '../model/device-type.ts';
import type { PortRef } from '../model/port-ref.ts';
import { portsOf } from '../model/ports.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType, RackTypeEntry } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { SHELF_FAMILY } from '../topology/bays.ts';
import { bayBoxes } from './face-area.ts';
import { faceSize, heightHalfUOf, PANEL_WIDTH_MM, type Size } from './face-size.ts';

/*
 * One geometry for the canvas, cables and drawings: millimetres from the top left corner of a rack's outer frame, looking at the face that is shown.
 * Left and right in placements are those of somebody who stands in front of the rack; the rear view mirrors them.
 */

/** Fixed measures of an elevation. */
export const RACK_LAYOUT = {
  /** Width of the frame's own line. */
  frameMm: 4,
  /** Width of a drawn rail. */
  railMm: 24,
  /** Frame left beyond the panels on each side of a narrow rack. */
  minSideMm: 14,
  /** Share of the height that is not rack units which is above them: castors and plinth take more than the roof. */
  topShare: 0.42,
  /** Height of the heading above the frame. */
  headingMm: 78,
  /** Space beside the frame when U numbers stand outside it. */
  numberMm: 34,
  /** Usual gap between the frames of neighbouring racks in a row of elevations. */
  gapMm: 110,
} as const;

/** Panel widths by rail width in inches (EIA-310-E; 10, 21 and 23 inch as makers use them). */
const PANEL_WIDTHS_MM: Readonly<Record<RackTypeEntry['railWidthInch'], number>> = { 10: 254, 19: PANEL_WIDTH_MM, 21: 533.4, 23: 584.2 };

type AnyRackType = RackType | RackTypeEntry;

/** Outer size of a rack as drawn: never narrower than its panels, never lower than its units. */
export function rackSize(type: AnyRackType): Size {
  return {
    width: Math.max(type.widthMm, PANEL_WIDTHS_MM[type.railWidthInch] + 2 * RACK_LAYOUT.minSideMm),
    height: Math.max(type.outerHeightMm, unitsHeightMm(type) + 30),
  };
}

const unitsHeightMm = (type: AnyRackType): number => halfUToMm(type.heightU * 2);

/** Where panels go: all units of a rack, ear to ear. */
export function mountingBox(type: AnyRackType): Box {
  const { width, height } = rackSize(type);
  const panel = PANEL_WIDTHS_MM[type.railWidthInch];
  const units = unitsHeightMm(type);
  return box((width - panel) / 2, (height - units) * RACK_LAYOUT.topShare, panel, units);
}

/** The half unit, counted from the bottom, that a height on the elevation lies in. Below 0 or beyond the top outside the units. */
export function halfUAt(type: AnyRackType, yMm: number): number {
  const units = mountingBox(type);
  return Math.floor((units.y + units.height - yMm) / halfUToMm(1));
}

/** Top edge of something on the elevation, from its place in half units above the bottom. */
export function topOfHalfU(type: AnyRackType, bottomHalfU: number, heightHalfU: number): number {
  const units = mountingBox(type);
  return units.y + units.height - halfUToMm(bottomHalfU + heightHalfU);
}

/** A rack with the two sides of it that placement refers to. */
interface RackContext {
  readonly rack: Rack;
  readonly rackType: RackType;
}

function rackContext(view: DesignView, rackId: Id<'rack'>): RackContext | undefined {
  const rack = view.get('rack', rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  return rack && rackType && { rack, rackType };
}

/* Modules sit in modules at most this deep; a file that nests them in a circle must not hang the program. */
const MAX_NESTING = 4;

/** The rack a device is in, directly or as a module of what is; undefined elsewhere. */
export function rackIdOf(view: DesignView, device: Device, nesting = 0): Id<'rack'> | undefined {
  const { placement } = device;
  if (placement.kind === 'rack' || placement.kind === 'rack-side') return placement.rackId;
  if (placement.kind !== 'bay' || nesting >= MAX_NESTING) return undefined;
  const owner = view.get('device', placement.deviceId);
  return owner && rackIdOf(view, owner, nesting + 1);
}

/** Which of its own faces a device shows to somebody looking at a face of its rack; undefined when it is in none. */
export function shownFace(view: DesignView, device: Device, rackFace: Face, nesting = 0): Face | undefined {
  const { placement } = device;
  if (placement.kind === 'rack' || placement.kind === 'rack-side') return placement.face === rackFace ? 'front' : 'rear';
  if (placement.kind !== 'bay' || nesting >= MAX_NESTING) return undefined;
  const owner = view.get('device', placement.deviceId);
  const ownerFace = owner && shownFace(view, owner, rackFace, nesting + 1);
  const bay = owner && view.get('deviceType', owner.typeId)?.bays?.find((candidate) => candidate.key === placement.bayKey);
  return ownerFace && bay && (bay.face === ownerFace ? 'front' : 'rear');
}

/** Where a device is on its rack's elevation; undefined when it is in no rack or its place does not exist. */
export function deviceBox(view: DesignView, device: Device, face: Face, nesting = 0): Box | undefined {
  const type = view.get('deviceType', device.typeId);
  if (type === undefined) return undefined;
  const { placement } = device;
  switch (placement.kind) {
    case 'rack':
      return rackedBox(view, placement, type, face);
    case 'rack-side':
      return sideBox(view, placement, type, face);
    case 'bay':
      return nesting >= MAX_NESTING ? undefined : modulesBox(view, placement, type, face, nesting);
    case 'room':
    case 'unplaced':
      return undefined;
    default:
      return assertNever(placement);
  }
}

function rackedBox(view: DesignView, placement: Extract<Placement, { kind: 'rack' }>, type: DeviceType, face: Face): Box | undefined {
  const context = rackContext(view, placement.rackId);
  return context && unitBox(context.rackType, type, placement, face);
}

/** Where a device of a type would be on a rack's elevation at a place in its units. */
export function unitBox(rackType: AnyRackType, type: DeviceType, placement: Pick<Extract<Placement, { kind: 'rack' }>, 'bottomHalfU' | 'column'>, face: Face): Box {
  const size = faceSize(type);
  const units = mountingBox(rackType);
  const top = topOfHalfU(rackType, placement.bottomHalfU, heightHalfUOf(type));
  const left = units.x + (units.width - PANEL_WIDTH_MM) / 2;
  const isRight = type.isHalfWidth === true && (placement.column === 'right') === (face === 'front');
  return box(isRight ? left + PANEL_WIDTH_MM - size.width : left, top, size.width, size.height);
}

function sideBox(view: DesignView, placement: Extract<Placement, { kind: 'rack-side' }>, type: DeviceType, face: Face): Box | undefined {
  const context = rackContext(view, placement.rackId);
  if (context === undefined) return undefined;
  const size = faceSize(type);
  const outer = rackSize(context.rackType);
  const units = mountingBox(context.rackType);
  const isLeft = (placement.side === 'left') === (face === 'front');
  const margin = units.x;
  const inset = Math.max(RACK_LAYOUT.frameMm / 2 + 1, (margin - size.width) / 2);
  return box(isLeft ? inset : outer.width - inset - size.width, units.y + (units.height - size.height) / 2, size.width, size.height);
}

function modulesBox(view: DesignView, placement: Extract<Placement, { kind: 'bay' }>, type: DeviceType, face: Face, nesting: number): Box | undefined {
  const owner = view.get('device', placement.deviceId);
  const ownerType = owner && view.get('deviceType', owner.typeId);
  const ownerBox = owner && deviceBox(view, owner, face, nesting + 1);
  const ownerFace = owner && shownFace(view, owner, face);
  if (!ownerType || !ownerBox || !ownerFace) return undefined;
  const index = ownerType.bays?.findIndex((bay) => bay.key === placement.bayKey) ?? -1;
  const bay = bayBoxes(ownerType, ownerFace)[index];
  if (bay === undefined) return undefined;
  const isStanding = ownerType.bays?.[index]?.family === SHELF_FAMILY;
  const size = !isStanding && (type.widthMm === undefined || type.heightMm === undefined) ? bay : faceSize(type);
  const above = isStanding ? bay.height - size.height : (bay.height - size.height) / 2;
  return box(ownerBox.x + bay.x + (bay.width - size.width) / 2, ownerBox.y + bay.y + above, size.width, size.height);
}

/** Centre of a port on its rack's elevation; undefined when the port is on the other face, does not exist or its device is in no rack. */
export function portPosition(view: DesignView, ref: PortRef, face: Face): Vec | undefined {
  const device = view.get('device', ref.deviceId);
  const type = device && view.get('deviceType', device.typeId);
  const port = type && portsOf(type).get(ref.portKey);
  if (device === undefined || port === undefined || shownFace(view, device, face) !== port.group.face) return undefined;
  const at = deviceBox(view, device, face);
  return at && vec(at.x + port.at.x, at.y + port.at.y);
}
