import { ok } from '../../base/result.ts';
import { z } from '../../base/zod.ts';
import { annotationPlaceField, annotationTargetField } from '../../model/annotation.ts';
import { coordinateMmField, idField, textField } from '../../model/fields.ts';
import { hasThing } from '../../topology/thing-name.ts';
import { defineCommand, refuse } from '../command.ts';
import { ANNOTATION_WORDS } from './annotation-words.ts';
import { hasSheet } from './add-annotation.ts';

const pointField = z.strictObject({ xMm: coordinateMmField, yMm: coordinateMmField }).readonly();

const args = z.strictObject({
  changes: z.array(z.strictObject({
    annotationId: idField('annotation'),
    points: z.array(pointField).min(1).max(3).readonly().optional(),
    /** Empty takes the words away. */
    text: textField.optional(),
    place: annotationPlaceField.optional(),
    /** For a callout: what it points at from now on; null for no thing. */
    target: annotationTargetField.nullable().optional(),
  })).min(1).max(10_000).readonly(),
});

/** Moves, reshapes or rewrites annotations; all or none. */
export const updateAnnotations = defineCommand({
  id: 'annotation.update',
  args,
  title: ({ changes }, view) => {
    const [first] = changes;
    const shape = first && view.get('annotation', first.annotationId)?.shape;
    const verb = changes.every(({ text }) => text === undefined) ? 'Move' : 'Change';
    return `${verb} ${changes.length === 1 && shape !== undefined ? ANNOTATION_WORDS[shape] : `${changes.length} annotations`}`;
  },
  run: (tx, { changes }) => {
    for (const { annotationId, points, text, place, target } of changes) {
      const annotation = tx.get('annotation', annotationId);
      if (annotation === undefined) return refuse('gone', 'The annotation no longer exists.');
      if (points !== undefined && points.length !== annotation.points.length) return refuse('bad-points', `A ${ANNOTATION_WORDS[annotation.shape]} has ${annotation.points.length} points.`);
      if (place !== undefined && !hasSheet(tx, place)) return refuse('gone', 'What the annotation was to be drawn on no longer exists.');
      if (target && !hasThing(tx, target.id)) return refuse('gone', 'What the callout was to point at no longer exists.');
      tx.update('annotation', annotationId, { points, place, text: text === '' ? undefined : text, target: annotation.shape === 'callout' ? (target ?? undefined) : undefined }, [...(text === '' ? ['text' as const] : []), ...(target === null ? ['target' as const] : [])]);
    }
    return ok(undefined);
  },
});
