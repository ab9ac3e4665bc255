import type { Vec } from './vector.ts';

/** A place on a chain of straight lines. */
export interface PlaceAlong {
  readonly at: Vec;
  /** Way from the chain's first point to here, along the chain. */
  readonly along: number;
}

/** Where two chains come nearest to each other. */
export interface Approach {
  readonly a: PlaceAlong;
  readonly b: PlaceAlong;
}

interface Piece {
  readonly from: Vec;
  readonly to: Vec;
  readonly length: number;
  /** Way along the chain to its beginning. */
  readonly along: number;
}

/* A single point is a piece without length. */
function piecesOf(points: readonly Vec[]): readonly Piece[] {
  let along = 0;
  const pieces = points.slice(1).map((to, i): Piece => {
    const from = points[i] ?? to;
    const piece = { from, to, length: Math.hypot(to.x - from.x, to.y - from.y), along };
    along += piece.length;
    return piece;
  });
  const [only] = points;
  return pieces.length === 0 && only !== undefined ? [{ from: only, to: only, length: 0, along: 0 }] : pieces;
}

const distance = (a: Vec, b: Vec): number => Math.hypot(a.x - b.x, a.y - b.y);

function placeOn({ from, to, length, along }: Piece, share: number): PlaceAlong {
  return { at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, along: along + length * share };
}

function nearestOnPiece(piece: Piece, p: Vec): PlaceAlong {
  const { from, to, length } = piece;
  const share = length === 0 ? 0 : ((p.x - from.x) * (to.x - from.x) + (p.y - from.y) * (to.y - from.y)) / length ** 2;
  return placeOn(piece, Math.min(1, Math.max(0, share)));
}

/** The place on a chain of straight lines that is nearest to a point; undefined for no points. */
export function nearestOnPolyline(points: readonly Vec[], p: Vec): PlaceAlong | undefined {
  return nearest(piecesOf(points).map((piece) => nearestOnPiece(piece, p)), (place) => distance(place.at, p));
}

/** Where two chains of straight lines cross or come nearest to each other; undefined when one has no points. */
export function nearestApproach(a: readonly Vec[], b: readonly Vec[]): Approach | undefined {
  const others = piecesOf(b);
  return nearest(piecesOf(a).flatMap((piece) => others.flatMap((other) => approaches(piece, other))), (approach) => distance(approach.a.at, approach.b.at));
}

/* Two straight lines are nearest where they cross, or at an end of one of them. */
function approaches(a: Piece, b: Piece): readonly Approach[] {
  const crossing = crossingOf(a, b);
  if (crossing !== undefined) return [crossing];
  return [
    ...[0, 1].map((share) => placeOn(a, share)).map((place) => ({ a: place, b: nearestOnPiece(b, place.at) })),
    ...[0, 1].map((share) => placeOn(b, share)).map((place) => ({ a: nearestOnPiece(a, place.at), b: place })),
  ];
}

function crossingOf(a: Piece, b: Piece): Approach | undefined {
  const [ax, ay, bx, by] = [a.to.x - a.from.x, a.to.y - a.from.y, b.to.x - b.from.x, b.to.y - b.from.y];
  const turn = ax * by - ay * bx;
  if (turn === 0) return undefined;
  const [dx, dy] = [b.from.x - a.from.x, b.from.y - a.from.y];
  const [onA, onB] = [(dx * by - dy * bx) / turn, (dx * ay - dy * ax) / turn];
  return onA >= 0 && onA <= 1 && onB >= 0 && onB <= 1 ? { a: placeOn(a, onA), b: placeOn(b, onB) } : undefined;
}

/* Of equally near ones the first. */
function nearest<T>(candidates: readonly T[], away: (candidate: T) => number): T | undefined {
  let best: T | undefined;
  let bestAway = Infinity;
  for (const candidate of candidates) {
    const here = away(candidate);
    if (here < bestAway) [best, bestAway] = [candidate, here];
  }
  return best;
}
