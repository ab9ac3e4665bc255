import { type Vec, vec } from '../geometry/vector.ts';
import { discSteps } from './path-steps.ts';
import type { PathStep } from './scene.ts';

/** Where cables run in and over a rack, in the coordinates of the drawing. */
export interface CableWays {
  /** Middle of the left and of the right vertical manager. */
  readonly leftX: number;
  readonly rightX: number;
  /** Top of the frame. */
  readonly topY: number;
  /** Sides of the frame; the managers where they are absent. */
  readonly frameLeftX?: number | undefined;
  readonly frameRightX?: number | undefined;
}

/** What a cable's course depends on besides its ends. */
export interface CableContext {
  readonly from: CableWays;
  /** The same object as `from` for a cable inside one rack. */
  readonly to: CableWays;
  /** Spreads neighbouring cables in a manager; any whole number. */
  readonly lane: number;
}

/** Ports closer above each other than this are patched straight across: two units. */
const DIRECT_MM = 92;
/** Radius of the ring that ends a cable whose other end is not in the picture. */
const END_MM = 2.6;
/** Below the top of the frame: cables to other racks run here. */
const ROOF_MM = 15;
const CORNER_MM = 9;
const LANES = 9;
const LANE_MM = 2.3;

/** The course of a cable: straight down or across inside a row, else to the nearer side manager, along it and back; between racks along the roof and over the gap, clear of what stands above the frames. */
export function cablePath(from: Vec, to: Vec, context: CableContext): PathStep[] {
  if (context.from !== context.to) return overTop(from, to, context);
  if (Math.abs(to.y - from.y) <= DIRECT_MM) return direct(from, to, context.lane);
  return alongManager(from, to, context);
}

/** From a port into the manager, where it leaves the picture: the other end is on the other face or not in a rack. */
export function cableStub(from: Vec, context: Pick<CableContext, 'from' | 'lane'>): PathStep[] {
  const x = managerX(context.from, from.x, from.x, context.lane);
  const endY = from.y + 30;
  return [{ op: 'M', to: from }, ...intoManager(from, x, endY), ...discSteps(vec(x, endY + END_MM), END_MM)];
}

function direct(from: Vec, to: Vec, lane: number): PathStep[] {
  const height = to.y - from.y;
  if (Math.abs(height) < 12) {
    const sag = Math.min(46, 10 + Math.abs(to.x - from.x) * 0.16) + spread(lane);
    return [{ op: 'M', to: from }, { op: 'C', c1: vec(from.x, from.y + sag), c2: vec(to.x, to.y + sag), to }];
  }
  const bend = height * 0.62;
  return [{ op: 'M', to: from }, { op: 'C', c1: vec(from.x + spread(lane), from.y + bend), c2: vec(to.x + spread(lane), to.y - bend), to }];
}

function alongManager(from: Vec, to: Vec, { from: ways, lane }: CableContext): PathStep[] {
  const x = managerX(ways, from.x, to.x, lane);
  const turn = Math.sign(to.y - from.y) * 26;
  return [{ op: 'M', to: from }, ...intoManager(from, x, from.y + turn), { op: 'L', to: vec(x, to.y - turn) }, outOfManager(x, to)];
}

function overTop(from: Vec, to: Vec, { from: here, to: there, lane }: CableContext): PathStep[] {
  const dir = middle(there) >= middle(here) ? 1 : -1;
  const [start, end] = [exitOf(here, dir), exitOf(there, -dir)];
  const [x1, x2] = [start.managerX + dir * spread(lane), end.managerX - dir * spread(lane)];
  const [y1, y2] = [roofY(here, lane), roofY(there, lane)];
  const rise = 34 + Math.min(130, Math.abs(end.frameX - start.frameX) * 0.16) + Math.abs(spread(lane)) * 2;
  const peak = Math.min(y1, y2) - rise;
  return [
    { op: 'M', to: from }, ...intoManager(from, x1, from.y - 26),
    { op: 'L', to: vec(x1, y1 + CORNER_MM) },
    { op: 'C', c1: vec(x1, y1), c2: vec(x1, y1), to: vec(x1 + dir * CORNER_MM, y1) },
    { op: 'L', to: vec(start.frameX, y1) },
    { op: 'C', c1: vec(start.frameX + dir * CORNER_MM, peak), c2: vec(end.frameX - dir * CORNER_MM, peak), to: vec(end.frameX, y2) },
    { op: 'L', to: vec(x2 - dir * CORNER_MM, y2) },
    { op: 'C', c1: vec(x2, y2), c2: vec(x2, y2), to: vec(x2, y2 + CORNER_MM) },
    { op: 'L', to: vec(x2, to.y - 26) },
    outOfManager(x2, to),
  ];
}

/** Where cables leave a rack: to the right for 1, to the left for -1. */
const exitOf = ({ leftX, rightX, frameLeftX, frameRightX }: CableWays, dir: number): { readonly managerX: number; readonly frameX: number } =>
  dir > 0 ? { managerX: rightX, frameX: frameRightX ?? rightX } : { managerX: leftX, frameX: frameLeftX ?? leftX };

/** Height at which a cable runs under the roof of a rack. */
const roofY = ({ topY }: CableWays, lane: number): number => topY + ROOF_MM + spread(lane);

const middle = (ways: CableWays): number => (ways.leftX + ways.rightX) / 2;

/** A port's plug hangs a little before the cable turns to the side. */
function intoManager(from: Vec, x: number, y: number): PathStep[] {
  const reach = (x - from.x) * 0.55;
  return [{ op: 'C', c1: vec(from.x + reach * 0.12, from.y + 15), c2: vec(x, from.y + 8), to: vec(x, y) }];
}

const outOfManager = (x: number, to: Vec): PathStep => ({ op: 'C', c1: vec(x, to.y + 8), c2: vec(to.x + (x - to.x) * 0.07, to.y + 15), to });

function managerX({ leftX, rightX }: CableWays, x1: number, x2: number, lane: number): number {
  const isLeft = x1 - leftX + (x2 - leftX) < rightX - x1 + (rightX - x2);
  return isLeft ? leftX - spread(lane) : rightX + spread(lane);
}

/** Place of a lane beside the middle of a manager. */
const spread = (lane: number): number => ((((lane % LANES) + LANES) % LANES) - (LANES - 1) / 2) * LANE_MM;
