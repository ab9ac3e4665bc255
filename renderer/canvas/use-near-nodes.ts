import { useEffect, useMemo, useState } from 'react';
import { type Box, inflate } from '../../shared/geometry/box.ts';
import { BoxIndex } from './box-index.ts';
import type { Camera } from './camera.ts';
import type { CanvasNode } from './canvas-node.ts';
import { viewportTile, visibleBox } from './viewport.ts';

const TILE_PX = 400;

/** The nodes in or near the visible part. They are chosen anew only when the viewport enters another tile. */
export function useNearNodes(camera: Camera, nodes: readonly CanvasNode[]): readonly CanvasNode[] {
  const near = useNearBox(camera);
  const index = useMemo(() => new BoxIndex(nodes, (node) => node.box), [nodes]);
  return useMemo(() => (near === undefined ? [] : index.search(near)), [index, near]);
}

/** The visible part and a tile's width around it; another box only when the viewport has entered another tile. */
function useNearBox(camera: Camera): Box | undefined {
  const [near, setNear] = useState<Box>();
  useEffect(() => {
    let tile = '';
    const follow = (): void => {
      const [viewport, size] = [camera.viewport(), camera.size()];
      const now = viewportTile(viewport, size, TILE_PX);
      if (now === tile || size.width === 0) return;
      tile = now;
      setNear(inflate(visibleBox(viewport, size), TILE_PX / viewport.zoom));
    };
    follow();
    return camera.subscribe(follow);
  }, [camera]);
  return near;
}
