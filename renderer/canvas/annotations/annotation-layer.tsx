import './annotations.css';
import { useCallback, useEffect, useMemo, useRef, type ReactElement } from 'react';
import { contains, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import { makeId } from '../../../shared/base/id.ts';
import { ANNOTATION_WORDS } from '../../../shared/commands/annotations/annotation-words.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { ANNOTATION_TEXT_MM, aimed, annotationBox, annotationsAt, type AnnotationStyle, composeAnnotation, isSamePlace } from '../../../shared/scene/annotations.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { usePointerPlace } from '../../state/clipboard-pointer.ts';
import { type LayeredView, useLayers } from '../../state/layers.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useRecord, useStore } from '../../state/use-design.ts';
import { SceneNodes } from '../../ui/scene-svg.tsx';
import { useCamera, useCameraValue } from '../camera.ts';
import { useNearBox } from '../use-near-box.ts';
import { DrawingOverlay } from '../drawing-overlay.tsx';
import { clearAnnotationDraft, useAnnotationDraft } from './annotation-draft.ts';
import { endWriting, focusAnnotation, rewrite } from './annotation-edits.ts';
import { AnnotationShape } from './annotation-shape.tsx';
import { DrawSurface } from './draw-surface.tsx';
import { type AnnotationSheet, inDrawing, onSheet } from './sheets.ts';
import type { DrawnThings } from './things.ts';
import { WordsEditor } from './words-editor.tsx';

/** Annotations over a view: those of the design, and the one being drawn. It takes its own presses and keys, so that a view only says what is drawn on. */
export function AnnotationLayer({ view, sheets, things }: { readonly view: LayeredView; readonly sheets: readonly AnnotationSheet[]; readonly things: DrawnThings }): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const tool = useAnnotationTool((state) => state.tool);
  const isShown = useLayers(({ hidden }) => !hidden.has(`${view}.annotations`));
  const units = useRecord('project', PROJECT_ID)?.units;
  const textMm = useCameraValue((camera) => readableTextMm(view, camera.viewport().zoom));
  const style = useMemo((): AnnotationStyle => ({ textMm, isImperial: units === 'imperial', isToScale: view !== 'topology' }), [textMm, view, units]);
  usePointerWatch(root, sheets);
  useFocusRequests(sheets, style);
  useEffect(() => () => {
    clearAnnotationDraft();
    useAnnotationTool.getState().arm(undefined);
  }, []);
  return (
    <div ref={root} className="annotations">
      {isShown ? <DrawingOverlay><Annotations sheets={sheets} style={style} things={things} /></DrawingOverlay> : null}
      {tool === undefined ? null : <DrawSurface key={tool} tool={tool} sheets={sheets} textMm={style.textMm} things={things} />}
      <Writing sheets={sheets} style={style} />
    </div>
  );
}

const LEAST_PX = 11.5;
const LARGEST = 4;

/* Seen from afar the type grows, in few steps, so that it can still be read; up to a size at which it would cover the drawing. */
function readableTextMm(view: LayeredView, zoom: number): number {
  const usual = ANNOTATION_TEXT_MM[view];
  const steps = Math.ceil(Math.log2(Math.max(1, LEAST_PX / (usual * zoom))) * 4);
  return usual * Math.min(LARGEST, 2 ** (steps / 4));
}

function Annotations({ sheets, style, things }: { readonly sheets: readonly AnnotationSheet[]; readonly style: AnnotationStyle; readonly things: DrawnThings }): ReactElement {
  const drawn = useAnnotationDraft((draft) => draft.drawn);
  const isNear = useIsNear(style);
  const sheetsWith = useDerived(useCallback((store: DesignStore) => sheets.map((sheet) => ({ sheet, annotations: store.count('annotation') === 0 ? [] : aimedAt(store, sheet, things) })), [sheets, things]));
  return (
    <svg className="annotation-svg">
      {sheetsWith.map(({ sheet, annotations }) => {
        const here = drawn !== undefined && isSamePlace(drawn.place, sheet.place) ? drawn : undefined;
        return annotations.length === 0 && here === undefined ? null : (
          <g key={JSON.stringify(sheet.place)} transform={`translate(${sheet.origin.x} ${sheet.origin.y})`}>
            {annotations.filter((annotation) => isNear(annotation, sheet)).map((annotation) => <AnnotationShape key={annotation.id} annotation={annotation} style={style} sheet={sheet} things={things} />)}
            {here === undefined ? null : <g className="annotation-drawn"><SceneNodes nodes={composeAnnotation({ ...here, id: DRAWN_ID }, style).children} /></g>}
          </g>
        );
      })}
    </svg>
  );
}

/** Whether an annotation is near the window; what is selected stays mounted wherever it is, for it may have the keyboard. */
function useIsNear(style: AnnotationStyle): (annotation: Annotation, sheet: AnnotationSheet) => boolean {
  const near = useNearBox(useCamera());
  const selection = useSession((session) => session.selection);
  return (annotation, { origin }) => {
    if (near === undefined) return false;
    const { x, y, width, height } = annotationBox(annotation, style);
    return overlaps({ x: x + origin.x, y: y + origin.y, width, height }, near) || selection.includes(annotation.id);
  };
}

function aimedAt(store: DesignStore, { place, origin }: AnnotationSheet, { boxOf }: DrawnThings): readonly Annotation[] {
  return annotationsAt(store, place).map((annotation) => aimed(annotation, (id) => {
    const box = boxOf(id);
    return box && { x: box.x - origin.x, y: box.y - origin.y };
  }));
}

const DRAWN_ID = makeId('annotation', 'drawn');

/** The words being written: of what was just drawn, or of an annotation of the design. */
function Writing({ sheets, style: { textMm } }: { readonly sheets: readonly AnnotationSheet[]; readonly style: AnnotationStyle }): ReactElement | null {
  const drawn = useAnnotationDraft((draft) => (draft.isWriting ? draft.drawn : undefined));
  const editingId = useAnnotationTool((state) => state.editingId);
  const edited = useRecord('annotation', editingId);
  const written = drawn ?? edited;
  const at = written && wordsAt(sheets, written);
  if (written === undefined || at === undefined) return null;
  const label = `Words of the ${ANNOTATION_WORDS[written.shape]}`;
  if (drawn !== undefined) return <WordsEditor key="drawn" at={at} text="" textMm={textMm} label={label} onCommit={(text) => endWriting(drawn, text)} onCancel={() => endWriting(drawn, '')} />;
  if (edited === undefined) return null;
  const cancel = (): void => {
    useAnnotationTool.getState().edit(undefined);
    focusAnnotation(edited.id);
  };
  return <WordsEditor key={edited.id} at={at} text={edited.text ?? ''} textMm={textMm} label={label} onCommit={(text) => rewrite(edited.id, text)} onCancel={cancel} />;
}

/* The words of a callout stand at its second point, those of a dimension on its line. */
function wordsAt(sheets: readonly AnnotationSheet[], { place, shape, points }: Pick<Annotation, 'place' | 'shape' | 'points'>): Vec | undefined {
  const sheet = sheets.find((each) => isSamePlace(each.place, place));
  const point = shape === 'text' ? points[0] : shape === 'dimension' ? points[2] : points[1];
  return sheet === undefined || point === undefined ? undefined : inDrawing(sheet, point);
}

/** Brings an annotation that others asked for into view. */
function useFocusRequests(sheets: readonly AnnotationSheet[], style: AnnotationStyle): void {
  const camera = useCamera();
  const store = useStore();
  const request = useSession((session) => session.focusRequest);
  const answered = useRef(request);
  useEffect(() => {
    if (request === answered.current) return;
    answered.current = request;
    const [id] = idsOfKind('annotation', useSession.getState().selection);
    const annotation = id && store.get('annotation', id);
    const sheet = annotation && sheets.find(({ place }) => isSamePlace(place, annotation.place));
    if (annotation === undefined || sheet === undefined) return;
    const { x, y, width, height } = annotationBox(annotation, style);
    camera.reveal({ x: x + sheet.origin.x, y: y + sheet.origin.y, width, height });
  }, [request, camera, store, sheets, style]);
}

/** Remembers where on a sheet the pointer is, for what is pasted. */
function usePointerWatch(root: { readonly current: HTMLElement | null }, sheets: readonly AnnotationSheet[]): void {
  const camera = useCamera();
  useEffect(() => {
    const host = root.current?.closest<HTMLElement>('.canvas-host');
    if (host === null || host === undefined) return undefined;
    const forget = (): void => usePointerPlace.setState({ pointer: undefined });
    const watch = (event: PointerEvent): void => {
      const p = camera.drawingPoint({ x: event.clientX, y: event.clientY });
      const sheet = sheets.find(({ area }) => contains(area, p));
      usePointerPlace.setState({ pointer: sheet === undefined ? undefined : { place: sheet.place, at: onSheet(sheet, p) } });
    };
    host.addEventListener('pointermove', watch);
    host.addEventListener('pointerleave', forget);
    return () => {
      host.removeEventListener('pointermove', watch);
      host.removeEventListener('pointerleave', forget);
      forget();
    };
  }, [camera, root, sheets]);
}
