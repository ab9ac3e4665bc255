import { assertNever } from '../base/assert-never.ts';
import { type Box, box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import type { DeviceType, DeviceTypeEntry, Face } from '../model/device-type.ts';
import { type FaceArea, freeColumns, freeRows, largest, shrunk } from './face-area.ts';
import { bristles, display, dRings, driveBays, fans, serverEar, supplyFrames, vents } from './face-marks.ts';
import { discSteps, roundBoxSteps, segment } from './path-steps.ts';
import { portBox } from './port-shape.ts';
import type { SceneNode } from './scene.ts';

/** What a face is decorated from. */
export interface LookInput {
  readonly type: DeviceType | DeviceTypeEntry;
  readonly face: Face;
  readonly area: FaceArea;
  /** Box of the name, kept clear. */
  readonly label?: Box | undefined;
}

/** What makes a face look like the thing it is, apart from its ports and its name. */
export function composeLook(input: LookInput): SceneNode[] {
  return input.face === 'front' ? frontLook(input) : rearLook(input);
}

function frontLook(input: LookInput): SceneNode[] {
  const { type, area } = input;
  switch (type.kind) {
    case 'server':
      return [...serverEar(8, area.size.height), ...sleds(input, area.size.height >= 80 ? { width: 17, height: Math.min(74, area.size.height - 10) } : { width: 62, height: 17.5 }, 2)];
    case 'storage':
      return [...serverEar(8, area.size.height), ...sleds(input, { width: 82, height: 27 }, 8)];
    case 'ups':
      return upsLook(input);
    case 'pdu':
      return pduLook(input);
    case 'cable-manager':
      return managerLook(input);
    case 'shelf':
      return shelfLook(area);
    case 'copper-panel':
    case 'fibre-panel':
    case 'blank':
      return [];
    case 'cassette':
    case 'outlet':
    case 'consolidation-point':
    case 'power-source':
      return plateScrews(area);
    case 'access-point':
    case 'camera':
    case 'phone':
      return roomLook(input);
    case 'switch':
    case 'router':
    case 'firewall':
    case 'media-converter':
    case 'midspan':
    case 'console-server':
    case 'kvm':
    case 'load-balancer':
    case 'other':
      return [...statusLights(area), ...remaining(input).flatMap((b) => vents(b))];
    default:
      return assertNever(type.kind);
  }
}

function rearLook(input: LookInput): SceneNode[] {
  const { type, area } = input;
  const inlets = area.ports.filter((port) => port.group.role === 'power-in').map(portBox);
  switch (type.kind) {
    case 'server':
    case 'storage':
    case 'ups':
    case 'switch':
    case 'router':
    case 'firewall':
    case 'load-balancer':
      return [...supplyFrames(inlets, area.size.height), ...remaining(input).flatMap((b) => (b.width > 70 && area.size.height > 30 ? fans(b) : vents(b)))];
    case 'media-converter':
    case 'midspan':
    case 'console-server':
    case 'kvm':
    case 'other':
      return remaining(input).flatMap((b) => vents(b));
    case 'pdu':
    case 'power-source':
    case 'copper-panel':
    case 'fibre-panel':
    case 'cassette':
    case 'access-point':
    case 'camera':
    case 'outlet':
    case 'consolidation-point':
    case 'phone':
    case 'shelf':
    case 'blank':
    case 'cable-manager':
      return [];
    default:
      return assertNever(type.kind);
  }
}

/** Free columns of some width that the name does not need. */
function remaining({ area, label }: LookInput, minWidthMm = 24): Box[] {
  const busy = label === undefined ? area.busy : [...area.busy, label];
  return freeColumns({ body: area.body, busy }).flatMap((b) => shrunk(b, 2) ?? []).filter((b) => b.width >= minWidthMm && b.height > 8);
}

function sleds(input: LookInput, cell: { readonly width: number; readonly height: number }, maxRows: number): SceneNode[] {
  return remaining(input, 60).flatMap((b) => driveBays(b, cell, maxRows));
}

function upsLook(input: LookInput): SceneNode[] {
  const free = largest(remaining(input, 60));
  if (free === undefined) return [];
  const width = Math.min(96, free.width * 0.45);
  const height = Math.min(free.height - 2, 52);
  const panel = box(free.x + (free.width - width) / 2, free.y + (free.height - height) / 2, width, height);
  const left = box(free.x, free.y, panel.x - free.x - 6, free.height);
  const right = box(panel.x + width + 6, free.y, free.x + free.width - panel.x - width - 6, free.height);
  return [...[left, right].filter((b) => b.width > 12).flatMap((b) => vents(b)), ...display(panel)];
}

function pduLook(input: LookInput): SceneNode[] {
  const { area } = input;
  if (area.size.height > area.size.width) {
    const free = largest(freeRows({ body: area.body, busy: input.label === undefined ? area.busy : [...area.busy, input.label] }));
    return free === undefined || free.height < 50 ? [] : display(box(free.x + 4, free.y + free.height / 2 - 14, Math.max(10, free.width - 8), 28));
  }
  const free = remaining(input, 34)[0];
  return free === undefined ? [] : display(box(free.x, free.y + free.height / 2 - 11, Math.min(40, free.width), 22));
}

function managerLook({ type, area, label }: LookInput): SceneNode[] {
  const isBrush = /brush/iu.test(`${type.model} ${type.keywords?.join(' ') ?? ''}`);
  return remaining({ type, face: 'front', area, label }, 60).flatMap((b) => (isBrush ? bristles(box(b.x, b.y + b.height * 0.28, b.width, b.height * 0.44)) : dRings(b)));
}

function shelfLook({ size, body }: FaceArea): SceneNode[] {
  const lipTop = size.height - Math.min(13, size.height * 0.3);
  const lip = box(0, lipTop, size.width, size.height - lipTop);
  const slots = Array.from({ length: Math.floor(body.width / 30) }, (_, i) => box(body.x + 8 + i * 30, lipTop + lip.height / 2 - 1.3, 16, 2.6));
  return [
    { kind: 'rect', box: box(17, 0, size.width - 34, lipTop), paint: { fill: 'rack-space' } },
    { kind: 'path', steps: segment(vec(0, lipTop), vec(size.width, lipTop)), paint: { stroke: 'port-edge', strokeMm: 0.5 } },
    { kind: 'path', steps: slots.flatMap((slot) => roundBoxSteps(slot, 1.3)), paint: { fill: 'device-edge' } },
  ];
}

function statusLights({ size, busy }: FaceArea): SceneNode[] {
  const x = 21;
  if (busy.some((b) => b.x < x + 3) || size.height < 16) return [];
  const ys = [0.26, 0.42, 0.58, 0.74].map((v) => v * size.height);
  return [{ kind: 'path', steps: ys.flatMap((y) => discSteps(vec(x, y), 0.9)), paint: { fill: 'ok' } }];
}

function plateScrews({ size }: FaceArea): SceneNode[] {
  if (size.height < 12 || size.width < 24) return [];
  const points = size.width >= size.height ? [vec(3.5, size.height / 2), vec(size.width - 3.5, size.height / 2)] : [vec(size.width / 2, 3.5), vec(size.width / 2, size.height - 3.5)];
  return [{ kind: 'path', steps: points.flatMap((p) => discSteps(p, 1.6)), paint: { fill: 'cage', stroke: 'device-edge', strokeMm: 0.4 } }];
}

function roomLook({ type, area: { size } }: LookInput): SceneNode[] {
  const centre = vec(size.width / 2, size.height * 0.42);
  const radius = Math.min(size.width, size.height) * 0.3;
  if (type.kind === 'camera') {
    return [
      { kind: 'circle', centre, radiusMm: radius, paint: { fill: 'device-face', stroke: 'device-edge', strokeMm: 1 } },
      { kind: 'circle', centre, radiusMm: radius * 0.42, paint: { fill: 'port', stroke: 'port-edge', strokeMm: 1 } },
    ];
  }
  const rings = [0.4, 0.7, 1].flatMap((share) => discSteps(centre, radius * share));
  return [{ kind: 'path', steps: rings, paint: { stroke: 'line', strokeMm: 1 } }];
}
