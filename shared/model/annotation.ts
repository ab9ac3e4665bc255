import { z } from '../base/zod.ts';
import { subjectField } from './comment.ts';
import { coordinateMmField, idField, textField } from './fields.ts';

/** The sheet an annotation is drawn on; its points count from there. */
export const annotationPlaceField = z.discriminatedUnion('view', [
  /** Millimetres from the room's origin. */
  z.strictObject({ view: z.literal('plan'), roomId: idField('room') }),
  /** Millimetres from the rack's top left corner, looking at that side. */
  z.strictObject({ view: z.literal('racks'), rackId: idField('rack'), side: z.enum(['front', 'rear', 'side']) }),
  /** Units of the topology diagram. */
  z.strictObject({ view: z.literal('topology') }),
]);

/** The sheet an annotation is drawn on. */
export type AnnotationPlace = Readonly<z.infer<typeof annotationPlaceField>>;

/** What a callout points at: a thing, and where on it, as seen from the upper left corner of where it is drawn. */
export const annotationTargetField = z.strictObject({ id: subjectField, xMm: coordinateMmField, yMm: coordinateMmField }).readonly();

/** What a callout points at. */
export type AnnotationTarget = z.infer<typeof annotationTargetField>;

const POINTS = { text: 1, callout: 2, dimension: 3, cloud: 2 } as const;

/** Words and marks drawn on a view by hand; they print with it. */
export const annotationSchema = z.strictObject({
  id: idField('annotation'),
  place: annotationPlaceField,
  /**
   * `text`: begins at the first point. `callout`: the first point is what it points at, the second where its text stands.
   * `dimension`: between the first two points, drawn through the third. `cloud`: a revision cloud around the box of the first two points.
   */
  shape: z.enum(['text', 'callout', 'dimension', 'cloud']),
  points: z.array(z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).readonly()).min(1).max(3).readonly(),
  /** For a callout drawn onto a thing: its tip goes with the thing. Once the thing is gone, the first point counts again. */
  target: annotationTargetField.optional(),
  /** For a dimension: replaces the measured length. For a cloud: the revision it belongs to. */
  text: textField.optional(),
}).refine(({ shape, points }) => points.length === POINTS[shape], { message: 'has not the number of points its shape needs', path: ['points'] });

/** Words and marks drawn on a view by hand. */
export type Annotation = Readonly<z.infer<typeof annotationSchema>>;
