import { type Box, box, overlaps } from '../geometry/box.ts';
import { textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { PlanItem } from '../model/plan-item.ts';
import { planItemBox, planItemWord } from '../topology/room-outline.ts';
import { composeDoor } from './plan-door.ts';
import { hatchSteps } from './hatch.ts';
import { boxSteps, segment } from './path-steps.ts';
import { type PlanStyle } from './plan-style.ts';
import type { GroupNode, Ink, PathStep, SceneNode } from './scene.ts';

/** Part of the building or an area of the floor, with its name; the name of an area keeps off ground that is taken. */
export function composePlanItem(item: PlanItem, style: PlanStyle, taken: readonly Box[] = []): GroupNode {
  const at = planItemBox(item);
  const local = box(0, 0, at.width, at.height);
  const isAisle = item.form === 'hot-aisle' || item.form === 'cold-aisle';
  return { kind: 'group', at: vec(at.x, at.y), layer: isAisle ? 'aisles' : 'building', recordId: item.id, title: item.name ?? planItemWord(item.form), children: drawn(item, local, { ...style, taken: taken.map((other) => ({ ...other, x: other.x - at.x, y: other.y - at.y })) }) };
}

/* What an area is drawn with: ground that is taken, in its own coordinates. */
interface AreaStyle extends PlanStyle {
  readonly taken: readonly Box[];
}

function drawn(item: PlanItem, local: Box, style: AreaStyle): SceneNode[] {
  switch (item.form) {
    case 'wall':
      return [{ kind: 'rect', box: local, paint: { fill: 'wall' } }, ...ownName(item, local, style)];
    case 'column':
      return [{ kind: 'rect', box: local, paint: { fill: 'wall' } }, { kind: 'path', steps: [...segment(vec(0, 0), vec(local.width, local.height)), ...segment(vec(local.width, 0), vec(0, local.height))], paint: { stroke: 'room', strokeMm: Math.min(local.width, local.height) / 24 } }, ...ownName(item, local, style)];
    case 'door':
      return [...composeDoor(item, local), ...ownName(item, local, style)];
    case 'keep-out':
      return [
        { kind: 'rect', box: local, paint: { fill: 'warning', opacity: 0.06 } },
        { kind: 'path', steps: hatchSteps(local, 160), paint: { stroke: 'warning', strokeMm: 8, opacity: 0.7 } },
        { kind: 'path', steps: boxSteps(local), paint: { stroke: 'warning', strokeMm: 14, dashMm: [90, 60] } },
        ...areaName(item.name ?? 'Keep clear', local, style, 'warning'),
      ];
    case 'hot-aisle':
      return aisle(item, local, style, 'hot-aisle', hatchSteps(local, 300, 'rising'));
    case 'cold-aisle':
      return aisle(item, local, style, 'cold-aisle', dotSteps(local, 300));
  }
}

/* Hot ones are hatched, cold ones dotted: the colours alone would be lost on a black-and-white printer. */
function aisle(item: PlanItem, local: Box, style: AreaStyle, ink: Ink, pattern: readonly PathStep[]): SceneNode[] {
  return [
    { kind: 'rect', box: local, paint: { fill: ink, opacity: 0.16 } },
    { kind: 'path', steps: pattern, paint: { stroke: ink, strokeMm: 8, opacity: 0.55 } },
    ...areaName(item.name ?? (item.form === 'hot-aisle' ? 'Hot aisle' : 'Cold aisle'), local, style, ink),
  ];
}

/* More dots than this are no pattern but a grey area. */
const MOST_DOTS = 60;

/** Short crosses in rows over an area. */
function dotSteps({ width, height }: Box, apartMm: number): PathStep[] {
  const count = (length: number): number => Math.min(MOST_DOTS, Math.floor(length / apartMm));
  const [columns, rows] = [count(width), count(height)];
  const arm = 24;
  return Array.from({ length: columns * rows }, (_, i) => vec(((i % columns) + 0.5) * (width / columns), (Math.floor(i / columns) + 0.5) * (height / rows))).flatMap(({ x, y }) => [
    ...segment(vec(x - arm, y), vec(x + arm, y)),
    ...segment(vec(x, y - arm), vec(x, y + arm)),
  ]);
}

/* Where along its longer side an area's name may be: in the middle, else beside what is there. */
const PLACES = [0.5, 0.25, 0.75];

/** The name of an area along its longer side, on a ground of its own, where nothing else is; left out where there is no room for it. */
function areaName(text: string, { width, height }: Box, { textMm, taken }: AreaStyle, ink: Ink): SceneNode[] {
  const isUpright = height > width;
  const [long, short] = isUpright ? [height, width] : [width, height];
  const textWidth = textWidthMm(text, textMm, 'medium');
  if (textWidth > long * 0.96 || textMm * 1.3 > short) return [];
  const [padX, padY] = [textWidth / 2 + textMm * 0.3, textMm * 0.65];
  const groundAt = ({ x, y }: Vec): Box => (isUpright ? box(x - padY, y - padX, padY * 2, padX * 2) : box(x - padX, y - padY, padX * 2, padY * 2));
  const places = PLACES.filter((share) => share === 0.5 || textWidth <= long * 0.48).map((share) => (isUpright ? vec(width / 2, height * share) : vec(width * share, height / 2)));
  const middle = places.find((place) => !taken.some((other) => overlaps(other, groundAt(place))));
  if (middle === undefined) return [];
  return [
    { kind: 'rect', box: groundAt(middle), radiusMm: textMm * 0.2, paint: { fill: 'room', opacity: 0.85 } },
    { kind: 'text', text, at: baseline(middle, textMm, isUpright), sizeMm: textMm, ink, weight: 'medium', align: 'middle', ...(isUpright ? { quarterTurns: 3 } : {}) },
  ];
}

const baseline = ({ x, y }: Vec, textMm: number, isUpright: boolean): Vec => (isUpright ? vec(x + textMm * 0.36, y) : vec(x, y + textMm * 0.36));

/** The name that somebody gave a wall, column or door: beside it, for there is no room on it. */
function ownName({ name }: PlanItem, { width, height }: Box, { textMm }: PlanStyle): SceneNode[] {
  return name === undefined ? [] : [{ kind: 'text', text: name, at: vec(width / 2, height + textMm * 1.1), sizeMm: textMm * 0.9, ink: 'text-muted', align: 'middle' }];
}
