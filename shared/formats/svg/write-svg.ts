import { assertNever } from '../../base/assert-never.ts';
import { base64 } from '../../base/base64.ts';
import type { GroupNode, ImageNode, Paint, Palette, PathStep, Scene, SceneNode, TextNode } from '../../scene/scene.ts';
import { NO_PICTURES, type Pictures } from '../pictures.ts';
import { decimal, escapeXml } from './svg-text.ts';

/** What an SVG file says about itself. */
export interface SvgOptions {
  /** Title for screen readers and file managers. */
  readonly title: string;
  /** Size in millimetres of paper; absent: the scene's own millimetres. */
  readonly widthMm?: number | undefined;
  /** Pictures to embed; others are left out. */
  readonly pictures?: Pictures | undefined;
}

/** The typeface and its fallbacks by name; nothing is embedded, so that text stays text. */
export const SVG_FONT_FAMILY = "Inter, 'Noto Sans', 'DejaVu Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

const WEIGHTS = { regular: '400', medium: '500', bold: '700' } as const;

interface Writer {
  readonly palette: Palette;
  readonly lines: string[];
  readonly pictures: Pictures;
  clips: number;
}

/** Writes a scene as an SVG file. The same scene and palette give the same text. */
export function writeSvg(scene: Scene, palette: Palette, options: SvgOptions): string {
  const { x, y, width, height } = scene.bounds;
  const widthMm = options.widthMm ?? width;
  const heightMm = width > 0 ? (widthMm * height) / width : 0;
  const writer: Writer = { palette, lines: [], pictures: options.pictures ?? NO_PICTURES, clips: 0 };
  for (const node of scene.nodes) writeNode(writer, node);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${decimal(widthMm)}mm" height="${decimal(heightMm)}mm" viewBox="${[x, y, width, height].map(decimal).join(' ')}" role="img" font-family="${escapeXml(SVG_FONT_FAMILY)}" fill="none" stroke-linejoin="round" stroke-linecap="round">`,
    `<title>${escapeXml(options.title)}</title>`,
    `<rect x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}" fill="${palette.paper}"/>`,
    ...writer.lines,
    '</svg>',
    '',
  ].join('\n');
}

function writeNode(writer: Writer, node: SceneNode): void {
  switch (node.kind) {
    case 'rect': {
      const { x, y, width, height } = node.box;
      const radius = node.radiusMm === undefined ? '' : ` rx="${decimal(node.radiusMm)}"`;
      writer.lines.push(`<rect x="${decimal(x)}" y="${decimal(y)}" width="${decimal(Math.max(0, width))}" height="${decimal(Math.max(0, height))}"${radius}${paintAttributes(writer.palette, node.paint)}/>`);
      return;
    }
    case 'circle':
      writer.lines.push(`<circle cx="${decimal(node.centre.x)}" cy="${decimal(node.centre.y)}" r="${decimal(node.radiusMm)}"${paintAttributes(writer.palette, node.paint)}/>`);
      return;
    case 'path':
      writer.lines.push(`<path d="${pathData(node.steps)}"${paintAttributes(writer.palette, node.paint)}/>`);
      return;
    case 'text':
      writer.lines.push(textElement(writer.palette, node));
      return;
    case 'image':
      writeImage(writer, node);
      return;
    case 'group':
      writeGroup(writer, node);
      return;
    default:
      assertNever(node);
  }
}

/* The picture is drawn as it is, then turned about the middle of its box. */
function writeImage(writer: Writer, { box, quarterTurns, opacity, sha256 }: ImageNode): void {
  const bytes = writer.pictures.get(sha256);
  if (bytes === undefined) return;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [width, height] = quarterTurns % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  const turn = quarterTurns % 4 === 0 ? '' : ` transform="rotate(${(quarterTurns % 4) * 90} ${decimal(x)} ${decimal(y)})"`;
  const faded = opacity === 1 ? '' : ` opacity="${decimal(opacity)}"`;
  writer.lines.push(`<image x="${decimal(x - width / 2)}" y="${decimal(y - height / 2)}" width="${decimal(width)}" height="${decimal(height)}" preserveAspectRatio="none"${turn}${faded} href="data:image/png;base64,${base64(bytes)}"/>`);
}

function writeGroup(writer: Writer, node: GroupNode): void {
  const scale = node.scale === undefined || node.scale === 1 ? '' : ` scale(${decimal6(node.scale)})`;
  const layer = node.layer === undefined ? '' : ` data-layer="${escapeXml(node.layer)}"`;
  const record = node.recordId === undefined ? '' : ` data-id="${escapeXml(node.recordId)}"`;
  writer.lines.push(`<g transform="translate(${decimal(node.at.x)} ${decimal(node.at.y)})${scale}"${layer}${record}>`);
  if (node.title !== undefined) writer.lines.push(`<title>${escapeXml(node.title)}</title>`);
  if (node.clip !== undefined) {
    const { x, y, width, height } = node.clip;
    writer.clips += 1;
    const id = `clip-${writer.clips}`;
    writer.lines.push(`<clipPath id="${id}"><rect x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"/></clipPath>`, `<g clip-path="url(#${id})">`);
  }
  for (const child of node.children) writeNode(writer, child);
  if (node.clip !== undefined) writer.lines.push('</g>');
  writer.lines.push('</g>');
}

/** Scales need more digits than millimetres: 1:50 of a room a hundred metres long. */
const decimal6 = (value: number): string => String(Math.round(value * 1e6) / 1e6);

function paintAttributes(palette: Palette, paint: Paint): string {
  let text = '';
  if (paint.fill !== undefined) text += ` fill="${palette[paint.fill]}"`;
  if (paint.stroke !== undefined) text += ` stroke="${palette[paint.stroke]}" stroke-width="${decimal(paint.strokeMm ?? 0.25)}"`;
  if (paint.dashMm !== undefined && paint.dashMm.length > 0) text += ` stroke-dasharray="${paint.dashMm.map(decimal).join(' ')}"`;
  if (paint.opacity !== undefined && paint.opacity !== 1) text += ` opacity="${decimal(paint.opacity)}"`;
  return text;
}

/** The `d` attribute of a path; the canvas builds its `Path2D` from the same text. */
export function pathData(steps: readonly PathStep[]): string {
  let text = '';
  for (const step of steps) {
    if (step.op === 'Z') text += 'Z';
    else if (step.op === 'C') text += `C${decimal(step.c1.x)} ${decimal(step.c1.y)} ${decimal(step.c2.x)} ${decimal(step.c2.y)} ${decimal(step.to.x)} ${decimal(step.to.y)}`;
    else text += `${step.op}${decimal(step.to.x)} ${decimal(step.to.y)}`;
  }
  return text;
}

const ANCHORS = { start: '', middle: ' text-anchor="middle"', end: ' text-anchor="end"' } as const;

function textElement(palette: Palette, node: TextNode): string {
  const { at, sizeMm, align = 'start', weight = 'regular', quarterTurns = 0 } = node;
  const turn = quarterTurns % 4 === 0 ? '' : ` transform="rotate(${(quarterTurns % 4) * 90} ${decimal(at.x)} ${decimal(at.y)})"`;
  const bold = weight === 'regular' ? '' : ` font-weight="${WEIGHTS[weight]}"`;
  return `<text x="${decimal(at.x)}" y="${decimal(at.y)}" font-size="${decimal(sizeMm)}" fill="${palette[node.ink]}"${bold}${ANCHORS[align]}${turn} xml:space="preserve" unicode-bidi="plaintext">${escapeXml(node.text)}</text>`;
}
