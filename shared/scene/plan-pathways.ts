import { type Box, box } from '../geometry/box.ts';
import { boundsOfPoints } from '../geometry/polygon.ts';
import { textWidthMm } from '../geometry/text-metrics.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { Pathway } from '../model/pathway.ts';
import { discSteps, polygon, polyline, segment } from './path-steps.ts';
import { PLAN, type PlanStyle } from './plan-style.ts';
import type { GroupNode, PathStep, SceneNode } from './scene.ts';

/** How wide a pathway is on the plan. */
export const pathwayWidthMm = ({ form, widthMm, innerDiameterMm }: Pick<Pathway, 'form' | 'widthMm' | 'innerDiameterMm'>): number => widthMm ?? innerDiameterMm ?? (form === 'conduit' ? PLAN.pathwayMm / 2 : PLAN.pathwayMm);

/** The corners of a pathway as points of the room. */
export const pathwayPoints = ({ points }: Pick<Pathway, 'points'>): readonly Vec[] => points.map(({ xMm, yMm }) => vec(xMm, yMm));

/** The ground a pathway takes on the plan, its width included. */
export function pathwayBox(pathway: Pathway): Box {
  const half = pathwayWidthMm(pathway) / 2;
  const { x, y, width, height } = boundsOfPoints(pathwayPoints(pathway));
  return box(x - half, y - half, width + 2 * half, height + 2 * half);
}

/** A pathway along its corners, to scale: trays with their sides, ladders with rungs, baskets as a mesh, conduits as a line, hooks as a row of dots; with its name. None for one that was not drawn. */
export function composePathway(pathway: Pathway, style: PlanStyle): GroupNode[] {
  if (pathway.points.length === 0) return [];
  const ground = pathwayBox(pathway);
  const points = pathwayPoints(pathway).map(({ x, y }) => vec(x - ground.x, y - ground.y));
  return [{ kind: 'group', at: vec(ground.x, ground.y), layer: 'pathways', recordId: pathway.id, title: `${pathway.name}, ${pathway.form}`, children: [...course(pathway, points), ...nameAlong(pathway.name, points, style)] }];
}

function course(pathway: Pathway, points: readonly Vec[]): SceneNode[] {
  const width = pathwayWidthMm(pathway);
  const [first] = points;
  const line = polyline(points);
  if (pathway.form === 'riser' || (points.length === 1 && first !== undefined)) return riser(points, width);
  switch (pathway.form) {
    case 'conduit':
      return [...sides(points, width), { kind: 'path', steps: line, paint: { stroke: 'pathway', strokeMm: 6, dashMm: [120, 50] } }];
    case 'hooks':
      return [{ kind: 'path', steps: line, paint: { stroke: 'pathway', strokeMm: 10, dashMm: [120, 80] } }, { kind: 'path', steps: along(points, pathway.supportSpacingMm ?? 1200).flatMap(({ at }) => discSteps(at, 40)), paint: { fill: 'pathway' } }];
    default:
      return [...sides(points, width), { kind: 'path', steps: crossings(pathway, points, width), paint: { stroke: 'pathway', strokeMm: 8, opacity: 0.75 } }];
  }
}

/** Both sides of a pathway as one outline, filled so faintly that what is below stays readable. */
function sides(points: readonly Vec[], width: number): SceneNode[] {
  const outline = polygon([...besideLine(points, width / 2), ...[...besideLine(points, -width / 2)].reverse()]);
  return [{ kind: 'path', steps: outline, paint: { fill: 'pathway', opacity: 0.14 } }, { kind: 'path', steps: outline, paint: { stroke: 'pathway', strokeMm: 14 } }];
}

/* A very sharp bend would reach far out: it is cut there. */
const LONGEST_MITRE = 3;

/** A line beside another one, a distance to its left (negative: to its right). */
function besideLine(points: readonly Vec[], byMm: number): readonly Vec[] {
  const normals = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return vec((to.y - from.y) / length, -(to.x - from.x) / length);
  });
  return points.map((point, i) => {
    const [before, after] = [normals[i - 1] ?? normals[i] ?? vec(0, 0), normals[i] ?? normals[i - 1] ?? vec(0, 0)];
    const scale = Math.min(LONGEST_MITRE, 1 / Math.max(1e-6, 1 + before.x * after.x + before.y * after.y)) * byMm;
    return vec(point.x + (before.x + after.x) * scale, point.y + (before.y + after.y) * scale);
  });
}

const RUNG_MM: Readonly<Partial<Record<Pathway['form'], number>>> = { ladder: 300, basket: 150 };

/** Rungs of a ladder, wires of a basket; the sides alone are a tray. */
function crossings({ form }: Pathway, points: readonly Vec[], width: number): PathStep[] {
  const apartMm = RUNG_MM[form];
  if (apartMm === undefined) return [];
  const half = width / 2;
  return along(points, apartMm).flatMap(({ at, direction }) => segment(vec(at.x - direction.y * half, at.y + direction.x * half), vec(at.x + direction.y * half, at.y - direction.x * half)));
}

function riser(points: readonly Vec[], width: number): SceneNode[] {
  const half = Math.max(width, PLAN.pathwayMm) / 2;
  return points.map(({ x, y }): SceneNode => ({
    kind: 'path',
    steps: [...polygon([vec(x - half, y - half), vec(x + half, y - half), vec(x + half, y + half), vec(x - half, y + half)]), ...segment(vec(x - half, y - half), vec(x + half, y + half)), ...segment(vec(x + half, y - half), vec(x - half, y + half))],
    paint: { fill: 'room', stroke: 'pathway', strokeMm: 14 },
  }));
}

/* More marks than this along one pathway are a grey area. */
const MOST_MARKS = 600;

interface Mark {
  readonly at: Vec;
  readonly direction: Vec;
}

/** Points every so often along a line, with its direction there. */
function along(points: readonly Vec[], apartMm: number): readonly Mark[] {
  const legs = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to })).map(({ from, to }) => ({ from, to, length: Math.hypot(to.x - from.x, to.y - from.y) }));
  const total = legs.reduce((sum, { length }) => sum + length, 0);
  const step = Math.max(apartMm, total / MOST_MARKS);
  let before = 0;
  return legs.flatMap(({ from, to, length }): Mark[] => {
    const direction = vec((to.x - from.x) / (length || 1), (to.y - from.y) / (length || 1));
    const first = (Math.floor(before / step) + 1) * step - before;
    before += length;
    return Array.from({ length: Math.max(0, Math.ceil((length - first) / step)) }, (_, i) => first + i * step).map((at) => ({ at: vec(from.x + direction.x * at, from.y + direction.y * at), direction }));
  });
}

/** The name of a pathway beside the middle of its longest leg, read from below or from the right. */
function nameAlong(name: string, points: readonly Vec[], { textMm }: PlanStyle): SceneNode[] {
  const sizeMm = textMm * 0.9;
  const legs = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
  const longest = [...legs].sort((a, b) => Math.hypot(b.to.x - b.from.x, b.to.y - b.from.y) - Math.hypot(a.to.x - a.from.x, a.to.y - a.from.y))[0];
  const [first] = points;
  if (first === undefined) return [];
  const { from, to } = longest ?? { from: first, to: first };
  const middle = vec((from.x + to.x) / 2, (from.y + to.y) / 2);
  const isUpright = Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
  const half = textWidthMm(name, sizeMm, 'medium') / 2 + sizeMm * 0.25;
  const high = sizeMm * 0.62;
  const ground = isUpright ? box(middle.x - high, middle.y - half, high * 2, half * 2) : box(middle.x - half, middle.y - high, half * 2, high * 2);
  const at = isUpright ? vec(middle.x + sizeMm * 0.36, middle.y) : vec(middle.x, middle.y + sizeMm * 0.36);
  return [
    { kind: 'rect', box: ground, radiusMm: sizeMm * 0.2, paint: { fill: 'room' } },
    { kind: 'text', text: name, at, sizeMm, ink: 'pathway', weight: 'medium', align: 'middle', ...(isUpright ? { quarterTurns: 3 } : {}) },
  ];
}
