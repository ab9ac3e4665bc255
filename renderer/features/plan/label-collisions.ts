import { type Box, box, contains, overlaps } from '../../../shared/geometry/box.ts';
import { textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import type { GroupNode, SceneNode, TextNode } from '../../../shared/scene/scene.ts';

/** Groups without the names that would lie over the name of an earlier one, patch and all: a name that cannot be read is not drawn. */
export function dropCollidingLabels(groups: readonly GroupNode[]): readonly GroupNode[] {
  const taken: Box[] = [];
  return groups.map((group) => {
    const hidden = group.children.filter((node) => {
      if (node.kind !== 'text') return false;
      const label = labelBox(group, node);
      if (taken.some((other) => overlaps(other, label))) return true;
      taken.push(label);
      return false;
    });
    return hidden.length === 0 ? group : { ...group, children: group.children.filter((node) => !hidden.includes(node) && !isPatchOf(node, hidden)) };
  });
}

function labelBox(group: GroupNode, { text, at, sizeMm, weight }: TextNode): Box {
  const width = textWidthMm(text, sizeMm, weight ?? 'regular');
  return box(group.at.x + at.x - width / 2, group.at.y + at.y - sizeMm, width, sizeMm * 1.2);
}

/** True for the ground-coloured rectangle a hidden name stood on. */
const isPatchOf = (node: SceneNode, hidden: readonly SceneNode[]): boolean =>
  node.kind === 'rect' && node.paint.fill === 'room' && hidden.some((text) => text.kind === 'text' && contains(node.box, text.at));
