import { type Box, box, unionBoxes } from '../geometry/box.ts';
import { type Vec, vec } from '../geometry/vector.ts';
import type { SceneNode } from './scene.ts';
import { textBox } from './text-box.ts';

/** The box around everything that nodes draw, line widths left out; control points of curves count as drawn. */
export function boundsOfNodes(nodes: readonly SceneNode[], origin: Vec = vec(0, 0), scale = 1): Box {
  const at = (p: Vec): Vec => vec(origin.x + p.x * scale, origin.y + p.y * scale);
  const around = (b: Box): Box => ({ ...at(b), width: b.width * scale, height: b.height * scale });
  const boxes = nodes.flatMap((node): Box[] => {
    switch (node.kind) {
      case 'rect':
      case 'image':
        return [around(node.box)];
      case 'circle':
        return [around(box(node.centre.x - node.radiusMm, node.centre.y - node.radiusMm, 2 * node.radiusMm, 2 * node.radiusMm))];
      case 'path':
        return node.steps.flatMap((step) => (step.op === 'Z' ? [] : [step.to, ...(step.op === 'C' ? [step.c1, step.c2] : [])])).map((p) => ({ ...at(p), width: 0, height: 0 }));
      case 'text':
        return [around(textBox(node))];
      case 'group':
        return node.children.length === 0 ? [] : [boundsOfNodes(node.children, at(node.at), scale * (node.scale ?? 1))];
    }
  });
  return unionBoxes(boxes);
}
