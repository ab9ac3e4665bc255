import { box } from '../geometry/box.ts';
import { CAP_HEIGHT, shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { DeviceKind, DeviceType, DeviceTypeEntry, Face } from '../model/device-type.ts';
import { isStandingRoom } from '../topology/bays.ts';
import { bayBoxes, type FaceArea, faceArea, hasEars } from './face-area.ts';
import { placeLabel } from './face-label.ts';
import { composeLook } from './face-look.ts';
import { composePortNumbers } from './face-numbers.ts';
import { composeFarPorts, composePorts } from './face-ports.ts';
import { boxSteps, roundBoxSteps, segment } from './path-steps.ts';
import type { Ink, SceneNode } from './scene.ts';

/** What a face is drawn from. */
export interface DeviceFaceInput {
  readonly type: DeviceType | DeviceTypeEntry;
  readonly face: Face;
  /** The device's name; absent in a library, where the model stands instead. */
  readonly name?: string | undefined;
  /** Ports that something is plugged into. */
  readonly usedPortKeys?: ReadonlySet<string> | undefined;
  /** `near`: everything to scale. `far`: for small pictures, ports as marks and the name large over them. */
  readonly detail: 'near' | 'far';
}

const NOTHING_USED: ReadonlySet<string> = new Set();

/** Things that stand in rooms are light; what is bolted into racks is dark. */
const LIGHT_KINDS: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['access-point', 'camera', 'outlet', 'power-source', 'phone']);

/** Front or rear of a device in millimetres from its top left corner, without its bays' modules; as large as `faceSize` says. */
export function composeDeviceFace(input: DeviceFaceInput): SceneNode[] {
  const { type, face } = input;
  const area = faceArea(type, face);
  const isLight = LIGHT_KINDS.has(type.kind);
  const used = input.usedPortKeys ?? NOTHING_USED;
  const body = composeBody(area, isLight);
  const ink: Ink = isLight || (type.kind === 'shelf' && face === 'front') ? 'text' : 'device-text';
  if (input.detail === 'far') return [...body, ...composeFarFace(input, area, used, ink)];
  const label = placeLabel(area, { name: input.name, model: type.model, ink });
  return [
    ...body,
    ...composeLook({ type, face, area, label: label.box }),
    ...composeBays(type, face),
    ...composePorts(area.ports, used),
    ...composePortNumbers(type, area, ink, label.box),
    ...label.nodes,
  ];
}

/** Height of the type in which a face bears its name in full detail, in millimetres; 0 for a face without room for it. */
export function nameSizeMm({ type, face, name }: Pick<DeviceFaceInput, 'type' | 'face' | 'name'>): number {
  const [first] = placeLabel(faceArea(type, face), { name, model: type.model, ink: 'device-text' }).nodes;
  return first?.kind === 'text' ? first.sizeMm : 0;
}

function composeBody({ size }: FaceArea, isLight: boolean): SceneNode[] {
  const { width, height } = size;
  const nodes: SceneNode[] = [
    { kind: 'rect', box: box(0.4, 0.4, width - 0.8, height - 0.8), radiusMm: 1.4, paint: { fill: isLight ? 'device-face-light' : 'device-face', stroke: 'device-edge', strokeMm: 0.7 } },
  ];
  if (!hasEars(size) || isLight || height > width) return nodes;
  const rightEdge = width > 400 ? [width] : [];
  const ears = [0, ...rightEdge].map((x) => (x === 0 ? 16 : x - 16)).flatMap((x) => segment(vec(x, 1), vec(x, height - 1)));
  const holeYs = height < 30 ? [height / 2] : [6.35, height - 6.35];
  const holes = [8, ...rightEdge.map((x) => x - 8)].flatMap((x) => holeYs.flatMap((y) => roundBoxSteps(box(x - 4.4, y - 2.3, 8.8, 4.6), 2.3)));
  nodes.push({ kind: 'path', steps: ears, paint: { stroke: 'device-edge', strokeMm: 0.6, opacity: 0.7 } });
  nodes.push({ kind: 'path', steps: holes, paint: { fill: 'device-edge', opacity: 0.85 } });
  return nodes;
}

/** Empty openings; the modules in them are drawn over by whoever knows the design. */
function composeBays(type: DeviceType | DeviceTypeEntry, face: Face): SceneNode[] {
  const bays = bayBoxes(type, face);
  if (bays.length === 0) return [];
  if (isStandingRoom(type)) return [{ kind: 'path', steps: bays.flatMap(boxSteps), paint: { stroke: 'line', strokeMm: 0.6, dashMm: [5, 4] } }];
  return [{ kind: 'path', steps: bays.flatMap(boxSteps), paint: { fill: 'device-edge', opacity: 0.55, stroke: 'port-edge', strokeMm: 0.4 } }];
}

/** Marks for ports and a name that is still read when the face is a finger wide. */
function composeFarFace({ type, face, name }: DeviceFaceInput, area: FaceArea, used: ReadonlySet<string>, ink: Ink): SceneNode[] {
  const { size } = area;
  const sizeMm = Math.min(19, size.height * 0.44);
  const text = size.height < 16 || size.width < 60 ? '' : shorten(name ?? type.model, size.width * 0.5, sizeMm, 'bold');
  const at = vec(size.width > 200 ? 21 : 6, Math.min(size.height / 2, 22.2));
  const label = text === '' ? undefined : box(at.x - 2, at.y - sizeMm * 0.6, textWidthMm(text, sizeMm, 'bold') + 8, sizeMm * 1.2);
  return [
    ...composeLook({ type, face, area, label: label && { ...label, y: 0, height: size.height } }),
    ...composeFarPorts(area.ports, used, label),
    ...(text === '' ? [] : [{ kind: 'text', text, at: vec(at.x, at.y + (sizeMm * CAP_HEIGHT) / 2), sizeMm, ink, weight: 'bold' } as const]),
  ];
}
