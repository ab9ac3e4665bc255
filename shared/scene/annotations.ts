import { assertNever } from '../base/assert-never.ts';
import { type Box, box, inflate, overlaps, unionBoxes } from '../geometry/box.ts';
import { textWidthMm, wrap } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Annotation, AnnotationPlace } from '../model/annotation.ts';
import { PROJECT_ID, type RecordId } from '../model/design.ts';
import type { DesignView } from '../store/design-view.ts';
import { cloudSteps } from './cloud-path.ts';
import { dimensionText } from './dimensions.ts';
import { polygon, segment } from './path-steps.ts';
import type { GroupNode, Scene, SceneNode } from './scene.ts';

/** How annotations are drawn. */
export interface AnnotationStyle {
  /** Size of their type in units of the drawing. */
  readonly textMm: number;
  readonly isImperial: boolean;
  /** False where nothing is to scale: dimensions then show their words alone. */
  readonly isToScale: boolean;
}

/** Size of annotations' type in units of each drawing, on the screen. */
export const ANNOTATION_TEXT_MM: Readonly<Record<AnnotationPlace['view'], number>> = { plan: 150, racks: 34, topology: 14 };

const LINE_HEIGHT = 1.3;
/** Longest line of words, in sizes of the type. */
const LONGEST_LINE = 26;
const PADDING = 0.45;

/** How annotations are drawn on a view of this design. */
export const annotationStyle = (design: DesignView, view: AnnotationPlace['view'], textMm = ANNOTATION_TEXT_MM[view]): AnnotationStyle => ({
  textMm, isImperial: design.get('project', PROJECT_ID)?.units === 'imperial', isToScale: view !== 'topology',
});

/** A scene of a sheet with its annotations. It grows with them, but not for what was drawn far away. */
export function withAnnotations(view: DesignView, place: AnnotationPlace, scene: Scene, textMm?: number): Scene {
  const drawn = annotationsAt(view, place);
  const origins = drawn.some(({ target }) => target !== undefined) ? originsIn(scene.nodes) : new Map<string, Vec>();
  const annotations = drawn.map((annotation) => aimed(annotation, (id) => origins.get(id)));
  if (annotations.length === 0) return scene;
  const style = annotationStyle(view, place.view, textMm);
  const near = inflate(scene.bounds, Math.max(scene.bounds.width, scene.bounds.height) / 4);
  const boxes = annotations.map((annotation) => annotationBox(annotation, style)).filter((each) => overlaps(each, near)).map((each) => intersection(each, near));
  return { bounds: unionBoxes([scene.bounds, ...boxes]), nodes: [...scene.nodes, ...annotations.map((annotation) => composeAnnotation(annotation, style))] };
}

function intersection(a: Box, b: Box): Box {
  const [left, top] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return box(left, top, Math.max(0, Math.min(a.x + a.width, b.x + b.width) - left), Math.max(0, Math.min(a.y + a.height, b.y + b.height) - top));
}

/** A callout with its tip where it belongs on the thing it points at. Where that is not on the drawing only the words are left: an arrow would point at something else. */
export function aimed(annotation: Annotation, originOf: (id: RecordId) => Vec | undefined): Annotation {
  const { target, points: [first, words] } = annotation;
  if (target === undefined || first === undefined || words === undefined) return annotation;
  const origin = originOf(target.id);
  const tip = origin === undefined ? words : { xMm: Math.round(origin.x + target.xMm), yMm: Math.round(origin.y + target.yMm) };
  return tip.xMm === first.xMm && tip.yMm === first.yMm ? annotation : { ...annotation, points: [tip, words] };
}

/** Upper left corners of the things in a drawing. */
function originsIn(nodes: readonly SceneNode[], at: Vec = vec(0, 0), found = new Map<string, Vec>()): ReadonlyMap<string, Vec> {
  for (const node of nodes) {
    if (node.kind !== 'group' || (node.scale ?? 1) !== 1) continue;
    const own = vec(at.x + node.at.x, at.y + node.at.y);
    if (node.recordId !== undefined && !found.has(node.recordId)) found.set(node.recordId, own);
    originsIn(node.children, own, found);
  }
  return found;
}

/** The annotations drawn on a sheet. */
export function annotationsAt(view: DesignView, place: AnnotationPlace): readonly Annotation[] {
  const key = place.view === 'plan' ? place.roomId : place.view === 'racks' ? place.rackId : 'topology';
  const found = view.find('annotationsByPlace', key).filter((annotation) => isSamePlace(annotation.place, place));
  return [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** True for one and the same sheet. */
export function isSamePlace(a: AnnotationPlace, b: AnnotationPlace): boolean {
  if (a.view === 'plan') return b.view === 'plan' && a.roomId === b.roomId;
  if (a.view === 'racks') return b.view === 'racks' && a.rackId === b.rackId && a.side === b.side;
  return b.view === 'topology';
}

/** One annotation. */
export function composeAnnotation(annotation: Annotation, style: AnnotationStyle): GroupNode {
  const title = annotation.text ?? annotation.shape;
  return { kind: 'group', at: vec(0, 0), layer: 'annotations', recordId: annotation.id, title, children: partsOf(annotation, style) };
}

/** The box of its points and words. */
export function annotationBox(annotation: Annotation, style: AnnotationStyle): Box {
  const points = pointsOf(annotation);
  const marks = points.map((p) => box(p.x, p.y, 0, 0));
  switch (annotation.shape) {
    case 'text':
      return wordsBox(annotation.text ?? '', points[0] ?? vec(0, 0), style);
    case 'callout':
      return unionBoxes([...marks, wordsBox(annotation.text ?? '', points[1] ?? vec(0, 0), style)]);
    case 'dimension': {
      const line = dimensionLine(points);
      return inflate(unionBoxes([...marks.slice(0, 2), ...(line === undefined ? [] : [line.from, line.to].map((p) => box(p.x, p.y, 0, 0)))]), style.textMm * 0.7);
    }
    case 'cloud':
      return inflate(unionBoxes(marks), style.textMm * 0.8);
    default:
      return assertNever(annotation.shape);
  }
}

const pointsOf = ({ points }: Annotation): readonly Vec[] => points.map(({ xMm, yMm }) => vec(xMm, yMm));

function partsOf(annotation: Annotation, style: AnnotationStyle): SceneNode[] {
  const [first = vec(0, 0), second = vec(0, 0)] = pointsOf(annotation);
  switch (annotation.shape) {
    case 'text':
      return words(annotation.text ?? '', first, style, false);
    case 'callout':
      return callout(annotation.text ?? '', first, second, style);
    case 'dimension':
      return dimension(annotation, style);
    case 'cloud':
      return cloud(annotation.text, first, second, style);
    default:
      return assertNever(annotation.shape);
  }
}

const linesOf = (text: string, { textMm }: AnnotationStyle): readonly string[] => wrap(text, { maxWidthMm: textMm * LONGEST_LINE, sizeMm: textMm });

/** The ground that words take; `at` is its top left corner. */
export function wordsBox(text: string, at: Vec, style: AnnotationStyle): Box {
  const { textMm } = style;
  const lines = linesOf(text, style);
  const width = lines.reduce((most, line) => Math.max(most, textWidthMm(line, textMm)), textMm);
  return box(at.x, at.y, width + 2 * PADDING * textMm, Math.max(1, lines.length) * textMm * LINE_HEIGHT + 2 * PADDING * textMm);
}

/** Words on a ground of paper, so that they are read on any drawing; `at` is the top left corner. */
function words(text: string, at: Vec, style: AnnotationStyle, hasFrame: boolean): SceneNode[] {
  const { textMm } = style;
  const ground = wordsBox(text, at, style);
  return [
    { kind: 'rect', box: ground, radiusMm: textMm * 0.25, paint: hasFrame ? { fill: 'paper', stroke: 'accent', strokeMm: textMm * 0.07 } : { fill: 'paper', opacity: 0.82 } },
    ...linesOf(text, style).map((line, i): SceneNode => ({ kind: 'text', text: line, at: vec(at.x + PADDING * textMm, at.y + PADDING * textMm + (i + 0.95) * textMm * LINE_HEIGHT - textMm * 0.2), sizeMm: textMm, ink: 'text' })),
  ];
}

function callout(text: string, target: Vec, at: Vec, style: AnnotationStyle): SceneNode[] {
  const { textMm } = style;
  const ground = wordsBox(text, at, style);
  const from = vec(Math.max(ground.x, Math.min(target.x, ground.x + ground.width)), Math.max(ground.y, Math.min(target.y, ground.y + ground.height)));
  return [
    { kind: 'path', steps: segment(from, target), paint: { stroke: 'accent', strokeMm: textMm * 0.08 } },
    { kind: 'path', steps: arrowHead(from, target, textMm * 0.55), paint: { fill: 'accent' } },
    ...words(text, at, style, true),
  ];
}

function arrowHead(from: Vec, to: Vec, size: number): ReturnType<typeof polygon> {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = vec(to.x - ux * size, to.y - uy * size);
  return polygon([to, vec(back.x - uy * size * 0.38, back.y + ux * size * 0.38), vec(back.x + uy * size * 0.38, back.y - ux * size * 0.38)]);
}

/** The line a dimension is written on: beside what it measures, through its third point. */
export function dimensionLine([a, b, through]: readonly Vec[]): { readonly from: Vec; readonly to: Vec } | undefined {
  if (a === undefined || b === undefined || through === undefined) return undefined;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return undefined;
  const normal = vec(-(b.y - a.y) / length, (b.x - a.x) / length);
  const away = (through.x - a.x) * normal.x + (through.y - a.y) * normal.y;
  return { from: vec(a.x + normal.x * away, a.y + normal.y * away), to: vec(b.x + normal.x * away, b.y + normal.y * away) };
}

function dimension(annotation: Annotation, { textMm, isImperial, isToScale }: AnnotationStyle): SceneNode[] {
  const points = pointsOf(annotation);
  const line = dimensionLine(points);
  const [a, b] = points;
  if (line === undefined || a === undefined || b === undefined) return [];
  const { from, to } = line;
  const tick = textMm * 0.35;
  const ticks = [from, to].flatMap((p) => segment(vec(p.x - tick, p.y + tick), vec(p.x + tick, p.y - tick)));
  const text = annotation.text ?? (isToScale ? dimensionText(Math.hypot(b.x - a.x, b.y - a.y), isImperial) : '');
  const isUpright = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
  const middle = vec((from.x + to.x) / 2, (from.y + to.y) / 2);
  const width = textWidthMm(text, textMm) + textMm * 0.5;
  const ground = isUpright ? box(middle.x - textMm * 0.6, middle.y - width / 2, textMm * 1.2, width) : box(middle.x - width / 2, middle.y - textMm * 0.6, width, textMm * 1.2);
  return [
    { kind: 'path', steps: [...segment(a, from), ...segment(b, to)], paint: { stroke: 'accent', strokeMm: textMm * 0.04 } },
    { kind: 'path', steps: [...segment(from, to), ...ticks], paint: { stroke: 'accent', strokeMm: textMm * 0.08 } },
    ...(text === '' ? [] : [
      { kind: 'rect', box: ground, paint: { fill: 'paper', opacity: 0.9 } } as const,
      { kind: 'text', text, at: isUpright ? vec(middle.x + textMm * 0.36, middle.y) : vec(middle.x, middle.y + textMm * 0.36), sizeMm: textMm, ink: 'text', align: 'middle', quarterTurns: isUpright ? 3 : 0 } as const,
    ]),
  ];
}

/** A cloud around what has changed, with the revision in a triangle at its upper right corner. */
function cloud(revision: string | undefined, a: Vec, b: Vec, style: AnnotationStyle): SceneNode[] {
  const { textMm } = style;
  const around = box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(b.x - a.x), Math.abs(b.y - a.y));
  const at = vec(around.x + around.width + textMm * 1.6, around.y - textMm * 0.6);
  const steps = cloudSteps(around, textMm * 1.2);
  return [
    { kind: 'path', steps, paint: { stroke: 'paper', strokeMm: textMm * 0.3, opacity: 0.75 } },
    { kind: 'path', steps, paint: { stroke: 'error', strokeMm: textMm * 0.12 } },
    ...(revision === undefined ? [] : revisionMark(revision, at, textMm)),
  ];
}

function revisionMark(revision: string, at: Vec, textMm: number): SceneNode[] {
  const half = Math.max(textMm * 1.1, textWidthMm(revision, textMm, 'bold') * 0.5 + textMm * 0.75);
  return [
    { kind: 'path', steps: polygon([vec(at.x, at.y - half * 1.2), vec(at.x + half, at.y + half * 0.6), vec(at.x - half, at.y + half * 0.6)]), paint: { fill: 'paper', stroke: 'error', strokeMm: textMm * 0.09 } },
    { kind: 'text', text: revision, at: vec(at.x, at.y + half * 0.6 - textMm * 0.25), sizeMm: textMm, ink: 'error', weight: 'bold', align: 'middle' },
  ];
}
