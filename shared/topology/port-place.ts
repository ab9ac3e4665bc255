import { halfUToMm } from '../base/units.ts';
import type { Vec } from '../geometry/vector.ts';
import type { Id } from '../base/id.ts';
import type { Face } from '../model/device-type.ts';
import { type Port, portsOf } from '../model/ports.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { footprintMm } from './footprint.ts';

/* Width of a 19-inch panel (EIA-310-E, IEC 60297-3-100): horizontal port positions on a device face are measured on it. */
const PANEL_MM = 483;

/** Where a port is in its rack or room; lengths in millimetres. */
export interface PortPlace {
  readonly roomId: Id<'room'>;
  readonly rackId?: Id<'rack'> | undefined;
  /** Height above the floor. */
  readonly zMm: number;
  /** Way along the rack's face to its left and its right vertical manager, looking at that face. */
  readonly toLeftMm: number;
  readonly toRightMm: number;
  readonly face: Face;
  /** Point of the plan where cables leave the rack or device. */
  readonly at: Vec;
  /** Front to rear through the rack. */
  readonly throughMm: number;
  readonly isPower: boolean;
}

/** Where a port is; undefined while its device is not placed. */
export function placeOf(view: DesignView, ref: PortRef): PortPlace | undefined {
  const device = view.get('device', ref.deviceId);
  const type = device && view.get('deviceType', device.typeId);
  const port = type && portsOf(type).get(ref.portKey);
  if (device === undefined || type === undefined || port === undefined) return undefined;
  const { placement } = device;
  switch (placement.kind) {
    case 'rack':
      return placeInRack(view, placement.rackId, (rack, rackType) => {
        const bodyMm = halfUToMm(type.heightHalfU ?? 2);
        const zMm = railFootMm(rackType) + halfUToMm(placement.bottomHalfU) + bodyMm - port.at.y;
        const isFrontMounted = placement.face === 'front';
        return rackPlace(rack, rackType, port, zMm, isFrontMounted ? port.group.face : otherFace(port.group.face));
      });
    case 'rack-side':
      return placeInRack(view, placement.rackId, (rack, rackType) => {
        const heightMm = type.heightMm ?? 0;
        const zMm = Math.max(0, (rackType.outerHeightMm + heightMm) / 2 - port.at.y);
        const isLeft = placement.side === 'left';
        return { ...rackPlace(rack, rackType, port, zMm, placement.face), toLeftMm: isLeft ? 0 : PANEL_MM, toRightMm: isLeft ? PANEL_MM : 0 };
      });
    case 'room':
      return { roomId: placement.roomId, zMm: placement.zMm ?? 0, toLeftMm: 0, toRightMm: 0, face: 'front', at: { x: placement.xMm, y: placement.yMm }, throughMm: 0, isPower: isPowerPort(port) };
    case 'bay':
      return placeInBay(view, placement.deviceId, placement.bayKey, port);
    case 'unplaced':
      return undefined;
  }
}

const isPowerPort = (port: Port): boolean => port.group.role === 'power-in' || port.group.role === 'power-out';

function placeInBay(view: DesignView, ownerId: Id<'device'>, bayKey: string, port: Port): PortPlace | undefined {
  const owner = view.get('device', ownerId);
  const ownerType = owner && view.get('deviceType', owner.typeId);
  const bay = ownerType?.bays?.find((candidate) => candidate.key === bayKey);
  if (owner?.placement.kind !== 'rack' || ownerType === undefined || bay === undefined) return undefined;
  const { bottomHalfU, face, rackId } = owner.placement;
  const portFace = port.group.face === 'front' ? bay.face : otherFace(bay.face);
  return placeInRack(view, rackId, (rack, rackType) => {
    const zMm = railFootMm(rackType) + halfUToMm(bottomHalfU) + halfUToMm(ownerType.heightHalfU ?? 2) - bay.yMm - port.at.y;
    const inOwner = { ...port, at: { x: bay.xMm + port.at.x, y: port.at.y } };
    return rackPlace(rack, rackType, inOwner, zMm, face === 'front' ? portFace : otherFace(portFace));
  });
}

function placeInRack(view: DesignView, rackId: Id<'rack'>, place: (rack: Rack, rackType: RackType) => PortPlace): PortPlace | undefined {
  const rack = view.get('rack', rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  return rack === undefined || rackType === undefined ? undefined : place(rack, rackType);
}

function rackPlace(rack: Rack, rackType: RackType, port: Port, zMm: number, face: Face): PortPlace {
  const marginMm = Math.max(0, (rackType.widthMm - PANEL_MM) / 2);
  return {
    roomId: rack.roomId,
    rackId: rack.id,
    zMm,
    toLeftMm: marginMm / 2 + port.at.x,
    toRightMm: marginMm / 2 + Math.max(0, PANEL_MM - port.at.x),
    face,
    at: footprintCentre(rack, rackType),
    throughMm: rackType.usableDepthMm ?? rackType.depthMm,
    isPower: isPowerPort(port),
  };
}

function footprintCentre(rack: Rack, rackType: RackType): Vec {
  const { widthMm, depthMm } = footprintMm(rack, rackType);
  return { x: rack.xMm + widthMm / 2, y: rack.yMm + depthMm / 2 };
}

/* Space under the lowest unit: what the frame is higher than its units, split evenly between plinth and roof. */
const railFootMm = (rackType: RackType): number => Math.max(0, (rackType.outerHeightMm - halfUToMm(rackType.heightU * 2)) / 2);

const otherFace = (face: Face): Face => (face === 'front' ? 'rear' : 'front');
