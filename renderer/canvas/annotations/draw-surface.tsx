import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { useNotices } from '../../state/notices.ts';
import { useCamera } from '../camera.ts';
import { toDrawing } from '../viewport.ts';
import { clearAnnotationDraft, type DrawnAnnotation, useAnnotationDraft } from './annotation-draft.ts';
import { finishDrawing } from './annotation-edits.ts';
import { runDrag } from '../drag.ts';
import { drawnPoints, straightened } from './drawn-points.ts';
import { type AnnotationSheet, onSheet, sheetAt } from './sheets.ts';
import { type DrawnThings, targetAt } from './things.ts';

const HINTS: Readonly<Record<Annotation['shape'], string>> = {
  text: 'Click where the text begins. Enter puts it in the middle, Esc ends.',
  callout: 'Press on what it points at and drag to where its text stands. Enter puts it in the middle, Esc ends.',
  dimension: 'Drag from one end to the other. Enter puts it in the middle, Esc ends.',
  cloud: 'Drag a box around what has changed. Enter puts it in the middle, Esc ends.',
};

interface DrawSurfaceProps {
  readonly tool: Annotation['shape'];
  readonly sheets: readonly AnnotationSheet[];
  readonly textMm: number;
  readonly things: DrawnThings;
}

/** Lies over the drawing while a tool is in hand, so that presses draw. */
export function DrawSurface({ tool, sheets, textMm, things }: DrawSurfaceProps): ReactElement {
  const camera = useCamera();
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);
  const begin = (from: Vec): ((to: Vec | undefined) => DrawnAnnotation) | undefined => {
    const sheet = sheetAt(sheets, from);
    if (sheet === undefined) {
      useAnnotationTool.getState().arm(undefined);
      useNotices.getState().show({ tone: 'warning', text: 'There is nothing to draw on yet: add a room or a rack first.' });
      return undefined;
    }
    const target = tool === 'callout' ? targetAt(things, from) : undefined;
    return (to) => ({ ...drawnOn(sheet, tool, from, to, textMm), target });
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const draw = begin(camera.drawingPoint({ x: event.clientX, y: event.clientY }));
    if (draw === undefined) return;
    runDrag(camera, event.nativeEvent, {
      move: (at) => useAnnotationDraft.setState({ drawn: draw(at), isWriting: false }),
      drop: (at) => finishDrawing(draw(at)),
      click: () => finishDrawing(draw(undefined)),
      cancel: () => {
        clearAnnotationDraft();
        useAnnotationTool.getState().arm(undefined);
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    const { width, height } = camera.size();
    const draw = begin(toDrawing(camera.viewport(), { x: width / 2, y: height / 2 }));
    if (draw !== undefined) finishDrawing(draw(undefined));
  };
  return (
    <>
      <div ref={surface} className="canvas-control annotation-surface" role="application" aria-label={HINTS[tool]} tabIndex={-1} onPointerDown={press} onKeyDown={onKeyDown} data-over-drawing />
      <p className="annotation-hint" aria-hidden="true">{HINTS[tool]}</p>
    </>
  );
}

function drawnOn(sheet: AnnotationSheet, shape: Annotation['shape'], from: Vec, to: Vec | undefined, textMm: number): DrawnAnnotation {
  const start = onSheet(sheet, from);
  const end = to && onSheet(sheet, to);
  const points = drawnPoints(shape, start, end && shape === 'dimension' ? straightened(start, end) : end, textMm);
  return { place: sheet.place, shape, points };
}
