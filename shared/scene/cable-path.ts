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
const LANES = 9;
const LANE_MM = 2.3;

/** The course of a cable: straight down or across inside a row, else to the nearer side manager, along it and back; between racks over the top. */
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

function overTop(from: Vec, to: Vec, context: CableContext): PathStep[] {
  const isRightwards = middle(context.to) >= middle(context.from);
  const [startX, endX] = isRightwards ? [context.from.rightX, context.to.leftX] : [context.from.leftX, context.to.rightX];
  const [x1, x2] = [startX + spread(context.lane), endX - spread(context.lane)];
  const top = Math.min(context.from.topY, context.to.topY) - 4;
  const rise = 34 + Math.min(130, Math.abs(x2 - x1) * 0.16) + Math.abs(spread(context.lane)) * 2;
  return [
    { op: 'M', to: from }, ...intoManager(from, x1, from.y - 26),
    { op: 'L', to: vec(x1, top) },
    { op: 'C', c1: vec(x1, top - rise), c2: vec(x2, top - rise), to: vec(x2, top) },
    { op: 'L', to: vec(x2, to.y - 26) },
    outOfManager(x2, to),
  ];
}

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
