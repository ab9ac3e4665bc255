import { shorten, textWidthMm } from '../geometry/text-metrics.ts';
import { vec } from '../geometry/vector.ts';
import type { Rack } from '../model/rack.ts';
import type { DesignView } from '../store/design-view.ts';
import { powerText, rackFacts } from './rack-facts.ts';
import { RACK_LAYOUT } from './rack-geometry.ts';
import type { SceneNode } from './scene.ts';

/** Width of the column of names beside the frame. */
export const SIDE_NAMES_MM = 320;

const SIDE_NAME_MM = 22;
const NAME_MM = 30;
const FACT_MM = 19;

/** Where a heading stands, and which side of the rack is under it. */
export interface HeadingPlace {
  /** Left and right end in millimetres of the elevation. */
  readonly from: number;
  readonly to: number;
  readonly sideText: string;
}

/** Name, type, power and units in use, above the frame. */
export function composeRackHeading(view: DesignView, rack: Rack, { from, to, sideText }: HeadingPlace): SceneNode[] {
  const type = view.get('rackType', rack.typeId);
  if (type === undefined) return [];
  const facts = rackFacts(view, rack, type);
  const power = powerText(facts);
  const used = `${Math.ceil(facts.usedHalfU / 2)} of ${type.heightU} U`;
  const roomMm = to - from - Math.max(textWidthMm(power, FACT_MM, 'medium'), textWidthMm(used, FACT_MM)) - 16;
  return [
    { kind: 'text', text: shorten(rack.name, roomMm, NAME_MM, 'bold'), at: vec(from, -45), sizeMm: NAME_MM, ink: 'text', weight: 'bold' },
    { kind: 'text', text: power, at: vec(to, -45), sizeMm: FACT_MM, ink: 'text', weight: 'medium', align: 'end' },
    { kind: 'text', text: shorten(`${type.model} · ${sideText}`, roomMm, FACT_MM), at: vec(from, -16), sizeMm: FACT_MM, ink: 'text-muted' },
    { kind: 'text', text: used, at: vec(to, -16), sizeMm: FACT_MM, ink: 'text-muted', align: 'end' },
  ];
}

/** A name and the height of the middle of what it names. */
export interface NamedLine {
  readonly name: string;
  readonly y: number;
}

/** Names in a column beside the frame; what lies over or behind another is named once per line. */
export function composeSideNames(lines: readonly NamedLine[], frameWidthMm: number): SceneNode[] {
  const x = frameWidthMm + RACK_LAYOUT.numberMm + 8;
  const widthMm = SIDE_NAMES_MM - RACK_LAYOUT.numberMm - 8;
  const byHeight = new Map<number, string[]>();
  for (const { name, y } of lines) byHeight.set(Math.round(y), [...(byHeight.get(Math.round(y)) ?? []), name]);
  return [...byHeight].map(([y, names]): SceneNode => ({
    kind: 'text', text: shorten(names.join(' · '), widthMm, SIDE_NAME_MM, 'medium'), at: vec(x, y + SIDE_NAME_MM * 0.36), sizeMm: SIDE_NAME_MM, ink: 'text', weight: 'medium',
  }));
}
