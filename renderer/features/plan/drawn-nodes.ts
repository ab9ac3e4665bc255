import { contains } from '../../../shared/geometry/box.ts';
import type { SceneNode, TextNode } from '../../../shared/scene/scene.ts';
import { READABLE_PX } from '../../canvas/readable-nodes.ts';

/** Scene nodes without the words that are hidden or too small to read, and without the grounds these stood on: an empty patch would cut a gap into what is below. */
export function drawnNodes(nodes: readonly SceneNode[], pxPerMm: number, hasLabels = true): readonly SceneNode[] {
  const isHidden = (node: SceneNode): node is TextNode => node.kind === 'text' && (!hasLabels || node.sizeMm * pxPerMm < READABLE_PX);
  const hidden = nodes.filter(isHidden);
  return nodes.flatMap((node): readonly SceneNode[] => {
    if (isHidden(node) || isPatchOf(node, hidden)) return [];
    return node.kind === 'group' ? [{ ...node, children: drawnNodes(node.children, pxPerMm * (node.scale ?? 1), hasLabels) }] : [node];
  });
}

/** True for the ground-coloured rectangle a hidden name stood on. */
const isPatchOf = (node: SceneNode, hidden: readonly TextNode[]): boolean => node.kind === 'rect' && node.paint.fill === 'room' && node.radiusMm !== undefined && hidden.some(({ at }) => contains(node.box, at));
