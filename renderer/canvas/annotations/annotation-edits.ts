import type { Id } from '../../../shared/base/id.ts';
import { addAnnotation } from '../../../shared/commands/annotations/add-annotation.ts';
import { updateAnnotations } from '../../../shared/commands/annotations/update-annotation.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { useDocument } from '../../state/document.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { clearAnnotationDraft, type DrawnAnnotation, useAnnotationDraft } from './annotation-draft.ts';
import { movedPoints } from './drawn-points.ts';
import type { AnnotationPoint } from './sheets.ts';

/** Puts what was drawn into the design and selects it. */
export function addDrawn({ place, shape, points }: DrawnAnnotation, text?: string): void {
  clearAnnotationDraft();
  const added = runCommand(addAnnotation, { place, shape, points: [...points], ...(text === undefined || text === '' ? {} : { text }) });
  if (!added.ok) return;
  useSession.getState().select([added.value]);
  focusAnnotation(added.value);
}

/** What was drawn is in its place: what needs words is written first, everything else is done. */
export function finishDrawing(drawn: DrawnAnnotation): void {
  useAnnotationTool.getState().arm(undefined);
  if (drawn.shape === 'text' || drawn.shape === 'callout') useAnnotationDraft.setState({ drawn, isWriting: true });
  else addDrawn(drawn);
}

/** Takes over the words of an annotation; a text without any goes. */
export function rewrite(id: Id<'annotation'>, text: string): void {
  useAnnotationTool.getState().edit(undefined);
  const annotation = useDocument.getState().store.get('annotation', id);
  if (annotation === undefined || (annotation.text ?? '') === text) return focusAnnotation(id);
  if (annotation.shape === 'text' && text === '') runCommand(removeRecords, { ids: [id] });
  else runCommand(updateAnnotations, { changes: [{ annotationId: id, text }] });
  focusAnnotation(id);
}

/** Where the points of annotations come when they are moved; `only` moves one point. */
export function pointsAfter(ids: readonly Id<'annotation'>[], by: AnnotationPoint, only?: number): ReadonlyMap<Id<'annotation'>, readonly AnnotationPoint[]> {
  const { store } = useDocument.getState();
  return new Map(ids.flatMap((id) => {
    const annotation = store.get('annotation', id);
    return annotation === undefined ? [] : [[id, movedPoints(annotation.points, by, only)] as const];
  }));
}

/** Moves annotations in one step of the history. */
export function commitPoints(points: ReadonlyMap<Id<'annotation'>, readonly AnnotationPoint[]>, mergeKey?: string): void {
  clearAnnotationDraft();
  if (points.size === 0) return;
  runCommand(updateAnnotations, { changes: [...points].map(([annotationId, each]) => ({ annotationId, points: [...each] })) }, { mergeKey });
}

/** The annotations that move with one: all that are selected, when it is. */
export function movingWith(id: Id<'annotation'>): readonly Id<'annotation'>[] {
  const selected = idsOfKind('annotation', useSession.getState().selection);
  return selected.includes(id) ? selected : [id];
}

/** Gives an annotation the keyboard, once it is drawn. */
export function focusAnnotation(id: Id<'annotation'>): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<SVGElement>(`[data-annotation-id="${CSS.escape(id)}"]`) ?? document.querySelector<HTMLElement>('.canvas-host');
    element?.focus({ preventScroll: true });
  });
}
