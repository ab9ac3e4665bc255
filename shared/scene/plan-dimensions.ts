import { type Box, inflate, overlaps } from '../geometry/box.ts';
import { CAP_HEIGHT, textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { PlanItem } from '../model/plan-item.ts';
import type { Room } from '../model/room.ts';
import type { DesignView } from '../store/design-view.ts';
import { freeWay, rowsOf, sideOf, type StandingRack, standingRacks } from '../topology/rack-clearance.ts';
import { outlineOf, planItemBox } from '../topology/room-outline.ts';
import { type DimensionStyle, horizontalDimension, scaleBar, verticalDimension } from './dimensions.ts';
import { polygon } from './path-steps.ts';
import { rowChain } from './plan-row-chain.ts';
import { PLAN } from './plan-style.ts';
import type { GroupNode, SceneNode } from './scene.ts';
import { textBox } from './text-box.ts';

/** Everything a contractor measures by: the room, the ways along the rows, and a chain along each row from wall to wall. */
export function composeDimensions(view: DesignView, room: Room, style: DimensionStyle, symbols: readonly Box[]): GroupNode {
  const away = PLAN.wallMm + style.textMm * 1.1;
  const racks = standingRacks(view, room.id);
  const walls = view.find('planItemsByRoom', room.id).filter(({ form }) => form === 'wall');
  const surroundings = { racks, corners: outlineOf(room), walls: walls.map(planItemBox), symbols };
  const children = [...horizontalDimension(0, room.widthMm, -away, style), ...verticalDimension(0, room.depthMm, -away, style), ...aisleWidths(room, racks, walls, style)];
  /* A chain keeps off the figures of those before it. */
  for (const row of rowsOf(racks)) children.push(...rowChain(row, { ...surroundings, figures: figuresIn(children) }, style));
  return { kind: 'group', at: vec(0, 0), layer: 'dimensions', children: withoutOverprints(children) };
}

/** The grounds of the figures of dimensions. */
export const figuresIn = (nodes: readonly SceneNode[]): readonly Box[] => nodes.flatMap((node) => (node.kind === 'text' ? [textBox(node)] : []));

/* Where two figures would be printed in one place, neither could be read: the first one stays. */
function withoutOverprints(nodes: readonly SceneNode[]): readonly SceneNode[] {
  const kept: Box[] = [];
  return nodes.filter((node) => {
    const ground = node.kind === 'text' ? inflate(textBox(node), -1) : undefined;
    if (ground === undefined) return true;
    const isFree = !kept.some((other) => overlaps(other, ground));
    if (isFree) kept.push(ground);
    return isFree;
  });
}

/** Scale and north of a drawing that stands alone; a canvas has one of each for all its rooms. */
export const composeScale = (room: Room, style: DimensionStyle): GroupNode => {
  const away = PLAN.wallMm + style.textMm * 1.1;
  return { kind: 'group', at: vec(0, 0), layer: 'dimensions', children: [...scaleBar(vec(0, room.depthMm + away + style.textMm * 0.9), room.widthMm, style), ...northMark(vec(room.widthMm + away + style.textMm * 0.6, style.textMm * 1.4), style.textMm)] };
};

/* Beside the middle, where the aisle's name is. */
const ASIDE = 0.25;

/** How wide it is between rows that stand opposite each other: at the first rack that has one before it. */
function aisleWidths(room: Room, racks: readonly StandingRack[], walls: readonly PlanItem[], style: DimensionStyle): SceneNode[] {
  const known = new Set<string>();
  return rowsOf(racks).flatMap((row): SceneNode[] => (['front', 'rear'] as const).flatMap((face): SceneNode[] => {
    const found = row.map((from) => ({ from, way: freeWay(room, racks, from, face, walls) })).find(({ way }) => way.other !== undefined && way.distanceMm > 0);
    if (found === undefined) return [];
    const { from, way } = found;
    const side = sideOf(from.rack.facing, face);
    const isDown = side === 'north' || side === 'south';
    const start = { south: from.ground.y + from.ground.height, north: from.ground.y - way.distanceMm, east: from.ground.x + from.ground.width, west: from.ground.x - way.distanceMm }[side];
    const key = `${isDown} ${start} ${way.distanceMm}`;
    if (known.has(key)) return [];
    known.add(key);
    return isDown ? verticalDimension(start, start + way.distanceMm, from.ground.x + from.ground.width * ASIDE, style) : horizontalDimension(start, start + way.distanceMm, from.ground.y + from.ground.height * ASIDE, style);
  }));
}

/** Which way the plan's north is: facings in the design are named after it. */
function northMark(at: Vec, textMm: number): SceneNode[] {
  const r = textMm * 0.8;
  return [
    { kind: 'path', steps: polygon([vec(at.x, at.y - r), vec(at.x + r * 0.5, at.y + r), vec(at.x, at.y + r * 0.55), vec(at.x - r * 0.5, at.y + r)]), paint: { fill: 'text-muted' } },
    { kind: 'text', text: 'N', at: vec(at.x - textWidthMm('N', textMm, 'medium') / 2, at.y - r - textMm * (1 - CAP_HEIGHT)), sizeMm: textMm, ink: 'text-muted', weight: 'medium' },
  ];
}
