import { type Box, inflate } from '../geometry/box.ts';
import { boundsOfPoints, doubleArea } from '../geometry/polygon.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Room } from '../model/room.ts';
import { outlineOf, roomBox } from '../topology/room-outline.ts';
import { clippedLines } from './clipped-lines.ts';
import { polygon } from './path-steps.ts';
import { PLAN } from './plan-style.ts';
import type { GroupNode, SceneNode } from './scene.ts';

/** Floor of a room: what everything else is drawn on. */
export const composeFloor = (room: Room): SceneNode => ({ kind: 'path', steps: polygon(outlineOf(room)), paint: { fill: 'room' } });

/* Beyond this many lines a grid is a grey area: a hall's tiles are then drawn by every second, fourth and so on. */
const MOST_LINES = 400;

/** The tiles of a raised floor, from their first corner on in both directions, as far as the walls. */
export function composeTiles(room: Room): readonly GroupNode[] {
  const { tiles } = room;
  if (tiles === undefined) return [];
  const floor = roomBox(room);
  let stepMm = tiles.sizeMm;
  while ((floor.width + floor.height) / stepMm > MOST_LINES) stepMm *= 2;
  const lines = (firstMm: number, lengthMm: number): number[] => {
    const start = ((firstMm % stepMm) + stepMm) % stepMm;
    return Array.from({ length: Math.max(0, Math.ceil((lengthMm - start) / stepMm)) }, (_, i) => start + i * stepMm).filter((at) => at > 0);
  };
  const steps = clippedLines(outlineOf(room), { xs: lines(tiles.xMm ?? 0, floor.width), ys: lines(tiles.yMm ?? 0, floor.height) });
  return steps.length === 0 ? [] : [{ kind: 'group', at: vec(0, 0), layer: 'tiles', children: [{ kind: 'path', steps, paint: { stroke: 'tile', strokeMm: 8 } }] }];
}

/** The walls around a room: outside of its outline, so that what is dimensioned is the clear space. */
export function composeWalls(room: Room): SceneNode {
  const corners = outlineOf(room);
  return { kind: 'group', at: vec(0, 0), layer: 'building', children: [{ kind: 'path', steps: [...polygon(outset(corners, PLAN.wallMm)), ...polygon([...clockwise(corners)].reverse())], paint: { fill: 'wall' } }] };
}

/** Where the walls of a room end, all around. */
export const wallBox = (room: Room): Box => inflate(room.outline === undefined ? roomBox(room) : boundsOfPoints(outlineOf(room)), PLAN.wallMm);

const clockwise = (corners: readonly Vec[]): readonly Vec[] => (doubleArea(corners) < 0 ? [...corners].reverse() : corners);

/* A very sharp corner would reach far out: it is cut there. */
const LONGEST_MITRE = 4;

/** A polygon whose sides are moved outwards. */
export function outset(corners: readonly Vec[], byMm: number): readonly Vec[] {
  const points = clockwise(corners);
  return points.map((corner, i) => {
    const before = normalOf(points[(i + points.length - 1) % points.length] ?? corner, corner);
    const after = normalOf(corner, points[(i + 1) % points.length] ?? corner);
    const scale = Math.min(LONGEST_MITRE, 1 / Math.max(1e-6, 1 + before.x * after.x + before.y * after.y));
    return vec(corner.x + (before.x + after.x) * scale * byMm, corner.y + (before.y + after.y) * scale * byMm);
  });
}

/** The direction out of a polygon across one of its sides, when its corners run clockwise. */
function normalOf(from: Vec, to: Vec): Vec {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return vec((to.y - from.y) / length, -(to.x - from.x) / length);
}
