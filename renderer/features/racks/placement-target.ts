import { type Box, box } from '../../../shared/geometry/box.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Placement } from '../../../shared/model/device.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../../../shared/model/device-type.ts';
import { bayBoxes } from '../../../shared/scene/face-area.ts';
import { faceSize } from '../../../shared/scene/face-size.ts';
import { bayProblem, freeBays, isStandingRoom } from '../../../shared/topology/bays.ts';
import { besideProblem, fitInRack, heightHalfUOf, railDoubt } from '../../../shared/topology/occupancy.ts';
import { distanceToBox } from '../../canvas/box-index.ts';
import type { CanvasPoint } from '../../canvas/pointer-tool.ts';
import type { GestureContext } from './gesture-context.ts';
import type { PlacedDevice, PlacedRack } from './placed.ts';
import { nearestRack } from './racks-hit.ts';
import { besideBox, besideFor, besideName, columnFor, faceFor, nearestBottomHalfU, slotBox, slotName } from './slot.ts';

type AnyType = DeviceType | DeviceTypeEntry;

/** The place something would get if it were dropped here. */
export interface PlacementTarget {
  readonly placement?: Placement | undefined;
  readonly box?: Box | undefined;
  /** The place in words. */
  readonly where?: string | undefined;
  /** Why it cannot be dropped here. */
  readonly problem?: string | undefined;
  /** What to know before it is dropped here all the same. */
  readonly doubt?: string | undefined;
}

/** What is known of something that is carried, besides its type. */
export interface Carried {
  /** Devices to treat as absent: the one being moved. */
  readonly ignore?: ReadonlySet<Id<'device'>> | undefined;
  /** Grams of what comes along in its bays. */
  readonly carriedG?: number | undefined;
  /** Where it was taken, below its top; in the middle when absent. */
  readonly grabMm?: number | undefined;
  /** Where it is now: what the drop does not decide stays. */
  readonly own?: Placement | undefined;
}

const RACK_REACH_MM = 160;
const NO_RACK: PlacementTarget = { problem: 'Drop it on a rack.' };

/** Where a device of a type would go: units, beside them, or a bay, whichever it is made for. What may stand on a shelf goes there when it is held over one. */
export function placementTarget(context: GestureContext, type: AnyType, at: CanvasPoint, carried: Carried = {}): PlacementTarget {
  const rack = nearestRack(context.model(), at.at, RACK_REACH_MM);
  switch (type.mount) {
    case 'rack':
      return (type.isHalfWidth === true ? shelfTarget(context, type, at, carried) : undefined) ?? (rack === undefined ? NO_RACK : unitTarget(context, type, rack, at, carried));
    case 'rack-side':
      return rack === undefined ? NO_RACK : besideTarget(context, type, rack, at, carried);
    case 'bay':
      return bayTarget(context, type, at);
    case 'room':
      return shelfTarget(context, type, at, carried) ?? { problem: bareShelf(rack, at) ?? `${type.model} stands in the room or on a shelf: drop it on a shelf, or place it in the Plan.` };
  }
}

/** Why nothing can be put on the shelf under the pointer: a shelf whose type has no places carries nothing that is drawn. */
function bareShelf(rack: PlacedRack | undefined, at: CanvasPoint): string | undefined {
  const shelf = rack?.devices.find(({ type, box: body }) => type.kind === 'shelf' && !isStandingRoom(type) && distanceToBox(body, at.at) === 0);
  return shelf === undefined ? undefined : `${shelf.device.name} has no places to stand on. Take a shelf to stand on from the library instead.`;
}

function unitTarget(context: GestureContext, type: AnyType, rack: PlacedRack, at: CanvasPoint, carried: Carried): PlacementTarget {
  const { grabMm, own } = carried;
  const { side } = context.model();
  const topMm = at.at.y - (grabMm ?? faceSize(type).height / 2);
  const mounted = own?.kind === 'rack' ? own : undefined;
  const column = columnFor(rack, at.at, type, side, mounted?.column);
  const bottomHalfU = nearestBottomHalfU(rack, topMm, heightHalfUOf(type), at.isAlt);
  return unitTargetAt(context, type, rack, { bottomHalfU, column, face: mounted?.face ?? faceFor(rack, at.at, side) }, carried);
}

/** A place in units, as the keyboard chooses it. */
export interface UnitPlace {
  readonly bottomHalfU: number;
  readonly face: Face;
  readonly column?: 'left' | 'right' | undefined;
}

/** The target for a known place in a rack. */
export function unitTargetAt(context: GestureContext, type: AnyType, rack: PlacedRack, { bottomHalfU, face, column }: UnitPlace, { ignore, carriedG }: Pick<Carried, 'ignore' | 'carriedG'> = {}): PlacementTarget {
  const placement = { kind: 'rack', rackId: rack.id, bottomHalfU, face, ...(column === undefined ? {} : { column }) } as const;
  const fit = fitInRack(context.store(), { ...placement, type, ignore, carriedG });
  return { placement, box: slotBox(rack, type, placement, context.model().side), where: slotName(rack, type, placement), problem: fit.ok ? undefined : fit.reason };
}

function besideTarget(context: GestureContext, type: AnyType, rack: PlacedRack, at: CanvasPoint, { own, ignore }: Carried): PlacementTarget {
  const { side: seen } = context.model();
  const hung = own?.kind === 'rack-side' ? own : undefined;
  const place = { side: besideFor(rack, at.at, seen, hung?.side), face: hung?.face ?? faceFor(rack, at.at, seen) };
  return { placement: { kind: 'rack-side', rackId: rack.id, ...place }, box: besideBox(rack, type, place, seen), where: besideName(rack, place), problem: besideProblem(context.store(), rack.id, type), doubt: railDoubt(context.store(), rack.id, type, place, ignore) };
}

function ownersAt(context: GestureContext, at: CanvasPoint): readonly PlacedDevice[] {
  return nearestRack(context.model(), at.at, 0)?.devices.filter((device) => distanceToBox(device.box, at.at) === 0 && device.type.bays !== undefined) ?? [];
}

function bayTarget(context: GestureContext, type: AnyType, at: CanvasPoint): PlacementTarget {
  if (context.model().side === 'side') return { problem: `${type.model} goes into a bay: show the racks from the front or the rear.` };
  const owner = ownersAt(context, at).at(-1);
  if (owner === undefined) return { problem: `${type.model} goes into a bay: drop it on a housing.` };
  const free = new Set(freeBays(context.store(), owner.id, type));
  const nearest = nearestBay(owner, at, (key) => free.has(key));
  if (nearest === undefined) return { box: owner.box, problem: `${owner.device.name} has no free bay that takes ${type.model}.` };
  return { placement: { kind: 'bay', deviceId: owner.id, bayKey: nearest.key }, box: nearest.box, where: `bay ${nearest.key} of ${owner.device.name}` };
}

/** A place on the shelf under the pointer; undefined where there is no shelf. */
function shelfTarget(context: GestureContext, type: AnyType, at: CanvasPoint, { ignore, own }: Carried): PlacementTarget | undefined {
  const shelf = ownersAt(context, at).findLast((owner) => isStandingRoom(owner.type));
  if (shelf === undefined || context.model().side === 'side') return undefined;
  const nearest = nearestBay(shelf, at, () => true);
  if (nearest === undefined) return undefined;
  const isOwnPlace = own?.kind === 'bay' && own.deviceId === shelf.id && own.bayKey === nearest.key && ignore !== undefined;
  const size = faceSize(type);
  const standing = box(nearest.box.x + (nearest.box.width - size.width) / 2, nearest.box.y + nearest.box.height - size.height, size.width, size.height);
  const isSizeUnknown = type.mount === 'room' && (type.widthMm === undefined || type.heightMm === undefined);
  return {
    placement: { kind: 'bay', deviceId: shelf.id, bayKey: nearest.key }, box: standing,
    where: `place ${nearest.key} on ${shelf.device.name}${isSizeUnknown ? ', size not known' : ''}`,
    problem: isOwnPlace ? undefined : bayProblem(context.store(), shelf.id, nearest.key, type),
  };
}

interface PlacedBay {
  readonly key: string;
  readonly box: Box;
}

function nearestBay(owner: PlacedDevice, at: CanvasPoint, isWanted: (key: string) => boolean): PlacedBay | undefined {
  return baysOf(owner).filter(({ key }) => isWanted(key)).sort((a, b) => distanceToBox(a.box, at.at) - distanceToBox(b.box, at.at))[0];
}

function baysOf(owner: PlacedDevice): readonly PlacedBay[] {
  if (owner.seenFace === 'side') return [];
  const boxes = bayBoxes(owner.type, owner.seenFace);
  return (owner.type.bays ?? []).flatMap((bay, index) => {
    const at = boxes[index];
    return at === undefined ? [] : [{ key: bay.key, box: box(owner.box.x + at.x, owner.box.y + at.y, at.width, at.height) }];
  });
}
