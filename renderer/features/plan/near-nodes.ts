import { type Box, overlaps } from '../../../shared/geometry/box.ts';
import { boundsOfNodes } from '../../../shared/scene/node-bounds.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';

/** What lies in or near a part of the drawing; groups without an offset are looked into, others stay. */
export function nearNodes(nodes: readonly SceneNode[], near: Box): readonly SceneNode[] {
  return nodes.flatMap((node): readonly SceneNode[] => {
    if (node.kind !== 'group') return overlaps(boundsOfNodes([node]), near) ? [node] : [];
    return node.at.x === 0 && node.at.y === 0 && node.scale === undefined ? [{ ...node, children: nearNodes(node.children, near) }] : [node];
  });
}
