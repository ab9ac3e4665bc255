import Flatbush from 'flatbush';
import { type Box, overlaps } from '../../shared/geometry/box.ts';
import type { Vec } from '../../shared/geometry/vector.ts';

/* Below this a scan of all boxes is faster than asking the tree. */
const SCAN_UP_TO = 200;

/** Finds which of many boxes are near a place. Built once for a layout and never changed. */
export class BoxIndex<T> {
  private readonly tree: Flatbush | undefined;

  constructor(
    private readonly items: readonly T[],
    private readonly boxOf: (item: T) => Box,
  ) {
    this.tree = items.length > SCAN_UP_TO ? treeOf(items.map(boxOf)) : undefined;
  }

  /** Items whose boxes share an area with the query, in the order they were given. */
  search(query: Box): readonly T[] {
    if (this.tree === undefined) return this.items.filter((item) => overlaps(this.boxOf(item), query));
    const found = this.tree.search(query.x, query.y, query.x + query.width, query.y + query.height);
    return found
      .sort((a, b) => a - b)
      .flatMap((index) => this.items[index] ?? [])
      .filter((item) => overlaps(this.boxOf(item), query));
  }

  /** The item nearest to a point, at most `reach` away; inside counts as 0 and the later of two is preferred, as it is drawn on top. */
  nearest(p: Vec, reach: number): T | undefined {
    let best: T | undefined;
    let bestDistance = reach;
    for (const item of this.search({ x: p.x - reach, y: p.y - reach, width: 2 * reach || 1e-9, height: 2 * reach || 1e-9 })) {
      const distance = distanceToBox(this.boxOf(item), p);
      if (distance <= bestDistance) [best, bestDistance] = [item, distance];
    }
    return best;
  }
}

function treeOf(boxes: readonly Box[]): Flatbush {
  const tree = new Flatbush(boxes.length);
  for (const { x, y, width, height } of boxes) tree.add(x, y, x + width, y + height);
  tree.finish();
  return tree;
}

/** How far a point is from a box; 0 inside. */
export function distanceToBox(b: Box, p: Vec): number {
  const dx = Math.max(b.x - p.x, 0, p.x - (b.x + b.width));
  const dy = Math.max(b.y - p.y, 0, p.y - (b.y + b.height));
  return Math.hypot(dx, dy);
}
