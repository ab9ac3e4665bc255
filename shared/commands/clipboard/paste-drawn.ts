import { ok, type Result } from '../../base/result.ts';
import type { Annotation, AnnotationPlace, AnnotationTarget } from '../../model/annotation.ts';
import { COMMENTED_KINDS } from '../../model/comment.ts';
import type { RecordId } from '../../model/design.ts';
import { hasThing, isIdOf } from '../../topology/thing-name.ts';
import { type CommandError, refuse } from '../command.ts';
import { type PasteTarget, targetRack, targetRoom } from './paste-places.ts';
import type { PasteRun } from './paste-run.ts';
import { moved, type Spot } from './spot.ts';

/* A copy beside its original, so that it is seen. */
const BESIDE_MM = { plan: 300, racks: 60, topology: 40 } as const;

/** Puts plan items, pathways and annotations in; yields those that were copied for themselves. */
export function pasteDrawn(run: PasteRun): Result<readonly RecordId[], CommandError> {
  const { tx, content, target, ids, names } = run;
  const { pathway, planItem } = content.records;
  const [first] = [...pathway, ...planItem];
  const roomId = targetRoom(tx, target, first?.roomId);
  if (first !== undefined && roomId === undefined) return refuse('no-room', 'What is drawn in a plan needs a room: add one first.');
  const pasted: RecordId[] = [];
  for (const item of planItem) {
    const id = ids.make('planItem', item.id);
    tx.put({ ...moved(item, shiftOf(run, tx.get('planItem', item.id) !== undefined)), id, roomId: roomId ?? item.roomId });
    pasted.push(id);
  }
  for (const way of pathway) {
    const id = ids.make('pathway', way.id);
    const by = shiftOf(run, tx.get('pathway', way.id) !== undefined);
    tx.put({ ...way, id, roomId: roomId ?? way.roomId, name: names.pathway(way.name), points: way.points.map((point) => moved(point, by)) });
    pasted.push(id);
  }
  const annotations = pasteAnnotations(run);
  return annotations.ok ? ok([...pasted, ...annotations.value]) : annotations;
}

const shiftOf = ({ target, shift }: PasteRun, isThere: boolean): Spot => (isThere && target.at === undefined ? { xMm: BESIDE_MM.plan, yMm: BESIDE_MM.plan } : shift);

function pasteAnnotations(run: PasteRun): Result<readonly RecordId[], CommandError> {
  const pasted: RecordId[] = [];
  for (const annotation of run.content.records.annotation) {
    const held = heldPlace(run, annotation.place);
    const place = held ?? freePlace(run, annotation.place, run.target);
    if (place === undefined) return refuse('no-place', 'There is no sheet for the copied annotation: add a room or a rack first.');
    const id = run.ids.make('annotation', annotation.id);
    const by = held === undefined ? shiftOfAnnotation(run, annotation) : { xMm: 0, yMm: 0 };
    const { target, ...rest } = annotation;
    const aim = target && pastedTarget(run, target, held !== undefined);
    run.tx.put({ ...rest, id, place, points: annotation.points.map((point) => moved(point, by)), ...(aim === undefined ? {} : { target: aim }) });
    if (held === undefined) pasted.push(id);
  }
  return ok(pasted);
}

/* It points at the copy of its thing where that was copied too, else at the thing itself as long as both are of one design. */
function pastedTarget({ tx, ids }: PasteRun, target: AnnotationTarget, isHeld: boolean): AnnotationTarget | undefined {
  const copy = COMMENTED_KINDS.flatMap((kind) => (isIdOf(kind, target.id) ? (ids.find(kind, target.id) ?? []) : []))[0];
  if (copy !== undefined) return { ...target, id: copy };
  return isHeld || !hasThing(tx, target.id) ? undefined : target;
}

/* On a rack that was copied with it, it stays where it is. */
function heldPlace({ ids }: PasteRun, place: AnnotationPlace): AnnotationPlace | undefined {
  const rackId = place.view === 'racks' ? ids.find('rack', place.rackId) : undefined;
  return rackId === undefined || place.view !== 'racks' ? undefined : { ...place, rackId };
}

function freePlace({ tx }: PasteRun, place: AnnotationPlace, target: PasteTarget): AnnotationPlace | undefined {
  if (place.view === 'topology') return place;
  if (place.view === 'plan') {
    const roomId = targetRoom(tx, target, place.roomId);
    return roomId && { ...place, roomId };
  }
  const rackId = targetRack(tx, target, place.rackId);
  return rackId && { ...place, rackId };
}

function shiftOfAnnotation(run: PasteRun, { id, place: { view } }: Annotation): Spot {
  if (run.target.at !== undefined && view === 'plan') return run.shift;
  const by = run.tx.get('annotation', id) === undefined ? 0 : BESIDE_MM[view];
  return { xMm: by, yMm: by };
}
