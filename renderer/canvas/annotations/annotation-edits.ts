import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
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
function addDrawn({ place, shape, points, target }: DrawnAnnotation, text?: string): void {
  clearAnnotationDraft();
  const added = runCommand(addAnnotation, { place, shape, points: [...points], ...(target === undefined ? {} : { target }), ...(text === undefined || text === '' ? {} : { text }) });
  if (!added.ok) return;
  useSession.getState().select([added.value]);
  focusAnnotation(added.value);
}

/** Whether it says nothing without words: a cloud always does, a dimension what it measures, but on a diagram there is nothing to measure. */
const needsWords = ({ shape, place }: Pick<Annotation, 'shape' | 'place'>): boolean => shape === 'text' || shape === 'callout' || (shape === 'dimension' && place.view === 'topology');

/** What was drawn is in its place: what has words is written first, a dimension is done once it is measured. */
export function finishDrawing(drawn: DrawnAnnotation): void {
  useAnnotationTool.getState().arm(undefined);
  if (drawn.shape === 'cloud' || needsWords(drawn)) useAnnotationDraft.setState({ drawn, isWriting: true });
  else addDrawn(drawn);
}

/** What was drawn once its words are written, or left out. */
export function endWriting(drawn: DrawnAnnotation, text: string): void {
  if (text === '' && needsWords(drawn)) clearAnnotationDraft();
  else addDrawn(drawn, text);
}

/** Takes over the words of an annotation; what says nothing without any goes. */
export function rewrite(id: Id<'annotation'>, text: string): void {
  useAnnotationTool.getState().edit(undefined);
  const annotation = useDocument.getState().store.get('annotation', id);
  if (annotation === undefined || (annotation.text ?? '') === text) return focusAnnotation(id);
  if (needsWords(annotation) && text === '') runCommand(removeRecords, { ids: [id] });
  else runCommand(updateAnnotations, { changes: [{ annotationId: id, text }] });
  focusAnnotation(id);
}

/** Where the points of annotations come when they are moved; `only` moves one point. */
export function pointsAfter(ids: readonly Id<'annotation'>[], by: AnnotationPoint, only?: number): ReadonlyMap<Id<'annotation'>, readonly AnnotationPoint[]> {
  const { store } = useDocument.getState();
  return new Map(ids.flatMap((id) => {
    const annotation = store.get('annotation', id);
    if (annotation === undefined) return [];
    const moved = movedPoints(annotation.points, by, only);
    /* What points at a thing goes on pointing at it. */
    return [[id, annotation.target === undefined ? moved : [...annotation.points.slice(0, 1), ...moved.slice(1)]] as const];
  }));
}

/** Moves annotations in one step of the history. */
export function commitPoints(points: ReadonlyMap<Id<'annotation'>, readonly AnnotationPoint[]>, mergeKey?: string): void {
  clearAnnotationDraft();
  if (points.size === 0) return;
  runCommand(updateAnnotations, { changes: [...points].map(([annotationId, each]) => ({ annotationId, points: [...each] })) }, { mergeKey });
}

/** Points a callout at another spot, and at the thing that is there, if any. */
export function commitTip({ id, points }: Annotation, tip: AnnotationPoint, target: AnnotationTarget | undefined): void {
  clearAnnotationDraft();
  runCommand(updateAnnotations, { changes: [{ annotationId: id, points: [tip, ...points.slice(1)], target: target ?? null }] });
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
