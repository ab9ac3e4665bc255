import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Box } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { type AnnotationStyle, dimensionLine, wordsBox } from '../../../shared/scene/annotations.ts';

const lineText = (from: Vec, to: Vec): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;
const boxText = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`;

/** Where an annotation takes presses: the inside of `area`, and along `lines`. Inside a cloud the drawing keeps them. */
export function hitPath(annotation: Annotation, style: AnnotationStyle): { readonly area: string; readonly lines: string } {
  const points = annotation.points.map(({ xMm, yMm }) => ({ x: xMm, y: yMm }));
  const [a = { x: 0, y: 0 }, b = a] = points;
  const text = annotation.text ?? '';
  switch (annotation.shape) {
    case 'text':
      return { area: boxText(wordsBox(text, a, style)), lines: '' };
    case 'callout':
      return { area: boxText(wordsBox(text, b, style)), lines: lineText(a, b) };
    case 'dimension': {
      const line = dimensionLine(points);
      return { area: '', lines: line === undefined ? '' : lineText(line.from, line.to) };
    }
    case 'cloud':
      return { area: '', lines: boxText({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) }) };
    default:
      return assertNever(annotation.shape);
  }
}
