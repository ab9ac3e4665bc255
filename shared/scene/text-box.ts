import { type Box, box } from '../geometry/box.ts';
import { textWidthMm } from '../geometry/text-metrics.ts';
import type { TextNode } from './scene.ts';

/** The box of a text from its baseline up, after turning. */
export function textBox({ text, at, sizeMm, weight, align = 'start', quarterTurns = 0 }: TextNode): Box {
  const width = textWidthMm(text, sizeMm, weight);
  const start = align === 'start' ? 0 : align === 'middle' ? -width / 2 : -width;
  if (quarterTurns % 2 === 0) return box(at.x + start, at.y - sizeMm * 0.75, width, sizeMm * 0.75);
  return quarterTurns % 4 === 3 ? box(at.x - sizeMm * 0.75, at.y - start - width, sizeMm * 0.75, width) : box(at.x, at.y + start, sizeMm * 0.75, width);
}
