import { ok } from '../../base/result.ts';
import type { Id } from '../../base/id.ts';
import { z } from '../../base/zod.ts';
import { annotationPlaceField, type AnnotationPlace, annotationSchema, annotationTargetField } from '../../model/annotation.ts';
import { coordinateMmField, textField } from '../../model/fields.ts';
import type { DesignView } from '../../store/design-view.ts';
import { hasThing } from '../../topology/thing-name.ts';
import { defineCommand, refuse } from '../command.ts';
import { ANNOTATION_WORDS } from './annotation-words.ts';

const pointField = z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).readonly();

const args = z.strictObject({
  place: annotationPlaceField,
  shape: z.enum(['text', 'callout', 'dimension', 'cloud']),
  points: z.array(pointField).min(1).max(3).readonly(),
  text: textField.optional(),
  target: annotationTargetField.optional(),
});

/** Draws words or a mark on a view. */
export const addAnnotation = defineCommand<z.infer<typeof args>, Id<'annotation'>>({
  id: 'annotation.add',
  args,
  title: ({ shape }) => `Add ${ANNOTATION_WORDS[shape]}`,
  run: (tx, { text, target, ...rest }) => {
    if (!hasSheet(tx, rest.place)) return refuse('gone', 'What the annotation was to be drawn on no longer exists.');
    if (target !== undefined && !hasThing(tx, target.id)) return refuse('gone', 'What the callout was to point at no longer exists.');
    const annotation = annotationSchema.safeParse({ ...rest, id: tx.newId('annotation'), ...(target === undefined || rest.shape !== 'callout' ? {} : { target }), ...(text === undefined || text === '' ? {} : { text }) });
    if (!annotation.success) return refuse('bad-points', `A ${ANNOTATION_WORDS[rest.shape]} needs another number of points.`);
    tx.put(annotation.data);
    return ok(annotation.data.id);
  },
});

/** Whether what an annotation is drawn on exists. */
export function hasSheet(view: DesignView, place: AnnotationPlace): boolean {
  switch (place.view) {
    case 'plan':
      return view.get('room', place.roomId) !== undefined;
    case 'racks':
      return view.get('rack', place.rackId) !== undefined;
    case 'topology':
      return true;
  }
}
