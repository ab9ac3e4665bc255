import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, inflate, unionBoxes } from '../geometry/box.ts';
import { shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType, Face } from '../model/device-type.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { composeDeviceFace } from './device-face.ts';
import { boxSteps, segment } from './path-steps.ts';
import { deviceBox, mountingBox, RACK_LAYOUT, rackSize, shownFace } from './rack-geometry.ts';
import { composeRackFrame } from './rack-frame.ts';
import { powerText, rackFacts } from './rack-facts.ts';
import type { GroupNode, Scene, SceneNode } from './scene.ts';
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

/** Width of the column of names beside the frame. */
export const SIDE_NAMES_MM = 320;

const SIDE_NAME_MM = 22;
const NAME_MM = 30;
/** Distance of hatch lines along an edge. */
const HATCH_MM = 14;
const FACT_MM = 19;

/** One face of a rack. The origin is the top left corner of its outer frame; heading, outside numbers and side names lie beyond it. A rack that does not exist gives an empty scene. */
export function composeElevation(view: DesignView, rackId: Id<'rack'>, face: Face, options: ElevationOptions = {}): Scene {
  const rack = view.get('rack', rackId);
  const type = rack && view.get('rackType', rack.typeId);
  if (rack === undefined || type === undefined) return { bounds: box(0, 0, 0, 0), nodes: [] };
  const devices = devicesInDrawingOrder(view, rack.id, face);
  const size = rackSize(type);
  const nodes = [
    ...(options.hasHeading === false ? [] : composeHeading(view, rack, type, face)),
    ...composeRackFrame(rack, type, sidesTaken(view, devices, type, face)),
    ...stripsBehind(view, devices, face),
    ...devices.filter((device) => !isStripBehind(device, face)).flatMap((device) => composeDevice(view, device, face, options.detail ?? 'near')),
    ...(options.hasSideNames === true ? sideNames(view, devices, type, face) : []),
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
    children: isRecessed(view, device, type, shown) ? [...faceNodes, ...recessVeil(at)] : faceNodes,
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

/** A veil and hatching over what stands far behind. */
function recessVeil({ width, height }: Box): SceneNode[] {
  const count = Math.ceil((width + height) / HATCH_MM);
  const lines = Array.from({ length: count }, (_, i) => (i + 0.5) * HATCH_MM).flatMap((along) => {
    const [fromX, toX] = [Math.max(0, along - height), Math.min(width, along)];
    return fromX >= toX ? [] : segment(vec(fromX, along - fromX), vec(toX, along - toX));
  });
  return [
    { kind: 'rect', box: box(0, 0, width, height), paint: { fill: 'rack-space', opacity: 0.5 } },
    { kind: 'path', steps: lines, paint: { stroke: 'line', strokeMm: 0.5, opacity: 0.45 } },
    { kind: 'path', steps: boxSteps(box(0.5, 0.5, width - 1, height - 1)), paint: { stroke: 'line', strokeMm: 0.8, dashMm: [6, 4] } },
  ];
}

function composeHeading(view: DesignView, rack: Rack, type: RackType, face: Face): SceneNode[] {
  const units = mountingBox(type);
  const [left, right] = [units.x, units.x + units.width];
  const facts = rackFacts(view, rack, type);
  const power = powerText(facts);
  const used = `${Math.ceil(facts.usedHalfU / 2)} of ${type.heightU} U`;
  const roomMm = units.width - Math.max(textWidthMm(power, FACT_MM, 'medium'), textWidthMm(used, FACT_MM)) - 16;
  return [
    { kind: 'text', text: shorten(rack.name, roomMm, NAME_MM, 'bold'), at: vec(left, -45), sizeMm: NAME_MM, ink: 'text', weight: 'bold' },
    { kind: 'text', text: power, at: vec(right, -45), sizeMm: FACT_MM, ink: 'text', weight: 'medium', align: 'end' },
    { kind: 'text', text: shorten(`${type.model} · ${face}`, roomMm, FACT_MM), at: vec(left, -16), sizeMm: FACT_MM, ink: 'text-muted' },
    { kind: 'text', text: used, at: vec(right, -16), sizeMm: FACT_MM, ink: 'text-muted', align: 'end' },
  ];
}

/** Names at the height of their devices; what lies over or behind another is named once per line. */
function sideNames(view: DesignView, devices: readonly Device[], type: RackType, face: Face): SceneNode[] {
  const x = rackSize(type).width + RACK_LAYOUT.numberMm + 8;
  const widthMm = SIDE_NAMES_MM - RACK_LAYOUT.numberMm - 8;
  const byTop = new Map<number, Device[]>();
  for (const device of devices) {
    const at = deviceBox(view, device, face);
    if (at === undefined || device.placement.kind !== 'rack') continue;
    const key = Math.round(at.y + at.height / 2);
    byTop.set(key, [...(byTop.get(key) ?? []), device]);
  }
  return [...byTop].map(([y, group]): SceneNode => ({
    kind: 'text', text: shorten(group.map((device) => device.name).join(' · '), widthMm, SIDE_NAME_MM, 'medium'), at: vec(x, y + SIDE_NAME_MM * 0.36), sizeMm: SIDE_NAME_MM, ink: 'text', weight: 'medium',
  }));
}
