import { compareNatural } from '../../../shared/base/compare.ts';
import type { Id } from '../../../shared/base/id.ts';
import { box, type Box, inflate, overlaps } from '../../../shared/geometry/box.ts';
import { CAP_HEIGHT, textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import type { MergedLine } from './merged-links.ts';
import type { PlacedLine, TopologyModel } from './topology-model.ts';

/** The ports of a line at one of its ends, where they are written. */
export interface PortLabel {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
}

const SIZE = 10;
const SMALLEST_PX = 8.5;
/* Between the node and the label of its port. */
const GAP = 3;
const MOST_NAMED = 3;

/** How labels are placed. */
export interface PortLabelOptions {
  /** Writes them all, for the few lines that are looked at. */
  readonly isForced?: boolean | undefined;
  /** What else is written there. */
  readonly taken?: readonly { readonly box: Box }[] | undefined;
}

/** Labels at both ends of lines, each where it covers neither a node nor another label. */
export function placePortLabels(model: Pick<TopologyModel, 'nodeById' | 'nodeIndex'>, lines: readonly PlacedLine[], pxPerUnit: number, { isForced = false, taken = [] }: PortLabelOptions = {}): readonly PortLabel[] {
  const size = Math.max(SIZE, SMALLEST_PX / pxPerUnit);
  const labels: PortLabel[] = [];
  for (const { line, points } of lines) {
    for (const [end, way] of [[line.a, points], [line.b, points.toReversed()]] as const) {
      const label = labelAt(model, line, end, way, size);
      if (label === undefined) continue;
      const isFree = model.nodeIndex.search(inflate(label.box, -1)).length === 0 && [...taken, ...labels].every((other) => !overlaps(other.box, label.box));
      if (isForced || isFree) labels.push(label);
    }
  }
  return labels;
}

function labelAt({ nodeById }: Pick<TopologyModel, 'nodeById'>, line: MergedLine, end: Id<'device'>, way: readonly Vec[], size: number): PortLabel | undefined {
  const node = nodeById.get(end);
  const text = portsText(portsAt(line, end));
  const exit = node && exitOf(node.box, way);
  if (exit === undefined || text === '') return undefined;
  const [width, height] = [textWidthMm(text, size, 'medium') + size * 0.6, size * 1.3];
  const away = Math.abs(exit.along.x) * (width / 2) + Math.abs(exit.along.y) * (height / 2) + GAP;
  return { text, size, box: box(exit.at.x + exit.along.x * away - width / 2, exit.at.y + exit.along.y * away - height / 2, width, height) };
}

/** Where a line comes out of a node, and which way it goes there; undefined for one that never does. */
function exitOf(node: Box, way: readonly Vec[]): { readonly at: Vec; readonly along: Vec } | undefined {
  for (const [i, to] of way.slice(1).entries()) {
    const from = way[i] ?? to;
    if (isInside(node, to)) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const along = vec((to.x - from.x) / length, (to.y - from.y) / length);
    const share = isInside(node, from) ? leaveShare(node, from, to) : 0;
    return { at: vec(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share), along };
  }
  return undefined;
}

const isInside = ({ x, y, width, height }: Box, p: Vec): boolean => p.x > x && p.x < x + width && p.y > y && p.y < y + height;

/** The share of a piece of line that begins in a box at which it leaves it. */
function leaveShare({ x, y, width, height }: Box, from: Vec, to: Vec): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const across = dx === 0 ? Infinity : ((dx > 0 ? x + width : x) - from.x) / dx;
  const down = dy === 0 ? Infinity : ((dy > 0 ? y + height : y) - from.y) / dy;
  return Math.min(across, down, 1);
}

/** Ports of a line at one of its ends, in natural order. */
export function portsAt({ connections }: MergedLine, end: Id<'device'>): readonly string[] {
  const keys = connections.map(({ from, ports: [first, second] }) => (from.deviceId === end ? first.portKey : second.portKey));
  return [...new Set(keys)].sort(compareNatural);
}

/** `1–4, 7`: runs of numbers are drawn together, and the rest is counted. */
export function portsText(keys: readonly string[]): string {
  const runs: { first: string; last: string; next: number | undefined }[] = [];
  for (const key of keys) {
    const number = /^\d+$/.test(key) ? Number(key) : undefined;
    const run = runs.at(-1);
    if (run !== undefined && number !== undefined && run.next === number) [run.last, run.next] = [key, number + 1];
    else runs.push({ first: key, last: key, next: number === undefined ? undefined : number + 1 });
  }
  const named = runs.slice(0, MOST_NAMED).map(({ first, last }) => (first === last ? first : `${first}–${last}`));
  return [...named, ...(runs.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

/** A label as it is drawn: on a ground of its own, so that lines do not cross it out. */
export function composePortLabel({ text, box: at, size }: PortLabel): readonly SceneNode[] {
  return [
    { kind: 'rect', box: at, radiusMm: size * 0.3, paint: { fill: 'paper', opacity: 0.92 } },
    { kind: 'text', text, at: vec(at.x + at.width / 2, at.y + at.height / 2 + (size * CAP_HEIGHT) / 2), sizeMm: size, ink: 'text', weight: 'medium', align: 'middle' },
  ];
}
