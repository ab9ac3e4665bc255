import type { KeyboardEvent } from 'react';
import type { Annotation, AnnotationPlace } from '../../../shared/model/annotation.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { useSession } from '../../state/session.ts';
import { commitPoints, movingWith, pointsAfter } from './annotation-edits.ts';

/* One press of an arrow key, in units of each drawing; with Shift ten times as far. */
const STEP: Readonly<Record<AnnotationPlace['view'], number>> = { plan: 50, racks: 5, topology: 5 };
const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Keys of an annotation: Enter and F2 write, Space selects, arrows move it, with Alt its last point. */
export function annotationKeys(event: KeyboardEvent, annotation: Annotation): void {
  if (!handle(event, annotation)) return;
  event.preventDefault();
  event.stopPropagation();
}

function handle(event: KeyboardEvent, annotation: Annotation): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const session = useSession.getState();
  const isSelected = session.selection.includes(annotation.id);
  const arrow = ARROWS[event.key];
  if (event.key === 'Enter' || event.key === 'F2') {
    if (!isSelected) session.select([annotation.id]);
    useAnnotationTool.getState().edit(annotation.id);
    return true;
  }
  if (event.key === ' ') {
    if (event.shiftKey) session.toggleSelected(annotation.id);
    else session.select([annotation.id]);
    return true;
  }
  if ((event.key === 'Delete' || event.key === 'Backspace') && !isSelected) session.select([annotation.id]);
  if (arrow === undefined) return false;
  if (!isSelected) session.select([annotation.id]);
  nudge(annotation, arrow, event);
  return true;
}

function nudge({ id, place, points }: Annotation, [dx, dy]: readonly [number, number], { shiftKey, altKey }: KeyboardEvent): void {
  const step = STEP[place.view] * (shiftKey ? 10 : 1);
  const ids = altKey ? [id] : movingWith(id);
  commitPoints(pointsAfter(ids, { xMm: dx * step, yMm: dy * step }, altKey ? points.length - 1 : undefined), `annotation nudge ${String(altKey)} ${ids.join(' ')}`);
}
