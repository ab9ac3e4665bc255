import { nearestApproach, nearestOnPolyline, type PlaceAlong } from '../geometry/polyline.ts';
import { manhattan, type Vec } from '../geometry/vector.ts';
import type { Pathway } from '../model/pathway.ts';

/** A point of a room with its height above the floor, in millimetres. */
export interface RoomPoint {
  readonly at: Vec;
  readonly zMm: number;
}

/**
 * Way from one point of a room to another through pathways in their order, in millimetres: to the nearest place of the first one, along each
 * to where the next one comes nearest, and from the last one down again; along the axes wherever there is no pathway. A pathway without a
 * height lies at `overheadMm`; one without corners is passed over. Undefined when none is left.
 */
export function wayThroughMm(from: RoomPoint, to: RoomPoint, pathways: readonly Pathway[], overheadMm: number): number | undefined {
  const lines = pathways.filter(({ points }) => points.length > 0).map(({ points, elevationMm }) => ({ points: points.map(({ xMm, yMm }) => ({ x: xMm, y: yMm })), zMm: elevationMm ?? overheadMm }));
  let wayMm = 0;
  let here = from;
  let entry: PlaceAlong | undefined;
  for (const [i, { points, zMm }] of lines.entries()) {
    entry ??= nearestOnPolyline(points, from.at);
    const next = lines[i + 1];
    const leave = next === undefined ? undefined : nearestApproach(points, next.points);
    const exit = leave?.a ?? nearestOnPolyline(points, to.at);
    if (entry === undefined || exit === undefined) return undefined;
    wayMm += betweenMm(here, { at: entry.at, zMm }) + Math.abs(exit.along - entry.along);
    here = { at: exit.at, zMm };
    entry = leave?.b;
  }
  return lines.length === 0 ? undefined : wayMm + betweenMm(here, to);
}

const betweenMm = (a: RoomPoint, b: RoomPoint): number => manhattan(a.at, b.at) + Math.abs(a.zMm - b.zMm);
