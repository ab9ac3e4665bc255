import { useMemo, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { ANNOTATION_WORDS } from '../../../shared/commands/annotations/annotation-words.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { annotationBox, type AnnotationStyle, composeAnnotation } from '../../../shared/scene/annotations.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { useSession } from '../../state/session.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import { type Camera, useCamera } from '../camera.ts';
import { commitPoints, movingWith, pointsAfter } from './annotation-edits.ts';
import { annotationKeys } from './annotation-keys.ts';
import { clearAnnotationDraft, useAnnotationDraft } from './annotation-draft.ts';
import { runDrag } from './drag.ts';
import { hitPath } from './hit-path.ts';

/** One annotation of the design: seen, selected, moved, reshaped and written by hand. */
export function AnnotationShape({ annotation: stored, style }: { readonly annotation: Annotation; readonly style: AnnotationStyle }): ReactElement {
  const { id } = stored;
  const camera = useCamera();
  const moving = useAnnotationDraft((draft) => draft.moving.get(id));
  const isSelected = useSession((session) => session.selection.includes(id));
  const annotation = useMemo(() => (moving === undefined ? stored : { ...stored, points: moving }), [stored, moving]);
  const nodes = useMemo(() => composeAnnotation(annotation, style).children, [annotation, style]);
  const hit = useMemo(() => hitPath(annotation, style), [annotation, style]);
  const press = (event: PointerEvent, only?: number): void => {
    if (event.button !== 0) return;
    selectPressed(stored, event, only !== undefined);
    dragPoints(camera, event.nativeEvent, stored, only);
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

function dragPoints(camera: Camera, pressed: globalThis.PointerEvent, { id }: Annotation, only: number | undefined): void {
  const after = (at: { readonly x: number; readonly y: number }, from: { readonly x: number; readonly y: number }) => pointsAfter(only === undefined ? movingWith(id) : [id], { xMm: Math.round(at.x - from.x), yMm: Math.round(at.y - from.y) }, only);
  runDrag(camera, pressed, {
    move: (at, from) => useAnnotationDraft.setState({ moving: after(at, from) }),
    drop: (at, from) => commitPoints(after(at, from)),
    click: clearAnnotationDraft,
    cancel: clearAnnotationDraft,
  });
}
