import { textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import { polygon, segment } from './path-steps.ts';
import type { PathStep, SceneNode } from './scene.ts';

/** How dimensions are written. */
export interface DimensionStyle {
  readonly textMm: number;
  readonly isImperial: boolean;
}

/** How far above its line a figure stands, in heights of its type. */
export const FIGURE_UP = 0.4;

const MM_PER_INCH = 25.4;

/** A length as it is written on drawings: millimetres, or feet and inches to the nearest half inch. */
export function dimensionText(lengthMm: number, isImperial: boolean): string {
  if (!isImperial) return String(Math.round(lengthMm));
  const halfInches = Math.round((lengthMm / MM_PER_INCH) * 2);
  const feet = Math.floor(halfInches / 24);
  const inches = (halfInches - feet * 24) / 2;
  return feet === 0 ? `${inches}″` : `${feet}′-${inches}″`;
}

/** A dimension line along x at a height, with ticks and its length in the middle. */
export function horizontalDimension(fromX: number, toX: number, y: number, style: DimensionStyle): SceneNode[] {
  const middle = (fromX + toX) / 2;
  return [lines(vec(fromX, y), vec(toX, y), style), label(vec(middle, y - style.textMm * FIGURE_UP), toX - fromX, style, 0)];
}

/** A dimension line along y, read from the right. */
export function verticalDimension(fromY: number, toY: number, x: number, style: DimensionStyle): SceneNode[] {
  const middle = (fromY + toY) / 2;
  return [lines(vec(x, fromY), vec(x, toY), style), label(vec(x - style.textMm * FIGURE_UP, middle), toY - fromY, style, 3)];
}

/** A chain of dimensions between stops along an axis, at a place across it; figures that do not fit between their ticks are left out. */
export function chainDimension(stops: readonly number[], at: number, axis: 'x' | 'y', style: DimensionStyle): SceneNode[] {
  const dimension = axis === 'x' ? horizontalDimension : verticalDimension;
  return stops.slice(1).flatMap((to, i): SceneNode[] => {
    const from = stops[i] ?? to;
    const hasFigure = textWidthMm(dimensionText(to - from, style.isImperial), style.textMm) + style.textMm * 0.4 <= to - from;
    return dimension(from, to, at, style).filter(({ kind }) => hasFigure || kind !== 'text');
  });
}

function lines(from: Vec, to: Vec, { textMm }: DimensionStyle): SceneNode {
  const tick = textMm * 0.35;
  const ends = [from, to].flatMap((p) => segment(vec(p.x - tick, p.y + tick), vec(p.x + tick, p.y - tick)));
  return { kind: 'path', steps: [...segment(from, to), ...ends], paint: { stroke: 'line', strokeMm: textMm * 0.06 } };
}

const label = (at: Vec, lengthMm: number, { textMm, isImperial }: DimensionStyle, quarterTurns: number): SceneNode => ({
  kind: 'text', text: dimensionText(lengthMm, isImperial), at, sizeMm: textMm, ink: 'text-muted', align: 'middle', quarterTurns,
});

/** A scale bar of at most `maxMm`, in steps of 1, 2 or 5 metres (or feet), alternating dark and light. */
export function scaleBar(at: Vec, maxMm: number, { textMm, isImperial }: DimensionStyle): SceneNode[] {
  const unitMm = isImperial ? 304.8 : 1000;
  const step = [50, 20, 10, 5, 2, 1, 0.5].find((candidate) => candidate * unitMm * 4 <= maxMm) ?? 0.5;
  const height = textMm * 0.4;
  const stepMm = step * unitMm;
  const bar = (i: number): PathStep[] => polygon([vec(at.x + i * stepMm, at.y), vec(at.x + (i + 1) * stepMm, at.y), vec(at.x + (i + 1) * stepMm, at.y + height), vec(at.x + i * stepMm, at.y + height)]);
  const unit = isImperial ? 'ft' : 'm';
  const number = (i: number): SceneNode => ({ kind: 'text', text: i === 4 ? `${step * i} ${unit}` : String(step * i), at: vec(at.x + i * stepMm + (i === 4 ? textWidthMm(` ${unit}`, textMm) / 2 : 0), at.y - textMm * 0.35), sizeMm: textMm, ink: 'text-muted', align: 'middle' });
  return [
    { kind: 'path', steps: [...bar(0), ...bar(2)], paint: { fill: 'text', stroke: 'text', strokeMm: textMm * 0.05 } },
    { kind: 'path', steps: [...bar(1), ...bar(3)], paint: { fill: 'paper', stroke: 'text', strokeMm: textMm * 0.05 } },
    ...[0, 1, 2, 3, 4].map(number),
  ];
}
