import { type Box, box, unionBoxes } from '../../shared/geometry/box.ts';
import { textWidthMm } from '../../shared/geometry/text-metrics.ts';
import type { Vec } from '../../shared/geometry/vector.ts';
import type { SceneNode, TextNode } from '../../shared/scene/scene.ts';

/** A text with its place in the outermost coordinates. */
export interface PlacedText {
  readonly node: TextNode;
  readonly at: Vec;
  readonly scale: number;
}

/** All texts of a scene, in drawing order. */
export function textsOf(nodes: readonly SceneNode[], origin: Vec = { x: 0, y: 0 }, scale = 1): PlacedText[] {
  return nodes.flatMap((node): PlacedText[] => {
    if (node.kind === 'text') return [{ node, at: { x: origin.x + node.at.x * scale, y: origin.y + node.at.y * scale }, scale }];
    if (node.kind !== 'group') return [];
    return textsOf(node.children, { x: origin.x + node.at.x * scale, y: origin.y + node.at.y * scale }, scale * (node.scale ?? 1));
  });
}

/** Words of a scene. */
export const wordsOf = (nodes: readonly SceneNode[]): string[] => textsOf(nodes).map(({ node }) => node.text);

/** The box around everything a node draws, line widths left out; control points of curves count as drawn. */
export function boundsOf(nodes: readonly SceneNode[], origin: Vec = { x: 0, y: 0 }, scale = 1): Box {
  const at = (p: Vec): Vec => ({ x: origin.x + p.x * scale, y: origin.y + p.y * scale });
  const around = (b: Box): Box => ({ ...at(b), width: b.width * scale, height: b.height * scale });
  const boxes = nodes.flatMap((node): Box[] => {
    switch (node.kind) {
      case 'rect':
        return [around(node.box)];
      case 'image':
        return [around(node.box)];
      case 'circle':
        return [around(box(node.centre.x - node.radiusMm, node.centre.y - node.radiusMm, 2 * node.radiusMm, 2 * node.radiusMm))];
      case 'path':
        return node.steps.flatMap((step) => (step.op === 'Z' ? [] : [step.to, ...(step.op === 'C' ? [step.c1, step.c2] : [])])).map((p) => ({ ...at(p), width: 0, height: 0 }));
      case 'text':
        return [around(textBox(node))];
      case 'group':
        return node.children.length === 0 ? [] : [boundsOf(node.children, at(node.at), scale * (node.scale ?? 1))];
    }
  });
  return unionBoxes(boxes);
}

/** The box of a text from its baseline up, after turning. */
export function textBox({ text, at, sizeMm, weight, align = 'start', quarterTurns = 0 }: TextNode): Box {
  const width = textWidthMm(text, sizeMm, weight);
  const start = align === 'start' ? 0 : align === 'middle' ? -width / 2 : -width;
  if (quarterTurns % 2 === 0) return box(at.x + start, at.y - sizeMm * 0.75, width, sizeMm * 0.75);
  return quarterTurns % 4 === 3 ? box(at.x - sizeMm * 0.75, at.y - start - width, sizeMm * 0.75, width) : box(at.x, at.y + start, sizeMm * 0.75, width);
}

/** True when a box lies in another, with a tolerance. */
export const isInside = (inner: Box, outer: Box, tolerance = 0.01): boolean =>
  inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance && inner.x + inner.width <= outer.x + outer.width + tolerance && inner.y + inner.height <= outer.y + outer.height + tolerance;
