import type { Id } from '../base/id.ts';
import { type Box, unionBoxes } from '../geometry/box.ts';
import { CAP_HEIGHT, textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Room } from '../model/room.ts';
import type { DesignView } from '../store/design-view.ts';
import { freeWay, rowsOf, sideOf, type StandingRack, standingRacks } from '../topology/rack-clearance.ts';
import { chainDimension, type DimensionStyle, horizontalDimension, scaleBar, verticalDimension } from './dimensions.ts';
import { polygon } from './path-steps.ts';
import { PLAN } from './plan-style.ts';
import type { GroupNode, SceneNode } from './scene.ts';

/** Everything a contractor measures by: the room, the ways along the rows, and a chain along each row from wall to wall. */
export function composeDimensions(view: DesignView, room: Room, style: DimensionStyle): GroupNode {
  const away = PLAN.wallMm + style.textMm * 1.1;
  const racks = standingRacks(view, room.id);
  return {
    kind: 'group', at: vec(0, 0), layer: 'dimensions',
    children: [
      ...horizontalDimension(0, room.widthMm, -away, style),
      ...verticalDimension(0, room.depthMm, -away, style),
      ...rowsOf(racks).flatMap((row) => rowChain(row, racks, room, style)),
      ...aisleWidths(view, room.id, racks, style),
    ],
  };
}

/** Scale and north of a drawing that stands alone; a canvas has one of each for all its rooms. */
export const composeScale = (room: Room, style: DimensionStyle): GroupNode => {
  const away = PLAN.wallMm + style.textMm * 1.1;
  return { kind: 'group', at: vec(0, 0), layer: 'dimensions', children: [...scaleBar(vec(0, room.depthMm + away + style.textMm * 0.9), room.widthMm, style), ...northMark(vec(room.widthMm + away + style.textMm * 0.6, style.textMm * 1.4), style.textMm)] };
};

const groundOf = (row: readonly StandingRack[]): Box => unionBoxes(row.map(({ ground }) => ground));

/* Wall, first rack, every joint, last rack, wall, on the side of the row where there is more room; instead of a wall the rack that stands before it. */
function rowChain(row: readonly StandingRack[], racks: readonly StandingRack[], room: Room, style: DimensionStyle): SceneNode[] {
  const [first] = row;
  if (first === undefined) return [];
  const { facing } = first.rack;
  const { x, y, width, height } = groundOf(row);
  const isDown = facing === 'east' || facing === 'west';
  const [start, end, whole] = isDown ? [x, x + width, room.widthMm] : [y, y + height, room.depthMm];
  const edges = row.flatMap(({ ground }) => (isDown ? [ground.y, ground.y + ground.height] : [ground.x, ground.x + ground.width]));
  const [wall, opposite] = endsOf(row, racks, isDown, isDown ? room.depthMm : room.widthMm);
  const stops = [...new Set([wall, ...edges, opposite])].sort((a, b) => a - b);
  return chainDimension(stops, start > whole - end ? start - style.textMm * 0.5 : end + style.textMm * 1.6, isDown ? 'y' : 'x', style);
}

/** Where the free ground beside a row begins and ends: at a wall, or at the next rack along it. */
function endsOf(row: readonly StandingRack[], racks: readonly StandingRack[], isDown: boolean, lengthMm: number): readonly [number, number] {
  const span = ({ x, y, width, height }: Box): readonly [number, number] => (isDown ? [y, y + height] : [x, x + width]);
  const depth = ({ x, y, width, height }: Box): readonly [number, number] => (isDown ? [x, x + width] : [y, y + height]);
  const whole = groundOf(row);
  const [[from, to], [near, far]] = [span(whole), depth(whole)];
  const beside = racks.filter((rack) => !row.includes(rack) && depth(rack.ground)[0] < far && depth(rack.ground)[1] > near).map(({ ground }) => span(ground));
  return [Math.max(0, ...beside.flatMap(([, end]) => (end <= from ? [end] : []))), Math.min(lengthMm, ...beside.flatMap(([start]) => (start >= to ? [start] : [])))];
}

/* Beside the middle, where the aisle's name is. */
const ASIDE = 0.25;

/** How wide it is between rows that stand opposite each other: at the first rack that has one before it. */
function aisleWidths(view: DesignView, roomId: Id<'room'>, racks: readonly StandingRack[], style: DimensionStyle): SceneNode[] {
  const room = view.get('room', roomId);
  const known = new Set<string>();
  return room === undefined ? [] : rowsOf(racks).flatMap((row): SceneNode[] => (['front', 'rear'] as const).flatMap((face): SceneNode[] => {
    const found = row.map((from) => ({ from, way: freeWay(room, racks, from, face) })).find(({ way }) => way.other !== undefined && way.distanceMm > 0);
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
