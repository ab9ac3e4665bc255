import { compareCodeUnits, compareNatural } from '../base/compare.ts';
import type { Id } from '../base/id.ts';
import { type Box, box, inflate, unionBoxes } from '../geometry/box.ts';
import { CAP_HEIGHT, shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import { PROJECT_ID } from '../model/design.ts';
import type { Device } from '../model/device.ts';
import type { DeviceType } from '../model/device-type.ts';
import type { DesignView } from '../store/design-view.ts';
import { depthClashes, type DepthClash } from './depth-clash.ts';
import { dimensionText } from './dimensions.ts';
import { composeRackHeading, composeSideNames, SIDE_NAMES_MM } from './elevation-words.ts';
import { hatchSteps } from './hatching.ts';
import { boxSteps } from './path-steps.ts';
import { RACK_LAYOUT } from './rack-geometry.ts';
import type { Scene, SceneNode } from './scene.ts';
import { composeDepths, composeSideFrame, DEPTHS_MM } from './side-frame.ts';
import { drawnDepth, sideBox, sideSize } from './side-geometry.ts';

/** How much a side view shows. */
export interface SideElevationOptions {
  /** `far`: for small pictures, without figures on the devices. */
  readonly detail?: 'near' | 'far' | undefined;
  /** Name and facts above the frame; on when absent. */
  readonly hasHeading?: boolean | undefined;
  /** Names in a column beside the frame, for paper. */
  readonly hasSideNames?: boolean | undefined;
}

const DEPTH_TEXT_MM = 12;
const NAME_MAX_MM = 19;
/** The plate that a device is fixed by, seen from its edge. */
const PLATE_MM = 4;
/** Height of a shelf's tray with its lip, as on its face. */
const TRAY_MM = 13;

interface SeenDevice {
  readonly device: Device;
  readonly type: DeviceType;
  readonly at: Box;
}

/** A rack from its right side, with the depth of everything in it. The origin is the top left corner of the frame. A rack that does not exist gives an empty scene. */
export function composeSideElevation(view: DesignView, rackId: Id<'rack'>, options: SideElevationOptions = {}): Scene {
  const rack = view.get('rack', rackId);
  const type = rack && view.get('rackType', rack.typeId);
  if (rack === undefined || type === undefined) return { bounds: box(0, 0, 0, 0), nodes: [] };
  const size = sideSize(view, rack, type);
  const seen = seenDevices(view, rackId);
  const isImperial = view.get('project', PROJECT_ID)?.units === 'imperial';
  const clashes = depthClashes(view, rack, type);
  const named = seen.filter(({ device }) => device.placement.kind === 'rack').map(({ device, at }) => ({ name: device.name, y: at.y + at.height / 2 }));
  const nodes = [
    ...(options.hasHeading === false ? [] : composeRackHeading(view, rack, { from: 0, to: size.width, sideText: 'right side' })),
    ...composeSideFrame(rack, type, size),
    ...seen.flatMap((one) => (isFarStrip(one.device) ? composeFarStrip(one) : composeSeen(one, { isImperial, detail: options.detail ?? 'near' }))),
    ...clashes.flatMap(composeClash),
    ...composeDepths(type, size, isImperial),
    ...(options.hasSideNames === true ? composeSideNames(named, size.width) : []),
  ];
  const frame = inflate(box(0, 0, size.width, size.height), RACK_LAYOUT.numberMm);
  const parts = [
    frame, box(0, size.height, size.width, DEPTHS_MM),
    ...(options.hasHeading === false ? [] : [box(0, -RACK_LAYOUT.headingMm, size.width, 1)]),
    ...(options.hasSideNames === true ? [box(size.width, 0, SIDE_NAMES_MM, 1)] : []),
    ...seen.map(({ at }) => at),
  ];
  return { bounds: unionBoxes(parts), nodes };
}

/** Everything that shows, farthest first: the left side of the rack is behind its right side, and a shelf behind what stands on it. */
function seenDevices(view: DesignView, rackId: Id<'rack'>): readonly SeenDevice[] {
  const owners = [...view.find('devicesByRack', rackId)].sort((a, b) => nearness(a) - nearness(b) || compareNatural(a.name, b.name) || compareCodeUnits(a.id, b.id));
  return owners.flatMap((owner) => [owner, ...view.find('devicesByBayOwner', owner.id)]).flatMap((device): SeenDevice[] => {
    const type = view.get('deviceType', device.typeId);
    const at = sideBox(view, device);
    return type === undefined || at === undefined ? [] : [{ device, type, at }];
  });
}

/** How near to the right side of its rack a device is: what is nearer is drawn later. */
export function nearness({ placement }: Device): number {
  if (placement.kind === 'rack-side') return placement.side === 'left' ? 0 : 3;
  return placement.kind === 'rack' && placement.column === 'right' ? 2 : 1;
}

const isFarStrip = ({ placement }: Device): boolean => placement.kind === 'rack-side' && placement.side === 'left';

const titleOf = ({ device, type }: SeenDevice): string => {
  const { depthMm, isKnown } = drawnDepth(type);
  return `${device.name}, ${type.manufacturer} ${type.model}, ${isKnown ? `${Math.round(depthMm)} mm deep` : `depth unknown, drawn as ${Math.round(depthMm)} mm`}`;
};

function composeFarStrip(seen: SeenDevice): SceneNode[] {
  const { device, at } = seen;
  return [{
    kind: 'group', at: vec(at.x, at.y), layer: 'devices', recordId: device.id, title: `${titleOf(seen)}, at the left side`,
    children: [{ kind: 'path', steps: boxSteps(box(0, 0, at.width, at.height)), paint: { stroke: 'line', strokeMm: 1, dashMm: [7, 5], opacity: 0.8 } }],
  }];
}

function composeSeen(seen: SeenDevice, look: { readonly isImperial: boolean; readonly detail: 'near' | 'far' }): SceneNode[] {
  const { device, type, at } = seen;
  const { isKnown } = drawnDepth(type);
  const body = type.kind === 'shelf' ? composeTray(at, isKnown) : composeBody(at, isKnown);
  const isAtRear = device.placement.kind === 'rack' && device.placement.face === 'rear';
  const plate: SceneNode = { kind: 'rect', box: box(isAtRear ? at.width - PLATE_MM : 0, 0, Math.min(PLATE_MM, at.width), at.height), paint: { fill: 'port-edge' } };
  return [{ kind: 'group', at: vec(at.x, at.y), layer: 'devices', recordId: device.id, title: titleOf(seen), children: [...body, plate, ...composeWords(seen, look)] }];
}

function composeBody(at: Box, isKnown: boolean): SceneNode[] {
  const area = box(0.4, 0.4, Math.max(1, at.width - 0.8), Math.max(1, at.height - 0.8));
  if (isKnown) return [{ kind: 'rect', box: area, radiusMm: 1.4, paint: { fill: 'device-face', stroke: 'device-edge', strokeMm: 0.7 } }];
  return [
    { kind: 'rect', box: area, radiusMm: 1.4, paint: { fill: 'device-face-light', opacity: 0.5 } },
    { kind: 'path', steps: hatchSteps(at), paint: { stroke: 'line', strokeMm: 0.8, opacity: 0.7 } },
    { kind: 'path', steps: boxSteps(area), paint: { stroke: 'line', strokeMm: 1.6, dashMm: [9, 6] } },
  ];
}

/** A shelf is a tray: what stands on it shows above. */
function composeTray({ width, height }: Box, isKnown: boolean): SceneNode[] {
  const trayMm = Math.min(TRAY_MM, height);
  return [
    { kind: 'rect', box: box(0, height - trayMm, width, trayMm), radiusMm: 1.4, paint: { fill: 'device-face', stroke: 'device-edge', strokeMm: 0.7 } },
    { kind: 'path', steps: boxSteps(box(0, 0, width, height)), paint: { stroke: 'line', strokeMm: 0.8, dashMm: isKnown ? [3, 4] : [9, 6] } },
  ];
}

function composeWords({ device, type, at }: SeenDevice, { isImperial, detail }: { readonly isImperial: boolean; readonly detail: 'near' | 'far' }): SceneNode[] {
  const { depthMm, isKnown } = drawnDepth(type);
  const ink = isKnown && type.kind !== 'shelf' ? 'device-text' : 'text';
  if (at.height > at.width * 2.5) return [];
  const depth = detail === 'far' ? '' : isKnown ? dimensionText(depthMm, isImperial) : 'depth unknown';
  const depthWidthMm = textWidthMm(depth, DEPTH_TEXT_MM);
  const sizeMm = Math.min(NAME_MAX_MM, at.height * 0.44);
  const hasDepth = depth !== '' && at.width > depthWidthMm + 70;
  const name = shorten(device.name, at.width - 20 - (hasDepth ? depthWidthMm + 8 : 0), sizeMm, 'bold');
  const baseline = (mm: number): number => Math.min(at.height / 2, 22.2) + (mm * CAP_HEIGHT) / 2;
  return [
    { kind: 'text', text: name, at: vec(10, baseline(sizeMm)), sizeMm, ink, weight: 'bold' },
    ...(hasDepth ? [{ kind: 'text', text: depth, at: vec(at.width - 10, baseline(DEPTH_TEXT_MM)), sizeMm: DEPTH_TEXT_MM, ink, align: 'end' } as const] : []),
  ];
}

function composeClash({ box: at, reason }: DepthClash): SceneNode[] {
  return [{
    kind: 'group', at: vec(at.x, at.y), layer: 'clashes', title: reason,
    children: [
      { kind: 'rect', box: box(0, 0, at.width, at.height), paint: { fill: 'error', opacity: 0.28 } },
      { kind: 'path', steps: hatchSteps(at, 9), paint: { stroke: 'error', strokeMm: 1.2 } },
      { kind: 'path', steps: boxSteps(box(0, 0, at.width, at.height)), paint: { stroke: 'error', strokeMm: 3 } },
    ],
  }];
}
