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
  if (length < 2 * SLANT) return wayAround(from, to, nodesBetween) ?? straight;
  const along = vec((to.x - from.x) / length, (to.y - from.y) / length);
  const detours = STEPS.map((steps) => detour(from, to, along, steps * STEP));
  return detours.find((points) => isClear(points, nodesBetween)) ?? wayAround(from, to, nodesBetween) ?? straight;
}

/* Corners a way around is tried by before the line is drawn straight after all. */
const MOST_TRIES = 160;
const MOST_CORNERS = 6;
const CORNER_GAP = 14;

/** The shortest way found around the corners of the nodes in between. */
function wayAround(from: Vec, to: Vec, nodesBetween: NodesBetween): readonly Vec[] | undefined {
  let tries = MOST_TRIES;
  const search = (at: Vec, corners: number): readonly Vec[] | undefined => {
    const blocker = firstBlocker(at, to, nodesBetween);
    if (blocker === undefined) return [at, to];
    if (corners === 0 || tries <= 0) return undefined;
    let best: readonly Vec[] | undefined;
    for (const corner of cornersOf(blocker, at, to)) {
      tries -= 1;
      if (!isClear([at, corner], nodesBetween)) continue;
      const rest = search(corner, corners - 1);
      if (rest !== undefined && (best === undefined || lengthOf([at, ...rest]) < lengthOf([at, ...best]))) best = rest;
    }
    return best && [at, ...best];
  };
  return search(from, MOST_CORNERS);
}

/** The corners of a node, a little beside it, those with the shortest way over them first. */
function cornersOf(node: Box, from: Vec, to: Vec): readonly Vec[] {
  const { x, y, width, height } = inflate(node, CORNER_GAP);
  const corners = [vec(x, y), vec(x + width, y), vec(x, y + height), vec(x + width, y + height)].filter((corner) => corner.x !== from.x || corner.y !== from.y);
  return corners.sort((a, b) => lengthOf([from, a, to]) - lengthOf([from, b, to]));
}

const lengthOf = (points: readonly Vec[]): number => points.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - (points[i]?.x ?? x), y - (points[i]?.y ?? y)), 0);

/** The node in the way that is nearest to the beginning. */
function firstBlocker(from: Vec, to: Vec, nodesBetween: NodesBetween): Box | undefined {
  const away = ({ x, y, width, height }: Box): number => Math.hypot(x + width / 2 - from.x, y + height / 2 - from.y);
  for (const blockers of blockersAlong(from, to, nodesBetween)) {
    const nearest = blockers.reduce<Box | undefined>((best, node) => (best === undefined || away(node) < away(best) ? node : best), undefined);
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/* The box around a long slanted line holds far more nodes than lie along it: it is looked at piece by piece. */
const PIECE = 4 * TOPOLOGY_NODE.width;

/** The nodes in the way of a straight line, piece after piece from its beginning. */
function* blockersAlong(from: Vec, to: Vec, nodesBetween: NodesBetween): Generator<readonly Box[]> {
  const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / PIECE));
  const at = (share: number): Vec => vec(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  for (let i = 0; i < pieces; i += 1) {
    yield nodesBetween(areaOf(at(i / pieces), at((i + 1) / pieces))).filter((node) => crosses(from, to, inflate(node, CLEARANCE)));
  }
}

const areaOf = (from: Vec, to: Vec): Box => inflate(box(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y)), CLEARANCE);

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
    for (const blockers of blockersAlong(points[i] ?? to, to, nodesBetween)) if (blockers.length > 0) return false;
    return true;
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
