import { useEffect, useState } from 'react';
import { type Box, inflate } from '../../shared/geometry/box.ts';
import type { Camera } from './camera.ts';
import { viewportTile, visibleBox } from './viewport.ts';

const TILE_PX = 400;

/** The visible part and a tile's width around it: outside of it nothing need be mounted. Another box only when the viewport has entered another tile; undefined while the canvas has no size. */
export function useNearBox(camera: Camera): Box | undefined {
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
