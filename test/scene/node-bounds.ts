import type { Box } from '../../shared/geometry/box.ts';
import type { Vec } from '../../shared/geometry/vector.ts';
import type { SceneNode, TextNode } from '../../shared/scene/scene.ts';
import { boundsOfNodes } from '../../shared/scene/node-bounds.ts';
import { textBox } from '../../shared/scene/text-box.ts';

export { boundsOfNodes as boundsOf, textBox };

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

/** True when a box lies in another, with a tolerance. */
export const isInside = (inner: Box, outer: Box, tolerance = 0.01): boolean =>
  inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance && inner.x + inner.width <= outer.x + outer.width + tolerance && inner.y + inner.height <= outer.y + outer.height + tolerance;
