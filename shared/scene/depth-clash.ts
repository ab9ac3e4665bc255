import type { Id } from '../base/id.ts';
import { type Box, box } from '../geometry/box.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { combinedDepthMm, depthLimitMm, unitsOverlap } from '../topology/occupancy.ts';
import { heightHalfUOf } from './face-size.ts';
import { sideRails, unitSideBox } from './side-geometry.ts';

/** A place in a rack where depths do not go together. */
export interface DepthClash {
  readonly deviceIds: readonly Id<'device'>[];
  /** What is too much, on the side of the rack. */
  readonly box: Box;
  readonly reason: string;
}

interface Mounted {
  readonly device: Device;
  readonly type: DeviceType;
  readonly bottomHalfU: number;
  readonly at: Box;
}

/** Devices that are deeper than the rack takes, and pairs back to back that together are. Depths that are not known clash with nothing. */
export function depthClashes(view: DesignView, rack: Rack, rackType: RackType): readonly DepthClash[] {
  const limitMm = depthLimitMm(rackType);
  if (limitMm === undefined) return [];
  const [fronts, rears] = [mountedAt(view, rack, rackType, 'front'), mountedAt(view, rack, rackType, 'rear')];
  return [...[...fronts, ...rears].flatMap((mounted) => tooDeep(mounted, rackType, limitMm)), ...fronts.flatMap((front) => rears.flatMap((rear) => backToBack(front, rear, limitMm)))];
}

function mountedAt(view: DesignView, rack: Rack, rackType: RackType, face: 'front' | 'rear'): readonly Mounted[] {
  return view.find('devicesByRack', rack.id).flatMap((device): Mounted[] => {
    const { placement } = device;
    const type = view.get('deviceType', device.typeId);
    if (type === undefined || placement.kind !== 'rack' || placement.face !== face) return [];
    return [{ device, type, bottomHalfU: placement.bottomHalfU, at: unitSideBox(rackType, type, placement) }];
  });
}

function tooDeep({ device, type, at }: Mounted, rackType: RackType, limitMm: number): DepthClash[] {
  const overMm = (type.depthMm ?? 0) - limitMm;
  if (overMm <= 0) return [];
  const { frontX, rearX } = sideRails(rackType);
  const isFront = at.x >= frontX;
  return [{ deviceIds: [device.id], box: box(isFront ? rearX : at.x, at.y, overMm, at.height), reason: `${device.name} is ${Math.round(overMm)} mm deeper than the rack takes` }];
}

function backToBack(front: Mounted, rear: Mounted, limitMm: number): DepthClash[] {
  if (!unitsOverlap(front.bottomHalfU, heightHalfUOf(front.type), rear.bottomHalfU, heightHalfUOf(rear.type))) return [];
  const overMm = (combinedDepthMm(front.type, rear.type) ?? 0) - limitMm;
  if (overMm <= 0) return [];
  const top = Math.max(front.at.y, rear.at.y);
  const bottom = Math.min(front.at.y + front.at.height, rear.at.y + rear.at.height);
  return [{
    deviceIds: [front.device.id, rear.device.id], box: box(rear.at.x, top, front.at.x + front.at.width - rear.at.x, bottom - top),
    reason: `${front.device.name} and ${rear.device.name} overlap by ${Math.round(overMm)} mm`,
  }];
}
