import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { box, inflate, unionBoxes } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType, Face } from '../model/device-type.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { composeDeviceFace } from './device-face.ts';
import { composeRackHeading, composeSideNames, type NamedLine, SIDE_NAMES_MM } from './elevation-words.ts';
import { recessVeil } from './hatching.ts';
import { boxSteps } from './path-steps.ts';
import { deviceBox, mountingBox, RACK_LAYOUT, rackSize, shownFace } from './rack-geometry.ts';
import { composeRackFrame } from './rack-frame.ts';
import type { GroupNode, Scene, SceneNode } from './scene.ts';
import { statusMarks } from './status-marks.ts';
import { usedPortKeysOf } from './used-ports.ts';

/** How much an elevation shows. */
export interface ElevationOptions {
  /** As for device faces; `near` when absent. */
  readonly detail?: 'near' | 'far' | undefined;
  /** Name and facts above the frame; on when absent. */
  readonly hasHeading?: boolean | undefined;
  /** Names in a column beside the frame, for paper, where names on faces are too small. */
  readonly hasSideNames?: boolean | undefined;
}


/** One face of a rack. The origin is the top left corner of its outer frame; heading, outside numbers and side names lie beyond it. A rack that does not exist gives an empty scene. */
export function composeElevation(view: DesignView, rackId: Id<'rack'>, face: Face, options: ElevationOptions = {}): Scene {
  const rack = view.get('rack', rackId);
  const type = rack && view.get('rackType', rack.typeId);
  if (rack === undefined || type === undefined) return { bounds: box(0, 0, 0, 0), nodes: [] };
  const devices = devicesInDrawingOrder(view, rack.id, face);
  const size = rackSize(type);
  const nodes = [
    ...(options.hasHeading === false ? [] : composeRackHeading(view, rack, { from: mountingBox(type).x, to: mountingBox(type).x + mountingBox(type).width, sideText: face })),
    ...composeRackFrame(rack, type, sidesTaken(view, devices, type, face)),
    ...stripsBehind(view, devices, face),
    ...devices.filter((device) => !isStripBehind(device, face)).flatMap((device) => composeDevice(view, device, face, options.detail ?? 'near')),
    ...(options.hasSideNames === true ? composeSideNames(namedLines(view, devices, face), rackSize(type).width) : []),
  ];
  const frame = inflate(box(0, 0, size.width, size.height), RACK_LAYOUT.numberMm);
  const heading = options.hasHeading === false ? [] : [box(0, -RACK_LAYOUT.headingMm, size.width, 1)];
  const names = options.hasSideNames === true ? [box(size.width, 0, SIDE_NAMES_MM, 1)] : [];
  return { bounds: unionBoxes([frame, ...heading, ...names]), nodes };
}

/** Devices of the other face first, then side-mounted ones, then what is mounted at the face shown: as they cover each other. */
function devicesInDrawingOrder(view: DesignView, rackId: Id<'rack'>, face: Face): readonly Device[] {
  const depth = (device: Device): number => (shownFace(view, device, face) === 'front' ? 2 : 0) + (device.placement.kind === 'rack-side' ? 1 : 0);
  return [...view.find('devicesByRack', rackId)].sort((a, b) => depth(a) - depth(b) || compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id));
}

/** On which sides of the frame something covers the place of the U numbers. */
function sidesTaken(view: DesignView, devices: readonly Device[], type: RackType, face: Face): { readonly left: boolean; readonly right: boolean } {
  const middle = rackSize(type).width / 2;
  const boxes = devices.filter((d) => d.placement.kind === 'rack-side' && d.placement.face === face).flatMap((d) => deviceBox(view, d, face) ?? []);
  return { left: boxes.some((b) => b.x < middle), right: boxes.some((b) => b.x >= middle) };
}

/** A side-mounted device at the other face stands behind the rails: only its outline shows. */
const isStripBehind = ({ placement }: Device, face: Face): boolean => placement.kind === 'rack-side' && placement.face !== face;

function stripsBehind(view: DesignView, devices: readonly Device[], face: Face): SceneNode[] {
  return devices.filter((device) => isStripBehind(device, face)).flatMap((device): SceneNode[] => {
    const at = deviceBox(view, device, face);
    return at === undefined ? [] : [{
      kind: 'group', at: vec(at.x, at.y), layer: 'devices', recordId: device.id, title: `${device.name}, at the other face`,
      children: [{ kind: 'path', steps: boxSteps(box(0, 0, at.width, at.height)), paint: { stroke: 'line', strokeMm: 1, dashMm: [7, 5], opacity: 0.8 } }],
    }];
  });
}

/** A device with the modules in its bays, at its place on the elevation. */
export function composeDevice(view: DesignView, device: Device, face: Face, detail: 'near' | 'far'): SceneNode[] {
  const type = view.get('deviceType', device.typeId);
  const at = deviceBox(view, device, face);
  const shown = shownFace(view, device, face);
  if (type === undefined || at === undefined || shown === undefined) return [];
  const faceNodes = composeDeviceFace({ type, face: shown, name: device.name, usedPortKeys: usedPortKeysOf(view, device.id), detail });
  const group: GroupNode = {
    kind: 'group', at: vec(at.x, at.y), layer: 'devices', recordId: device.id, title: `${device.name}, ${type.manufacturer} ${type.model}`,
    children: [...faceNodes, ...(isRecessed(view, device, type, shown) ? recessVeil(at) : []), ...statusMarks(device.status, at)],
  };
  const modules = [...view.find('devicesByBayOwner', device.id)].sort((a, b) => compareCodeUnits(a.id, b.id));
  return [group, ...modules.flatMap((module) => (module.id === device.id ? [] : composeDevice(view, module, face, detail)))];
}

/** True for what is fixed at the other face and does not reach through to this one: less than 60 % of the rack's depth, or of unknown depth. */
function isRecessed(view: DesignView, device: Device, type: DeviceType, shown: Face): boolean {
  if (shown === 'front' || device.placement.kind !== 'rack') return false;
  const rack = view.get('rack', device.placement.rackId);
  const rackType = rack && view.get('rackType', rack.typeId);
  const depthMm = rackType && (rackType.usableDepthMm ?? rackType.depthMm);
  return type.depthMm === undefined || depthMm === undefined || type.depthMm < depthMm * 0.6;
}

/** Where each device's name goes: what is mounted in units, at the height of its middle. */
function namedLines(view: DesignView, devices: readonly Device[], face: Face): readonly NamedLine[] {
  return devices.flatMap((device): NamedLine[] => {
    const at = device.placement.kind === 'rack' ? deviceBox(view, device, face) : undefined;
    return at === undefined ? [] : [{ name: device.name, y: at.y + at.height / 2 }];
  });
}
