import type { Vec } from '../../../shared/geometry/vector.ts';
import { distanceToPolyline } from '../../canvas/path-distance.ts';
import type { CableLine, CableLines } from './cable-lines.ts';

/** The cables within a reach in millimetres of a point, the nearest first; of equally near ones the one drawn on top. */
export function cablesNear({ index }: CableLines, at: Vec, reachMm: number): readonly CableLine[] {
  const lines = index.search({ x: at.x - reachMm, y: at.y - reachMm, width: 2 * reachMm, height: 2 * reachMm });
  return [...lines].reverse()
    .map((line) => ({ line, awayMm: Math.min(...line.chains.map((chain) => distanceToPolyline(chain, at))) }))
    .filter(({ awayMm }) => awayMm <= reachMm)
    .sort((a, b) => a.awayMm - b.awayMm)
    .map(({ line }) => line);
}
