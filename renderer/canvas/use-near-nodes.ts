import { useMemo } from 'react';
import { BoxIndex } from './box-index.ts';
import type { Camera } from './camera.ts';
import type { CanvasNode } from './canvas-node.ts';
import { useNearBox } from './use-near-box.ts';

/** The nodes in or near the visible part. They are chosen anew only when the viewport enters another tile. */
export function useNearNodes(camera: Camera, nodes: readonly CanvasNode[]): readonly CanvasNode[] {
  const near = useNearBox(camera);
  const index = useMemo(() => new BoxIndex(nodes, (node) => node.box), [nodes]);
  return useMemo(() => (near === undefined ? [] : index.search(near)), [index, near]);
}
