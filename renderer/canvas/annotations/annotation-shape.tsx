import { useMemo, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { ANNOTATION_WORDS } from '../../../shared/commands/annotations/annotation-words.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { annotationBox, type AnnotationStyle, composeAnnotation } from '../../../shared/scene/annotations.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { useSession } from '../../state/session.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import { type Camera, useCamera } from '../camera.ts';
import { commitPoints, commitTip, movingWith, pointsAfter } from './annotation-edits.ts';
import { annotationKeys } from './annotation-keys.ts';
import { clearAnnotationDraft, useAnnotationDraft } from './annotation-draft.ts';
import { runDrag } from '../drag.ts';
import { movedPoints } from './drawn-points.ts';
import { hitPath } from './hit-path.ts';
import { type AnnotationPoint, type AnnotationSheet, inDrawing } from './sheets.ts';
import { type DrawnThings, targetAt } from './things.ts';

/** One annotation of the design: seen, selected, moved, reshaped and written by hand. */
export function AnnotationShape({ annotation: stored, style, sheet, things }: { readonly annotation: Annotation; readonly style: AnnotationStyle; readonly sheet: AnnotationSheet; readonly things: DrawnThings }): ReactElement {
  const { id } = stored;
  const camera = useCamera();
  const moving = useAnnotationDraft((draft) => draft.moving.get(id));
  const isSelected = useSession((session) => session.selection.includes(id));
  const tip = useAnnotationDraft(({ aiming }) => (aiming?.id === id ? aiming.tip : undefined));
  const annotation = useMemo(() => (moving === undefined && tip === undefined ? stored : { ...stored, points: pointsOnTheMove(stored, moving, tip) }), [stored, moving, tip]);
  const nodes = useMemo(() => composeAnnotation(annotation, style).children, [annotation, style]);
  const hit = useMemo(() => hitPath(annotation, style), [annotation, style]);
  const press = (event: PointerEvent, only?: number): void => {
    if (event.button !== 0) return;
    selectPressed(stored, event, only !== undefined);
    if (only === 0 && stored.shape === 'callout') dragTip(camera, event.nativeEvent, stored, (p) => targetAt(things, inDrawing(sheet, p)));
    else dragPoints(camera, event.nativeEvent, stored, only);
  };
  return (
    <g
      className="canvas-control annotation"
      data-annotation-id={id}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      aria-label={`${ANNOTATION_WORDS[annotation.shape]}${annotation.text === undefined ? '' : `: ${annotation.text}`}`}
      onPointerDown={press}
      onDoubleClick={(event) => {
        event.stopPropagation();
        useAnnotationTool.getState().edit(id);
      }}
      onKeyDown={(event: KeyboardEvent) => annotationKeys(event, stored)}
    >
      <SceneNodes nodes={nodes} />
      {hit.area === '' ? null : <path className="annotation-area" d={hit.area} />}
      {hit.lines === '' ? null : <path className="annotation-lines" d={hit.lines} />}
      <Outline annotation={annotation} style={style} isSelected={isSelected} />
      {isSelected ? annotation.points.map((point, i) => (
        /* A point is its place in the shape. */
        <circle key={i} className="annotation-handle" cx={point.xMm} cy={point.yMm} onPointerDown={(event) => {
          event.stopPropagation();
          press(event, i);
        }} />
      )) : null}
    </g>
  );
}

/* The tip of a callout that points at a thing stays there while its words are moved. */
function pointsOnTheMove({ points, target }: Annotation, moving: readonly AnnotationPoint[] | undefined, tip: AnnotationPoint | undefined): readonly AnnotationPoint[] {
  const first = tip ?? (target === undefined ? moving?.[0] : points[0]) ?? points[0];
  return first === undefined ? points : [first, ...(moving ?? points).slice(1)];
}

function Outline({ annotation, style, isSelected }: { readonly annotation: Annotation; readonly style: AnnotationStyle; readonly isSelected: boolean }): ReactElement {
  const { x, y, width, height } = annotationBox(annotation, style);
  return <rect className="annotation-outline" data-selected={isSelected || undefined} x={x} y={y} width={width} height={height} />;
}

function selectPressed({ id }: Annotation, event: PointerEvent, isHandle: boolean): void {
  const session = useSession.getState();
  if (event.shiftKey || event.ctrlKey || event.metaKey) {
    if (!isHandle) session.toggleSelected(id);
  } else if (!session.selection.includes(id)) session.select([id]);
}

function dragTip(camera: Camera, pressed: globalThis.PointerEvent, annotation: Annotation, targetOf: (p: AnnotationPoint) => Annotation['target']): void {
  const after = (at: { readonly x: number; readonly y: number }, from: { readonly x: number; readonly y: number }): AnnotationPoint | undefined =>
    movedPoints(annotation.points, { xMm: Math.round(at.x - from.x), yMm: Math.round(at.y - from.y) }, 0)[0];
  runDrag(camera, pressed, {
    move: (at, from) => {
      const tip = after(at, from);
      if (tip !== undefined) useAnnotationDraft.setState({ aiming: { id: annotation.id, tip } });
    },
    drop: (at, from) => {
      const tip = after(at, from);
      if (tip !== undefined) commitTip(annotation, tip, targetOf(tip));
    },
    click: clearAnnotationDraft,
    cancel: clearAnnotationDraft,
  });
}

function dragPoints(camera: Camera, pressed: globalThis.PointerEvent, { id }: Annotation, only: number | undefined): void {
  const after = (at: { readonly x: number; readonly y: number }, from: { readonly x: number; readonly y: number }) => pointsAfter(only === undefined ? movingWith(id) : [id], { xMm: Math.round(at.x - from.x), yMm: Math.round(at.y - from.y) }, only);
  runDrag(camera, pressed, {
    move: (at, from) => useAnnotationDraft.setState({ moving: after(at, from) }),
    drop: (at, from) => commitPoints(after(at, from)),
    click: clearAnnotationDraft,
    cancel: clearAnnotationDraft,
  });
}
