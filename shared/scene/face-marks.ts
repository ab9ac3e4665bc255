import { type Box, box } from '../geometry/box.ts';
import { vec } from '../geometry/vector.ts';
import { boxSteps, discSteps, roundBoxSteps, segment } from './path-steps.ts';
import type { Paint, PathStep, SceneNode } from './scene.ts';

/* Parts that device faces are made of. Each yields few nodes: equal marks share one path. */

const edgePaint: Paint = { stroke: 'device-edge', strokeMm: 0.9 };

/** Cooling slots: slats over the whole box. */
export function vents(b: Box, pitchMm = 5): SceneNode[] {
  const rows = Math.max(1, Math.round(b.height / 40));
  const rowHeight = b.height / rows;
  const steps: PathStep[] = [];
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [b.y + row * rowHeight + 2, b.y + (row + 1) * rowHeight - 2];
    for (let x = b.x + pitchMm / 2; x + 2 <= b.x + b.width; x += pitchMm) steps.push(...segment(vec(x, bottom), vec(x + 2, top)));
  }
  return steps.length === 0 ? [] : [{ kind: 'path', steps, paint: { stroke: 'device-edge', strokeMm: 1.3, opacity: 0.75 } }];
}

/** A grid of drive sleds with latch and light. */
export function driveBays(b: Box, cellMm: { readonly width: number; readonly height: number }, maxRows = 12): SceneNode[] {
  const columns = Math.floor((b.width + 1) / cellMm.width);
  const rows = Math.min(maxRows, Math.floor((b.height + 1) / cellMm.height));
  if (columns < 1 || rows < 1) return vents(b);
  const left = b.x + b.width - columns * cellMm.width;
  const top = b.y + Math.max(0, (b.height - rows * cellMm.height) / 2);
  const [sleds, latches, lights]: [PathStep[], PathStep[], PathStep[]] = [[], [], []];
  for (let i = 0; i < columns * rows; i += 1) {
    const cell = box(left + (i % columns) * cellMm.width, top + Math.floor(i / columns) * cellMm.height, cellMm.width - 1.4, cellMm.height - 1.4);
    sleds.push(...roundBoxSteps(cell, 1));
    latches.push(...latch(cell));
    lights.push(...discSteps(light(cell), 0.7));
  }
  return [
    { kind: 'path', steps: sleds, paint: { fill: 'cage', opacity: 0.38, stroke: 'device-edge', strokeMm: 0.8 } },
    { kind: 'path', steps: latches, paint: { stroke: 'device-edge', strokeMm: 1.1, opacity: 0.8 } },
    { kind: 'path', steps: lights, paint: { fill: 'ok' } },
  ];
}

function latch(cell: Box): PathStep[] {
  const isUpright = cell.height > cell.width;
  return isUpright
    ? segment(vec(cell.x + 3, cell.y + cell.height - 7), vec(cell.x + cell.width - 3, cell.y + cell.height - 7))
    : segment(vec(cell.x + cell.width - 7, cell.y + 3), vec(cell.x + cell.width - 7, cell.y + cell.height - 3));
}

const light = (cell: Box) => (cell.height > cell.width ? vec(cell.x + cell.width / 2, cell.y + cell.height - 3.2) : vec(cell.x + cell.width - 3.2, cell.y + cell.height / 2));

/** A round fan with its guard. */
export function fans(b: Box): SceneNode[] {
  const diameter = Math.min(b.height - 2, 78);
  const count = Math.min(8, Math.floor((b.width + 4) / (diameter + 4)));
  if (diameter < 14 || count < 1) return vents(b);
  const start = b.x + (b.width - count * (diameter + 4) + 4) / 2 + diameter / 2;
  const steps: PathStep[] = [];
  for (let i = 0; i < count; i += 1) {
    const centre = vec(start + i * (diameter + 4), b.y + b.height / 2);
    const r = diameter / 2;
    steps.push(...discSteps(centre, r), ...discSteps(centre, r * 0.62), ...discSteps(centre, r * 0.22));
    for (const [dx, dy] of [[0.7, 0.7], [-0.7, 0.7], [0.7, -0.7], [-0.7, -0.7]] as const) steps.push(...segment(vec(centre.x + dx * r * 0.22, centre.y + dy * r * 0.22), vec(centre.x + dx * r, centre.y + dy * r)));
  }
  return [{ kind: 'path', steps, paint: edgePaint }];
}

/** The rings of a horizontal cable manager. */
export function dRings(b: Box): SceneNode[] {
  const width = 24;
  const count = Math.max(2, Math.floor(b.width / 54));
  const pitch = b.width / count;
  const steps: PathStep[] = [];
  for (let i = 0; i < count; i += 1) steps.push(...roundBoxSteps(box(b.x + (i + 0.5) * pitch - width / 2, b.y + 3, width, b.height - 6), 8));
  return [{ kind: 'path', steps, paint: { fill: 'device-edge', stroke: 'port-edge', strokeMm: 2 } }];
}

/** The bristles of a brush strip. */
export function bristles(b: Box): SceneNode[] {
  const steps: PathStep[] = [];
  for (let x = b.x; x <= b.x + b.width; x += 2.5) steps.push(...segment(vec(x, b.y), vec(x, b.y + b.height)));
  return [
    { kind: 'rect', box: b, radiusMm: 1, paint: { fill: 'device-edge' } },
    { kind: 'path', steps, paint: { stroke: 'port-edge', strokeMm: 0.5, opacity: 0.7 } },
  ];
}

/** A small screen with two buttons, as on UPS and metered PDUs. */
export function display(b: Box): SceneNode[] {
  const screen = box(b.x + 3, b.y + 3, b.width * 0.66, b.height - 6);
  const buttonX = b.x + b.width * 0.86;
  const bars = [0.3, 0.55, 0.8].flatMap((v, i) => segment(vec(screen.x + 3, screen.y + v * screen.height), vec(screen.x + screen.width * (0.85 - 0.18 * i), screen.y + v * screen.height)));
  const radius = Math.min(3, b.height * 0.09);
  return [
    { kind: 'rect', box: b, radiusMm: 3, paint: { fill: 'device-edge' } },
    { kind: 'rect', box: screen, radiusMm: 1.5, paint: { fill: 'port', stroke: 'port-edge', strokeMm: 0.4 } },
    { kind: 'path', steps: bars, paint: { stroke: 'accent', strokeMm: Math.min(2, screen.height * 0.09) } },
    { kind: 'path', steps: [0.3, 0.7].flatMap((v) => discSteps(vec(buttonX, b.y + v * b.height), radius)), paint: { fill: 'cage' } },
  ];
}

/** Power button and lights at the ear of a server. */
export function serverEar(x: number, height: number): SceneNode[] {
  const middle = height / 2;
  return [
    { kind: 'path', steps: [...discSteps(vec(x, middle - 9), 2.6), ...segment(vec(x, middle - 12), vec(x, middle - 9.5))], paint: { stroke: 'port-edge', strokeMm: 0.8 } },
    { kind: 'path', steps: discSteps(vec(x, middle), 1.1), paint: { fill: 'ok' } },
    { kind: 'path', steps: discSteps(vec(x, middle + 5), 1.1), paint: { fill: 'accent' } },
  ];
}

/** Frames around supplies so that an inlet reads as one of a removable supply. */
export function supplyFrames(inlets: readonly Box[], height: number): SceneNode[] {
  const steps = inlets.flatMap((inlet) => boxSteps(box(inlet.x - 6, 3, inlet.width + 12, height - 6)));
  return steps.length === 0 ? [] : [{ kind: 'path', steps, paint: { ...edgePaint, fill: 'cage', opacity: 0.28 } }];
}
