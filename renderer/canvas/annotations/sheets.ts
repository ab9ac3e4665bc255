import { type Box, contains } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { AnnotationPlace } from '../../../shared/model/annotation.ts';

/** A point of an annotation. */
export interface AnnotationPoint {
  readonly xMm: number;
  readonly yMm: number;
}

/** Something annotations are drawn on, as the view shows it. */
export interface AnnotationSheet {
  readonly place: AnnotationPlace;
  /** Where its own origin is in the drawing. */
  readonly origin: Vec;
  /** The part of the drawing in which what is drawn belongs to it. */
  readonly area: Box;
}

const distance = ({ x, y, width, height }: Box, p: Vec): number => Math.hypot(Math.max(x - p.x, 0, p.x - x - width), Math.max(y - p.y, 0, p.y - y - height));

/** The sheet under a point, or the nearest one. */
export function sheetAt(sheets: readonly AnnotationSheet[], p: Vec): AnnotationSheet | undefined {
  const under = sheets.find(({ area }) => contains(area, p));
  return under ?? [...sheets].sort((a, b) => distance(a.area, p) - distance(b.area, p))[0];
}

/** A point of the drawing on a sheet. */
export const onSheet = ({ origin }: AnnotationSheet, p: Vec): AnnotationPoint => ({ xMm: Math.round(p.x - origin.x), yMm: Math.round(p.y - origin.y) });

/** A point of a sheet in the drawing. */
export const inDrawing = ({ origin }: AnnotationSheet, { xMm, yMm }: AnnotationPoint): Vec => ({ x: origin.x + xMm, y: origin.y + yMm });
