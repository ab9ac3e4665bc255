import { type Box, contains, overlaps, unionBoxes } from '../../../shared/geometry/box.ts';
import type { PathStep, SceneNode } from '../../../shared/scene/scene.ts';

/** Lines and words that lie in or near a part of the drawing; groups without an offset are looked into, whatever else there is stays. */
export function nearNodes(nodes: readonly SceneNode[], near: Box): readonly SceneNode[] {
  return nodes.flatMap((node): readonly SceneNode[] => {
    if (node.kind === 'text') return contains(near, node.at) ? [node] : [];
    if (node.kind === 'path') return overlaps(boundsOfSteps(node.steps), near) ? [node] : [];
    return node.kind === 'group' && node.at.x === 0 && node.at.y === 0 && node.scale === undefined ? [{ ...node, children: nearNodes(node.children, near) }] : [node];
  });
}

/* Corners and control points: a curve lies between them. */
const boundsOfSteps = (steps: readonly PathStep[]): Box =>
  unionBoxes(steps.flatMap((step) => (step.op === 'Z' ? [] : [step.to, ...(step.op === 'C' ? [step.c1, step.c2] : [])])).map((p) => ({ ...p, width: 0, height: 0 })));
