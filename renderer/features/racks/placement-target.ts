import { type Box, box } from '../../../shared/geometry/box.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Placement } from '../../../shared/model/device.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../../../shared/model/device-type.ts';
import { bayBoxes } from '../../../shared/scene/face-area.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';
import { mountingBox, RACK_LAYOUT, rackSize } from '../../../shared/scene/rack-geometry.ts';
import { freeBays } from '../../../shared/topology/bays.ts';
import { fitInRack, heightHalfUOf } from '../../../shared/topology/occupancy.ts';
import { distanceToBox } from '../../canvas/box-index.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice, PlacedRack } from './placed.ts';
import { nearestRack } from './racks-hit.ts';
import { columnFor, nearestBottomHalfU, slotBox, slotName } from './slot.ts';

type AnyType = DeviceType | DeviceTypeEntry;

/** The place something would get if it were dropped here. */
export interface PlacementTarget {
  readonly placement?: Placement | undefined;
  readonly box?: Box | undefined;
  /** The place in words. */
  readonly where?: string | undefined;
  /** Why it cannot be dropped here. */
  readonly problem?: string | undefined;
}

const RACK_REACH_MM = 160;
const NO_RACK: PlacementTarget = { problem: 'Drop it on a rack.' };

/** Where a device of a type would go: units, a side rail or a bay, whichever it is made for. */
export function placementTarget(context: GestureContext, type: AnyType, at: CanvasPoint, ignore: ReadonlySet<Id<'device'>> = new Set()): PlacementTarget {
  const rack = nearestRack(context.model(), at.at, RACK_REACH_MM);
  switch (type.mount) {
    case 'rack':
      return rack === undefined ? NO_RACK : unitTarget(context, type, rack, at, ignore);
    case 'rack-side':
      return rack === undefined ? NO_RACK : sideTarget(context.model().face, type, rack, at);
    case 'bay':
      return bayTarget(context, type, at);
    case 'room':
      return { problem: `${type.model} stands in the room: place it in the Plan.` };
  }
}

function unitTarget(context: GestureContext, type: AnyType, rack: PlacedRack, at: CanvasPoint, ignore: ReadonlySet<Id<'device'>>): PlacementTarget {
  const { face } = context.model();
  const topMm = at.at.y - faceSize(type).height / 2;
  return unitTargetAt(context, type, rack, { bottomHalfU: nearestBottomHalfU(rack, topMm, heightHalfUOf(type), at.isAlt), column: columnFor(rack, at.at, type, face) }, ignore);
}

/** The same for a known height in the rack: what the keyboard chooses. */
export function unitTargetAt(context: GestureContext, type: AnyType, rack: PlacedRack, place: { readonly bottomHalfU: number; readonly column?: 'left' | 'right' | undefined }, ignore: ReadonlySet<Id<'device'>> = new Set()): PlacementTarget {
  const { face } = context.model();
  const { bottomHalfU, column } = place;
  const placement = { kind: 'rack', rackId: rack.id, bottomHalfU, face, ...(column === undefined ? {} : { column }) } as const;
  const fit = fitInRack(context.store(), { ...placement, type, ignore });
  return { placement, box: slotBox(rack, type, placement, face), where: slotName(rack, type, placement), problem: fit.ok ? undefined : fit.reason };
}

function sideTarget(face: Face, type: AnyType, rack: PlacedRack, at: CanvasPoint): PlacementTarget {
  const isLeftOnScreen = at.at.x < rack.box.x + rack.box.width / 2;
  const side = isLeftOnScreen === (face === 'front') ? 'left' : 'right';
  const size = faceSize(type);
  const units = mountingBox(rack.type);
  const inset = Math.max(RACK_LAYOUT.frameMm / 2 + 1, (units.x - size.width) / 2);
  const x = isLeftOnScreen ? inset : rackSize(rack.type).width - inset - size.width;
  return {
    placement: { kind: 'rack-side', rackId: rack.id, side, face },
    box: box(rack.box.x + x, rack.box.y + units.y + (units.height - size.height) / 2, size.width, size.height),
    where: `${side} side, ${face}, rack ${rack.rack.name}`,
  };
}

function bayTarget(context: GestureContext, type: AnyType, at: CanvasPoint): PlacementTarget {
  const owners = nearestRack(context.model(), at.at, 0)?.devices.filter((device) => distanceToBox(device.box, at.at) === 0 && device.type.bays !== undefined) ?? [];
  const owner = owners.at(-1);
  if (owner === undefined) return { problem: `${type.model} goes into a bay: drop it on a housing.` };
  const free = freeBays(context.store(), owner.id, type);
  const nearest = baysOf(owner).filter(({ key }) => free.includes(key)).sort((a, b) => distanceToBox(a.box, at.at) - distanceToBox(b.box, at.at))[0];
  if (nearest === undefined) return { box: owner.box, problem: `${owner.device.name} has no free bay that takes ${type.model}.` };
  return { placement: { kind: 'bay', deviceId: owner.id, bayKey: nearest.key }, box: nearest.box, where: `bay ${nearest.key} of ${owner.device.name}` };
}

function baysOf(owner: PlacedDevice): readonly { readonly key: string; readonly box: Box }[] {
  const boxes = bayBoxes(owner.type, owner.seenFace);
  return (owner.type.bays ?? []).flatMap((bay, index) => {
    const at = boxes[index];
    return at === undefined ? [] : [{ key: bay.key, box: box(owner.box.x + at.x, owner.box.y + at.y, at.width, at.height) }];
  });
}
