import { box, type Box, inflate, overlaps } from '../../../shared/geometry/box.ts';
import { CAP_HEIGHT, textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { TOPOLOGY_NODE } from '../../../shared/scene/topology.ts';
import type { Ink, SceneNode } from '../../../shared/scene/scene.ts';
import type { PlacedLine, TopologyModel } from './topology-model.ts';

/** The label of a line, where it has room. */
export interface LineBadge {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly ink: Ink;
  readonly strokeMm: number;
}

const SIZE = 10.5;
/** Type does not get smaller than this on the screen. */
const SMALLEST_PX = 8.5;
/** Below this only counts are written: what one link runs at, its colour says. */
const SINGLE_FROM = 0.5;
/** Below this the label at an elbow's end would cover the name of the device. */
const ELBOWS_FROM = 0.42;
/** Where along a line its label may stand, best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;

/** Labels of lines, each where it covers no node and no other label; a line that has no such place goes without until there is more room. */
export function placeBadges(model: Pick<TopologyModel, 'nodeIndex'>, lines: readonly PlacedLine[], pxPerUnit: number): readonly LineBadge[] {
  const size = Math.max(SIZE, SMALLEST_PX / pxPerUnit);
  const badges: LineBadge[] = [];
  for (const placed of lines) {
    const { label, look } = placed.line;
    if (label === '' || (pxPerUnit < SINGLE_FROM && placed.line.connections.length === 1)) continue;
    if (placed.isElbow && pxPerUnit < ELBOWS_FROM) continue;
    const free = placed.isElbow ? [elbowBox(placed, size)].find((at) => isApart(badges, at)) : SHARES.map((share) => badgeBox(placed, share, size)).find((at) => isFree(model, badges, at));
    if (free !== undefined) badges.push({ text: label, box: free, size, ink: look.ink, strokeMm: Math.max(1, 1 / pxPerUnit) });
  }
  return badges;
}

function badgeBox({ line, points }: PlacedLine, share: number, size: number): Box {
  const [width, height] = badgeSize(line.label, size);
  const { x, y } = alongPolyline(points, share);
  return box(x - width / 2, y - height / 2, width, height);
}

/** On the upper edge of the device an elbow leads to: beside it there is no room. */
function elbowBox({ line, points }: PlacedLine, size: number): Box {
  const [width, height] = badgeSize(line.label, size);
  const end = points.at(-1) ?? vec(0, 0);
  return box(end.x + TOPOLOGY_NODE.width - 8 - width, end.y - TOPOLOGY_NODE.height / 2 - height / 2, width, height);
}

const badgeSize = (label: string, size: number): readonly [number, number] => [textWidthMm(label, size, 'medium') + size, size * 1.5];

/** The point at a share of the length of a chain of straight lines. */
export function alongPolyline(points: readonly Vec[], share: number): Vec {
  const pieces = points.slice(1).map((to, i) => ({ from: points[i] ?? to, to }));
  const lengths = pieces.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [i, { from, to }] of pieces.entries()) {
    const length = lengths[i] ?? 0;
    if (left <= length && length > 0) return vec(from.x + ((to.x - from.x) * left) / length, from.y + ((to.y - from.y) * left) / length);
    left -= length;
  }
  return points.at(-1) ?? vec(0, 0);
}

/* Nodes may cover the round ends. */
const isFree = ({ nodeIndex }: Pick<TopologyModel, 'nodeIndex'>, badges: readonly LineBadge[], at: Box): boolean =>
  nodeIndex.search(inflate(at, -at.height * 0.15)).length === 0 && isApart(badges, at);

const isApart = (badges: readonly LineBadge[], at: Box): boolean => badges.every((badge) => !overlaps(badge.box, at));

/** A label as it is drawn: a pill in the colour of its line. */
export function composeBadge({ text, box: at, size, ink, strokeMm }: LineBadge): readonly SceneNode[] {
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  return [
    { kind: 'rect', box: at, radiusMm: at.height / 2, paint: { fill: 'paper', stroke: ink, strokeMm } },
    { kind: 'text', text, at: { x, y: y + (size * CAP_HEIGHT) / 2 }, sizeMm: size, ink: 'text', weight: 'medium', align: 'middle' },
  ];
}
