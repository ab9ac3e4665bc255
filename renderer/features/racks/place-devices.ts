import { compareCodeUnits, compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Device } from '../../../shared/model/device.ts';
import type { Face } from '../../../shared/model/device-type.ts';
import type { Rack } from '../../../shared/model/rack.ts';
import type { RackSide } from '../../../shared/model/rack-side.ts';
import type { RackType } from '../../../shared/model/rack-type.ts';
import { deviceBox, shownFace } from '../../../shared/scene/rack-geometry.ts';
import { nearness } from '../../../shared/scene/side-elevation.ts';
import { sideBox } from '../../../shared/scene/side-geometry.ts';
import type { DesignView } from '../../../shared/store/design-view.ts';
import type { PlacedDevice } from './placed.ts';

/** Everything a rack's picture depends on besides its place. */
export function rackSignature(view: DesignView, rack: Rack, type: RackType, side: RackSide): readonly unknown[] {
  const parts: unknown[] = [rack, type, side];
  const note = (device: Device): void => {
    parts.push(device, view.get('deviceType', device.typeId), ...view.find('cablesByDevice', device.id));
    for (const module of modulesOf(view, device.id)) note(module);
  };
  for (const device of view.find('devicesByRack', rack.id)) note(device);
  return parts;
}

/** Whether two lists hold the same things. */
export const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((part, i) => part === b[i]);

/** Modules in the bays of a device, but none that a broken file has put into itself. */
function modulesOf(view: DesignView, ownerId: Id<'device'>): readonly Device[] {
  return view.find('devicesByBayOwner', ownerId).filter((module) => module.id !== ownerId && view.find('devicesByBayOwner', module.id).every((inner) => inner.id !== ownerId));
}

/** Devices of the other face first, then side-mounted ones, then what is mounted at the face shown: as they cover each other. */
export function placeDevices(view: DesignView, rack: Rack, frame: Box, side: RackSide): PlacedDevice[] {
  if (side === 'side') return placeFromSide(view, rack, frame);
  const face = side;
  const depth = (device: Device): number => (shownFace(view, device, face) === 'front' ? 2 : 0) + (device.placement.kind === 'rack-side' ? 1 : 0);
  const devices = [...view.find('devicesByRack', rack.id)].sort((a, b) => depth(a) - depth(b) || compareRecords(a, b));
  return devices.flatMap((device) => placeDevice(view, rack, frame, face, device));
}

/** What shows from the right side: what is fixed to the rack, and what stands on its shelves. */
function placeFromSide(view: DesignView, rack: Rack, frame: Box): PlacedDevice[] {
  const devices = [...view.find('devicesByRack', rack.id)].sort((a, b) => nearness(a) - nearness(b) || compareRecords(a, b));
  return devices.flatMap((owner) => [owner, ...modulesOf(view, owner.id)]).flatMap((device): PlacedDevice[] => {
    const type = view.get('deviceType', device.typeId);
    const inRack = sideBox(view, device);
    return type === undefined || inRack === undefined ? [] : [{ id: device.id, device, type, rackId: rack.id, inRack, seenFace: 'side', box: { ...inRack, x: frame.x + inRack.x, y: frame.y + inRack.y } }];
  });
}

const compareRecords = (a: Device, b: Device): number => compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id);

function placeDevice(view: DesignView, rack: Rack, frame: Box, face: Face, device: Device): PlacedDevice[] {
  const type = view.get('deviceType', device.typeId);
  const inRack = deviceBox(view, device, face);
  const seenFace = shownFace(view, device, face);
  if (type === undefined || inRack === undefined || seenFace === undefined) return [];
  const placed: PlacedDevice = { id: device.id, device, type, rackId: rack.id, inRack, seenFace, box: { ...inRack, x: frame.x + inRack.x, y: frame.y + inRack.y } };
  return [placed, ...modulesOf(view, device.id).flatMap((module) => placeDevice(view, rack, frame, face, module))];
}
