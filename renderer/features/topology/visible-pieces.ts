import { type Box, inflate } from '../../../shared/geometry/box.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';

/** A straight piece of a line. */
export interface Piece {
  readonly from: Vec;
  readonly to: Vec;
}

/** The pieces of a chain of straight lines that lie in a box or within a margin of it: what is drawn far outside of the window costs as much as what is seen. */
export function visiblePieces(points: readonly Vec[], part: Box, margin: number): readonly Piece[] {
  const near = inflate(part, margin);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i];
    const piece = from && clip({ from, to }, near);
    return piece === undefined ? [] : [piece];
  });
}

/* Liang and Barsky's way: the share of the line that lies within each side in turn. */
function clip({ from, to }: Piece, { x, y, width, height }: Box): Piece | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const sides = [[-dx, from.x - x], [dx, x + width - from.x], [-dy, from.y - y], [dy, y + height - from.y]] as const;
  let [begin, end] = [0, 1];
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return undefined;
    if (slope < 0) begin = Math.max(begin, room / slope);
    if (slope > 0) end = Math.min(end, room / slope);
  }
  if (begin > end) return undefined;
  return { from: vec(from.x + dx * begin, from.y + dy * begin), to: vec(from.x + dx * end, from.y + dy * end) };
}
