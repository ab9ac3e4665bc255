import { assertNever } from '../../shared/base/assert-never.ts';
import type { CircleNode, GroupNode, Paint, Palette, PathNode, PathStep, RectNode, SceneNode, TextNode } from '../../shared/scene/scene.ts';

/** How a scene is painted. */
export interface PaintOptions {
  readonly palette: Palette;
  /** CSS pixels per scene millimetre at the top level. Text that would be smaller than can be read is left out. */
  readonly pxPerMm: number;
  readonly fontFamily: string;
  /** Smallest type still drawn, in CSS pixels. */
  readonly minTextPx?: number | undefined;
}

/* Smaller type cannot be read on a screen. */
const MIN_TEXT_PX = 6;
const FONT_WEIGHT = { regular: 400, medium: 500, bold: 600 } as const;

/** Paints scene nodes on a canvas whose transform maps scene millimetres already. The same scene goes to SVG and PDF by other writers. */
export function paintScene(context: CanvasRenderingContext2D, nodes: readonly SceneNode[], options: PaintOptions): void {
  for (const node of nodes) paintNode(context, node, options);
}

function paintNode(context: CanvasRenderingContext2D, node: SceneNode, options: PaintOptions): void {
  switch (node.kind) {
    case 'rect':
      return paintRect(context, node, options.palette);
    case 'path':
      return paintPath(context, node, options.palette);
    case 'circle':
      return paintCircle(context, node, options.palette);
    case 'text':
      return paintText(context, node, options);
    case 'image':
      /* A canvas is painted at once and a picture must be decoded first: pictures lie below as elements of their own. */
      return undefined;
    case 'group':
      return paintGroup(context, node, options);
    default:
      return assertNever(node);
  }
}

function fillAndStroke(context: CanvasRenderingContext2D, paint: Paint, palette: Palette): void {
  context.globalAlpha = paint.opacity ?? 1;
  if (paint.fill !== undefined) {
    context.fillStyle = palette[paint.fill];
    context.fill();
  }
  if (paint.stroke !== undefined) {
    context.strokeStyle = palette[paint.stroke];
    context.lineWidth = paint.strokeMm ?? 0.5;
    context.setLineDash([...(paint.dashMm ?? [])]);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function paintRect(context: CanvasRenderingContext2D, { box, radiusMm, paint }: RectNode, palette: Palette): void {
  context.beginPath();
  if (radiusMm === undefined || radiusMm === 0) context.rect(box.x, box.y, box.width, box.height);
  else context.roundRect(box.x, box.y, box.width, box.height, radiusMm);
  fillAndStroke(context, paint, palette);
}

function paintPath(context: CanvasRenderingContext2D, { steps, paint }: PathNode, palette: Palette): void {
  context.beginPath();
  tracePath(context, steps);
  fillAndStroke(context, paint, palette);
}

/** Adds the steps to the path under way. */
export function tracePath(context: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath'>, steps: readonly PathStep[]): void {
  for (const step of steps) {
    switch (step.op) {
      case 'M':
        context.moveTo(step.to.x, step.to.y);
        break;
      case 'L':
        context.lineTo(step.to.x, step.to.y);
        break;
      case 'C':
        context.bezierCurveTo(step.c1.x, step.c1.y, step.c2.x, step.c2.y, step.to.x, step.to.y);
        break;
      case 'Z':
        context.closePath();
        break;
      default:
        assertNever(step);
    }
  }
}

function paintCircle(context: CanvasRenderingContext2D, { centre, radiusMm, paint }: CircleNode, palette: Palette): void {
  context.beginPath();
  context.arc(centre.x, centre.y, radiusMm, 0, 2 * Math.PI);
  fillAndStroke(context, paint, palette);
}

function paintText(context: CanvasRenderingContext2D, node: TextNode, { palette, pxPerMm, fontFamily, minTextPx = MIN_TEXT_PX }: PaintOptions): void {
  if (node.sizeMm * pxPerMm < minTextPx) return;
  context.save();
  context.translate(node.at.x, node.at.y);
  context.rotate(((node.quarterTurns ?? 0) * Math.PI) / 2);
  context.font = `${FONT_WEIGHT[node.weight ?? 'regular']} ${node.sizeMm}px ${fontFamily}`;
  context.textAlign = node.align === 'middle' ? 'center' : (node.align ?? 'start');
  context.fillStyle = palette[node.ink];
  context.fillText(node.text, 0, 0);
  context.restore();
}

function paintGroup(context: CanvasRenderingContext2D, node: GroupNode, options: PaintOptions): void {
  const scale = node.scale ?? 1;
  context.save();
  context.translate(node.at.x, node.at.y);
  context.scale(scale, scale);
  if (node.clip !== undefined) {
    context.beginPath();
    context.rect(node.clip.x, node.clip.y, node.clip.width, node.clip.height);
    context.clip();
  }
  paintScene(context, node.children, { ...options, pxPerMm: options.pxPerMm * scale });
  context.restore();
}
