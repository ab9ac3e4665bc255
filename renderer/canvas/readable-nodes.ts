import type { SceneNode } from '../../shared/scene/scene.ts';

/** The smallest type that is drawn, in CSS pixels. */
export const READABLE_PX = 6.5;

/* Zooms at which type is chosen anew; between them nothing is drawn again. */
const STEPS_PER_DOUBLING = 2;

/** The zoom, rounded down to a step: what is readable is chosen for it. */
export const zoomStep = (zoom: number): number => 2 ** (Math.floor(Math.log2(zoom) * STEPS_PER_DOUBLING + 1e-6) / STEPS_PER_DOUBLING);

/** Scene nodes without the text that would be too small to read when `pxPerMm` CSS pixels are a millimetre. */
export function readableNodes(nodes: readonly SceneNode[], pxPerMm: number): readonly SceneNode[] {
  return nodes.flatMap((node): readonly SceneNode[] => {
    if (node.kind === 'text') return node.sizeMm * pxPerMm < READABLE_PX ? [] : [node];
    return node.kind === 'group' ? [{ ...node, children: readableNodes(node.children, pxPerMm * (node.scale ?? 1)) }] : [node];
  });
}
