import { box } from '../geometry/box.ts';
import { CAP_HEIGHT, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { Rack } from '../model/rack.ts';
import type { RackType } from '../model/rack-type.ts';
import { depthLimitMm } from '../topology/occupancy.ts';
import { horizontalDimension } from './dimensions.ts';
import type { Size } from './face-size.ts';
import { roundBoxSteps, segment } from './path-steps.ts';
import { composeUnitNumbers } from './rack-frame.ts';
import { mountingBox, RACK_LAYOUT } from './rack-geometry.ts';
import type { SceneNode } from './scene.ts';
import { sideRails } from './side-geometry.ts';

const UNIT_MM = 44.45;
/** Depth of a drawn rail. */
const RAIL_MM = 18;
const DIMENSION_TEXT_MM = 24;
const FIRST_DIMENSION_MM = 52;
const NEXT_DIMENSION_MM = 46;
const WORDS_MM = 20;

/** Height of the dimensions below the frame. */
export const DEPTHS_MM = FIRST_DIMENSION_MM + NEXT_DIMENSION_MM + 40;

/** Frame, rails, units and their numbers, seen from the side. */
export function composeSideFrame(rack: Rack, type: RackType, size: Size): SceneNode[] {
  const units = mountingBox(type);
  const { frontX, rearX } = sideRails(type);
  const half = RACK_LAYOUT.frameMm / 2;
  const rails = [box(frontX, units.y - 8, RAIL_MM, units.height + 16), box(rearX - RAIL_MM, units.y - 8, RAIL_MM, units.height + 16)];
  const lines = Array.from({ length: type.heightU + 1 }, (_, i) => units.y + i * UNIT_MM).flatMap((y) => segment(vec(frontX, y), vec(rearX, y)));
  return [
    { kind: 'rect', box: box(half, half, type.depthMm - RACK_LAYOUT.frameMm, size.height - RACK_LAYOUT.frameMm), radiusMm: 8, paint: { fill: 'rack-space', stroke: 'rack-frame', strokeMm: RACK_LAYOUT.frameMm } },
    { kind: 'path', steps: rails.flatMap((rail) => roundBoxSteps(rail, 2)), paint: { fill: 'rack-rail' } },
    { kind: 'path', steps: lines, paint: { stroke: 'line-faint', strokeMm: 0.9 } },
    ...composeUnitNumbers(rack, type, [-RACK_LAYOUT.numberMm / 2, size.width + RACK_LAYOUT.numberMm / 2]),
  ];
}

/** What is in front and what behind, the depth that devices may have, and the outer depth, below the frame. */
export function composeDepths(type: RackType, { height, width }: Size, isImperial: boolean): SceneNode[] {
  const style = { textMm: DIMENSION_TEXT_MM, isImperial };
  const { frontX, rearX } = sideRails(type);
  const y = height + FIRST_DIMENSION_MM;
  const wordY = height + 8 + WORDS_MM * CAP_HEIGHT;
  const rear = 'Rear';
  const isUsableKnown = depthLimitMm(type) !== undefined && type.usableDepthMm !== undefined;
  return [
    { kind: 'text', text: 'Front', at: vec(0, wordY), sizeMm: WORDS_MM, ink: 'text-muted', weight: 'medium' },
    { kind: 'text', text: rear, at: vec(Math.max(width, textWidthMm(rear, WORDS_MM)), wordY), sizeMm: WORDS_MM, ink: 'text-muted', weight: 'medium', align: 'end' },
    ...(isUsableKnown ? horizontalDimension(frontX, rearX, y, style) : []),
    ...horizontalDimension(0, type.depthMm, isUsableKnown ? y + NEXT_DIMENSION_MM : y, style),
  ];
}
