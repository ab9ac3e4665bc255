import { box } from '../../geometry/box.ts';
import { CAP_HEIGHT } from '../../geometry/text-metrics.ts';
import { vec } from '../../geometry/vector.ts';
import { segment } from '../path-steps.ts';
import type { PathStep, SceneNode } from '../scene.ts';
import type { SheetLayout } from './layout.ts';

/** Width of the strip with the zone marks outside the border. */
const STRIP_MM = 5;
/** Usual length of a zone (ISO 5457). */
const ZONE_MM = 50;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const MARK_MM = 2.6;

/** Border with zone letters and numbers, so that a place on the sheet can be named: `C4`. */
export function composeFrame({ frame }: SheetLayout): SceneNode[] {
  const columns = zones(frame.width);
  const rows = Math.min(LETTERS.length, zones(frame.height));
  const outer = box(frame.x - STRIP_MM, frame.y - STRIP_MM, frame.width + 2 * STRIP_MM, frame.height + 2 * STRIP_MM);
  const ticks: PathStep[] = [];
  const marks: SceneNode[] = [];
  for (let i = 0; i < columns; i += 1) {
    const [left, right] = [frame.x + (i * frame.width) / columns, frame.x + ((i + 1) * frame.width) / columns];
    for (const y of [outer.y, frame.y + frame.height]) {
      if (i > 0) ticks.push(...segment(vec(left, y), vec(left, y + STRIP_MM)));
      marks.push(mark(String(i + 1), (left + right) / 2, y + STRIP_MM / 2));
    }
  }
  for (let i = 0; i < rows; i += 1) {
    const [top, bottom] = [frame.y + (i * frame.height) / rows, frame.y + ((i + 1) * frame.height) / rows];
    for (const x of [outer.x, frame.x + frame.width]) {
      if (i > 0) ticks.push(...segment(vec(x, top), vec(x + STRIP_MM, top)));
      marks.push(mark(LETTERS.charAt(i), x + STRIP_MM / 2, (top + bottom) / 2));
    }
  }
  return [
    { kind: 'rect', box: outer, paint: { stroke: 'line', strokeMm: 0.18 } },
    { kind: 'path', steps: ticks, paint: { stroke: 'line', strokeMm: 0.18 } },
    { kind: 'rect', box: frame, paint: { stroke: 'text', strokeMm: 0.6 } },
    ...marks,
  ];
}

/** An even number of zones, as the standard wants. */
const zones = (lengthMm: number): number => Math.max(2, 2 * Math.round(lengthMm / ZONE_MM / 2));

const mark = (text: string, x: number, y: number): SceneNode => ({ kind: 'text', text, at: vec(x, y + (MARK_MM * CAP_HEIGHT) / 2), sizeMm: MARK_MM, ink: 'text-muted', align: 'middle' });
