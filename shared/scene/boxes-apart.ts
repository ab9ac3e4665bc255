import { type Box, box, inflate, overlaps } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';

const DIRECTIONS: readonly Vec[] = [vec(1, 0), vec(0, 1), vec(-1, 0), vec(0, -1)];

/** How far each box is shifted so that none comes nearer to another than the gap: those before it in the list keep their places, and it goes the shortest way out. */
export function boxesApart(boxes: readonly Box[], gap: number): readonly Vec[] {
  /* With the gap around each. */
  const taken: Box[] = [];
  return boxes.map((each) => {
    const by = wayOut(each, taken);
    taken.push(inflate(shifted(each, by), gap));
    return by;
  });
}

function wayOut(start: Box, taken: readonly Box[]): Vec {
  if (taken.every((other) => !overlaps(other, start))) return vec(0, 0);
  return DIRECTIONS.map((direction) => slide(start, taken, direction)).reduce((best, other) => (length(other) < length(best) ? other : best));
}

const length = ({ x, y }: Vec): number => Math.abs(x) + Math.abs(y);

const shifted = ({ x, y, width, height }: Box, by: Vec): Box => box(x + by.x, y + by.y, width, height);

/* Past one after the other: each step goes on in the same direction, so that it comes to an end. */
function slide(start: Box, taken: readonly Box[], { x, y }: Vec): Vec {
  let at = start;
  for (;;) {
    const hit = taken.find((other) => overlaps(other, at));
    if (hit === undefined) return vec(at.x - start.x, at.y - start.y);
    at = box(past(at.x, at.width, hit.x, hit.width, x), past(at.y, at.height, hit.y, hit.height, y), at.width, at.height);
  }
}

function past(at: number, size: number, hitAt: number, hitSize: number, direction: number): number {
  if (direction === 0) return at;
  return direction > 0 ? hitAt + hitSize : hitAt - size;
}
