import { type Box, box } from '../geometry/box.ts';
import { CAP_HEIGHT } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import { roundBoxSteps, segment } from './path-steps.ts';
import { mountingBox, RACK_LAYOUT, rackSize } from './rack-geometry.ts';
import type { PathStep, SceneNode } from './scene.ts';

const UNIT_MM = 44.45;
const NUMBER_MM = 15;

/** Frame, rails, unit grid and U numbers of a rack. `taken` says on which sides something covers the inner place of the numbers. */
export function composeRackFrame(rack: Rack, type: RackType, taken: { readonly left: boolean; readonly right: boolean }): SceneNode[] {
  const size = rackSize(type);
  const units = mountingBox(type);
  const half = RACK_LAYOUT.frameMm / 2;
  const railMm = Math.min(RACK_LAYOUT.railMm, units.x - RACK_LAYOUT.frameMm);
  const rails = [box(units.x - railMm, units.y - 8, railMm, units.height + 16), box(units.x + units.width, units.y - 8, railMm, units.height + 16)];
  return [
    { kind: 'rect', box: box(half, half, size.width - RACK_LAYOUT.frameMm, size.height - RACK_LAYOUT.frameMm), radiusMm: 8, paint: { fill: 'rack-space', stroke: 'rack-frame', strokeMm: RACK_LAYOUT.frameMm } },
    { kind: 'path', steps: rails.flatMap((rail) => roundBoxSteps(rail, 2)), paint: { fill: 'rack-rail' } },
    { kind: 'path', steps: unitLines(units, type.heightU), paint: { stroke: 'line-faint', strokeMm: 0.9 } },
    { kind: 'path', steps: railHoles(rails, units, type.heightU), paint: { fill: 'line', opacity: 0.55 } },
    ...composeUnitNumbers(rack, type, [numberX('left', size.width, units, taken.left), numberX('right', size.width, units, taken.right)]),
  ];
}

function unitLines(units: Box, heightU: number): PathStep[] {
  return Array.from({ length: heightU + 1 }, (_, i) => units.y + i * UNIT_MM).flatMap((y) => segment(vec(units.x, y), vec(units.x + units.width, y)));
}

/** The middle hole of each unit's three: enough to read the rail as one. */
function railHoles(rails: readonly Box[], units: Box, heightU: number): PathStep[] {
  return rails.flatMap((rail) => {
    const side = Math.min(6, rail.width * 0.4);
    return Array.from({ length: heightU }, (_, i) => roundBoxSteps(box(rail.x + (rail.width - side) / 2, units.y + (i + 0.5) * UNIT_MM - side / 2, side, side), 0.8)).flat();
  });
}

/** Numbers stand between frame and rail, or outside the frame where there is no room for them. */
function numberX(side: 'left' | 'right', width: number, units: Box, isTaken: boolean): number {
  const room = units.x - RACK_LAYOUT.railMm;
  const inner = room < 24 || isTaken ? -RACK_LAYOUT.numberMm / 2 : (room + RACK_LAYOUT.frameMm) / 2;
  return side === 'left' ? inner : width - inner;
}

/** The number of each unit at some places across the frame, the way the rack counts. */
export function composeUnitNumbers(rack: Rack, type: RackType, xs: readonly number[]): SceneNode[] {
  const units = mountingBox(type);
  return Array.from({ length: type.heightU }, (_, row) => row).flatMap((row) => {
    const number = rack.numbering === 'top-down' ? row + 1 : type.heightU - row;
    const isMain = number % 5 === 0 || number === 1 || number === type.heightU;
    const y = units.y + (row + 0.5) * UNIT_MM + (NUMBER_MM * CAP_HEIGHT) / 2;
    return xs.map((x): SceneNode => ({ kind: 'text', text: String(number), at: vec(x, y), sizeMm: NUMBER_MM, ink: isMain ? 'text' : 'text-muted', weight: isMain ? 'medium' : 'regular', align: 'middle' }));
  });
}
