import type { Box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { RecordId } from '../../../shared/model/design.ts';

/** The things of a drawing that callouts point at. */
export interface DrawnThings {
  /** Where a thing is drawn. */
  readonly boxOf: (id: RecordId) => Box | undefined;
  /** The thing under a point. */
  readonly thingAt: (p: Vec) => AnnotationTarget['id'] | undefined;
}

/** What a callout with its tip at a point of the drawing points at. */
export function targetAt({ boxOf, thingAt }: DrawnThings, p: Vec): AnnotationTarget | undefined {
  const id = thingAt(p);
  const box = id && boxOf(id);
  return id === undefined || box === undefined ? undefined : { id, xMm: Math.round(p.x - box.x), yMm: Math.round(p.y - box.y) };
}
