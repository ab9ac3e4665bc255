import { type Box, box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import { assertNever } from '../base/assert-never.ts';
import type { DeviceKind } from '../model/device-type.ts';
import { boxSteps, discSteps, polygon, polyline, roundBoxSteps, segment } from './path-steps.ts';
import type { Ink, PathStep, SceneNode } from './scene.ts';

/** A pictogram of a kind of device in a square box, as one stroked path. Shapes differ without colour. */
export function deviceSymbol(kind: DeviceKind, { x, y, width, height }: Box, ink: Ink): SceneNode[] {
  const side = Math.min(width, height);
  const left = x + (width - side) / 2;
  const top = y + (height - side) / 2;
  const steps = symbolSteps(kind).map((step): PathStep => scaled(step, left, top, side / 24));
  return [{ kind: 'path', steps, paint: { stroke: ink, strokeMm: side / 15 } }];
}

function scaled(step: PathStep, left: number, top: number, k: number): PathStep {
  const move = (p: { readonly x: number; readonly y: number }) => vec(left + p.x * k, top + p.y * k);
  switch (step.op) {
    case 'M':
    case 'L':
      return { op: step.op, to: move(step.to) };
    case 'C':
      return { op: 'C', c1: move(step.c1), c2: move(step.c2), to: move(step.to) };
    case 'Z':
      return step;
    default:
      return assertNever(step);
  }
}

/* Drawn on a grid of 24 by 24. */
function symbolSteps(kind: DeviceKind): PathStep[] {
  switch (kind) {
    case 'switch':
      return [...arrow(3, 8, 21, 8), ...arrow(21, 16, 3, 16)];
    case 'router':
      return [...discSteps(vec(12, 12), 10), ...arrow(12, 10, 12, 4), ...arrow(12, 14, 12, 20), ...arrow(4, 12, 9, 12), ...arrow(20, 12, 15, 12)];
    case 'firewall':
      return [...boxSteps(box(3, 4, 18, 16)), ...segment(vec(3, 9.3), vec(21, 9.3)), ...segment(vec(3, 14.6), vec(21, 14.6)), ...segment(vec(12, 4), vec(12, 9.3)), ...segment(vec(7.5, 9.3), vec(7.5, 14.6)), ...segment(vec(16.5, 9.3), vec(16.5, 14.6)), ...segment(vec(12, 14.6), vec(12, 20))];
    case 'load-balancer':
      return [...arrow(3, 12, 9, 12), ...arrow(9, 12, 20, 5), ...arrow(9, 12, 21, 12), ...arrow(9, 12, 20, 19)];
    case 'server':
      return [...roundBoxSteps(box(4, 3, 16, 8), 1.5), ...roundBoxSteps(box(4, 13, 16, 8), 1.5), ...segment(vec(7, 7), vec(8, 7)), ...segment(vec(7, 17), vec(8, 17))];
    case 'storage':
      return [...polyline([vec(4, 6), vec(4, 18)]), ...polyline([vec(20, 6), vec(20, 18)]), ...ellipse(12, 6, 8, 3), ...bowl(12), ...bowl(18)];
    case 'ups':
      return [...roundBoxSteps(box(3, 7, 16, 11), 1.5), ...segment(vec(21.5, 10.5), vec(21.5, 14.5)), ...polyline([vec(12, 8.5), vec(8.5, 13), vec(13, 12.5), vec(10, 16.5)])];
    case 'pdu':
    case 'power-source':
      return [...discSteps(vec(12, 12), 9.5), ...discSteps(vec(8.5, 12), 1), ...discSteps(vec(15.5, 12), 1)];
    case 'copper-panel':
    case 'fibre-panel':
    case 'cassette':
      return [...boxSteps(box(2, 8, 20, 8)), ...[5.5, 9.8, 14.2, 18.5].flatMap((cx) => (kind === 'copper-panel' ? boxSteps(box(cx - 1.2, 10.8, 2.4, 2.4)) : discSteps(vec(cx, 12), 1.3)))];
    case 'access-point':
      return [...discSteps(vec(12, 17), 1.6), ...arch(12, 17, 5.5), ...arch(12, 17, 10)];
    case 'camera':
      return [...roundBoxSteps(box(2, 7, 13, 10), 1.5), ...polygon([vec(15, 11), vec(22, 7.5), vec(22, 16.5), vec(15, 13)])];
    case 'outlet':
    case 'consolidation-point':
      return [...roundBoxSteps(box(4, 4, 16, 16), 2), ...polygon([vec(8, 8.5), vec(16, 8.5), vec(16, 14), vec(14, 14), vec(14, 16), vec(10, 16), vec(10, 14), vec(8, 14)])];
    case 'media-converter':
    case 'midspan':
      return [...arrow(3, 8, 12, 8), ...arrow(21, 16, 12, 16), ...discSteps(vec(18, 8), 2), ...boxSteps(box(4, 14, 4, 4))];
    case 'console-server':
      return [...roundBoxSteps(box(3, 4, 18, 16), 1.5), ...polyline([vec(7, 9), vec(10, 12), vec(7, 15)]), ...segment(vec(12, 15), vec(17, 15))];
    case 'kvm':
      return [...roundBoxSteps(box(3, 3, 18, 12), 1.5), ...segment(vec(12, 15), vec(12, 20)), ...segment(vec(7, 20), vec(17, 20))];
    case 'phone':
      return [...roundBoxSteps(box(7, 2.5, 10, 19), 2), ...segment(vec(11, 18.5), vec(13, 18.5))];
    case 'shelf':
      return [...segment(vec(2, 16), vec(22, 16)), ...segment(vec(5, 16), vec(5, 20)), ...segment(vec(19, 16), vec(19, 20))];
    case 'blank':
    case 'cable-manager':
    case 'other':
      return roundBoxSteps(box(3, 6, 18, 12), 2);
    default:
      return assertNever(kind);
  }
}

function arrow(x1: number, y1: number, x2: number, y2: number): PathStep[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const barb = (side: 1 | -1) => vec(x2 - ux * 3.2 - uy * 3.2 * side, y2 - uy * 3.2 + ux * 3.2 * side);
  return [...segment(vec(x1, y1), vec(x2, y2)), ...polyline([barb(1), vec(x2, y2), barb(-1)])];
}

function ellipse(cx: number, cy: number, rx: number, ry: number): PathStep[] {
  const k = 0.5523;
  return [
    { op: 'M', to: vec(cx - rx, cy) },
    { op: 'C', c1: vec(cx - rx, cy - ry * k), c2: vec(cx - rx * k, cy - ry), to: vec(cx, cy - ry) },
    { op: 'C', c1: vec(cx + rx * k, cy - ry), c2: vec(cx + rx, cy - ry * k), to: vec(cx + rx, cy) },
    { op: 'C', c1: vec(cx + rx, cy + ry * k), c2: vec(cx + rx * k, cy + ry), to: vec(cx, cy + ry) },
    { op: 'C', c1: vec(cx - rx * k, cy + ry), c2: vec(cx - rx, cy + ry * k), to: vec(cx - rx, cy) },
    { op: 'Z' },
  ];
}

const bowl = (y: number): PathStep[] => [{ op: 'M', to: vec(4, y) }, { op: 'C', c1: vec(4, y + 4), c2: vec(20, y + 4), to: vec(20, y) }];

const arch = (cx: number, cy: number, r: number): PathStep[] => [{ op: 'M', to: vec(cx - r, cy - r * 0.4) }, { op: 'C', c1: vec(cx - r * 0.6, cy - r * 1.2), c2: vec(cx + r * 0.6, cy - r * 1.2), to: vec(cx + r, cy - r * 0.4) }];
