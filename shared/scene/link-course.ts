import { type Box, box, inflate } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import { TOPOLOGY_NODE } from './topology.ts';

/* How far beside the straight line a detour runs, in steps tried on both sides: just clear of a row of nodes first. */
const STEP = TOPOLOGY_NODE.height / 2 + 14;
const STEPS = [1, -1, 2, -2, 3, -3] as const;
/* The detour leaves and reaches its nodes at a slant, so that the eye follows it into the right one. */
const SLANT = TOPOLOGY_NODE.width * 0.6;
const CLEARANCE = 4;

/** The boxes of the nodes in an area, without the two that the line joins. */
export type NodesBetween = (area: Box) => readonly Box[];

/** Course of a line between two points: straight, or beside the nodes that a straight line would pass behind and seem to end at. */
export function linkCourse(from: Vec, to: Vec, nodesBetween: NodesBetween): readonly Vec[] {
  const straight = [from, to];
  if (isClear(straight, nodesBetween)) return straight;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 2 * SLANT) return straight;
  const along = vec((to.x - from.x) / length, (to.y - from.y) / length);
  const detours = STEPS.map((steps) => detour(from, to, along, steps * STEP));
  return detours.find((points) => isClear(points, nodesBetween)) ?? straight;
}

function detour(from: Vec, to: Vec, along: Vec, aside: number): readonly Vec[] {
  const across = vec(-along.y * aside, along.x * aside);
  return [
    from,
    vec(from.x + along.x * SLANT + across.x, from.y + along.y * SLANT + across.y),
    vec(to.x - along.x * SLANT + across.x, to.y - along.y * SLANT + across.y),
    to,
  ];
}

function isClear(points: readonly Vec[], nodesBetween: NodesBetween): boolean {
  return points.slice(1).every((to, i) => {
    const from = points[i] ?? to;
    const area = inflate(box(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)), CLEARANCE);
    return nodesBetween(area).every((node) => !crosses(from, to, inflate(node, CLEARANCE)));
  });
}

/** True when the piece of line shares a point with the box (Liang and Barsky). */
function crosses(from: Vec, to: Vec, { x, y, width, height }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [move, room] of [[-dx, from.x - x], [dx, x + width - from.x], [-dy, from.y - y], [dy, y + height - from.y]] as const) {
    if (move === 0) {
      if (room < 0) return false;
    } else if (move < 0) enter = Math.max(enter, room / move);
    else leave = Math.min(leave, room / move);
  }
  return enter <= leave;
}
