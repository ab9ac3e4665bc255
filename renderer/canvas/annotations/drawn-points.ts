import type { Annotation } from '../../../shared/model/annotation.ts';
import type { AnnotationPoint } from './sheets.ts';

type Shape = Annotation['shape'];

/* Sizes, in sizes of the type, of what a click draws without dragging. */
const OFFSET: Readonly<Record<Shape, AnnotationPoint>> = { text: { xMm: 0, yMm: 0 }, callout: { xMm: 5, yMm: -5 }, dimension: { xMm: 12, yMm: 0 }, cloud: { xMm: 10, yMm: 6 } };

/** The points of a shape pressed at one point and, where it was dragged, let go at another. */
export function drawnPoints(shape: Shape, from: AnnotationPoint, to: AnnotationPoint | undefined, textMm: number): readonly AnnotationPoint[] {
  if (shape === 'text') return [from];
  const end = to ?? { xMm: from.xMm + Math.round(OFFSET[shape].xMm * textMm), yMm: from.yMm + Math.round(OFFSET[shape].yMm * textMm) };
  return shape === 'dimension' ? [from, end, besideLine(from, end, textMm)] : [from, end];
}

/** A point beside a line, where its dimension stands at first. */
function besideLine(a: AnnotationPoint, b: AnnotationPoint, textMm: number): AnnotationPoint {
  const isUpright = Math.abs(b.yMm - a.yMm) > Math.abs(b.xMm - a.xMm);
  const away = Math.round(textMm * 2);
  return isUpright ? { xMm: Math.min(a.xMm, b.xMm) - away, yMm: a.yMm } : { xMm: a.xMm, yMm: Math.min(a.yMm, b.yMm) - away };
}

/* Lines that are nearly level or upright are meant to be. */
const NEARLY = Math.tan((6 * Math.PI) / 180);

/** The end of a line, on the level of its beginning or plumb over it when it is nearly so. */
export function straightened(from: AnnotationPoint, to: AnnotationPoint): AnnotationPoint {
  const [dx, dy] = [Math.abs(to.xMm - from.xMm), Math.abs(to.yMm - from.yMm)];
  if (dy < dx * NEARLY) return { xMm: to.xMm, yMm: from.yMm };
  return dx < dy * NEARLY ? { xMm: from.xMm, yMm: to.yMm } : to;
}

/** All points moved, or only one of them. */
export const movedPoints = (points: readonly AnnotationPoint[], by: AnnotationPoint, only?: number): readonly AnnotationPoint[] =>
  points.map((point, i) => (only === undefined || only === i ? { xMm: point.xMm + by.xMm, yMm: point.yMm + by.yMm } : point));
