import { useMemo, useState, useEffect } from 'react';
import { inflate } from '../../shared/geometry/box.ts';
import { BoxIndex } from './box-index.ts';
import type { Camera } from './camera.ts';
import type { CanvasNode } from './canvas-node.ts';
import { viewportTile, visibleBox } from './viewport.ts';

const TILE_PX = 400;

/** The nodes in or near the visible part. They are chosen anew only when the viewport enters another tile. */
export function useNearNodes(camera: Camera, nodes: readonly CanvasNode[]): readonly CanvasNode[] {
  const tile = useTile(camera);
  const index = useMemo(() => new BoxIndex(nodes, (node) => node.box), [nodes]);
  return useMemo(() => {
    const viewport = camera.viewport();
    const size = camera.size();
    if (size.width === 0) return nodes;
    return index.search(inflate(visibleBox(viewport, size), TILE_PX / viewport.zoom));
    // The tile stands for the viewport.
  }, [camera, index, nodes, tile]);
}

function useTile(camera: Camera): string {
  const [tile, setTile] = useState('');
  useEffect(() => {
    const follow = (): void => setTile(viewportTile(camera.viewport(), camera.size(), TILE_PX));
    follow();
    return camera.subscribe(follow);
  }, [camera]);
  return tile;
}
