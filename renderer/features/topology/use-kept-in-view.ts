import { useEffect, useRef } from 'react';
import { type Box, overlaps, unionBoxes } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { visibleBox } from '../../canvas/viewport.ts';
import { useStore } from '../../state/use-design.ts';
import type { TopologyDrawing } from './use-topology-model.ts';

/** Whether a diagram that was in view before has to be brought back: it was whole and is cut off now, or nothing of it is left. */
export function isLost(seen: Box, before: Box, after: Box): boolean {
  const isWhole = (bounds: Box): boolean => covers(seen, bounds);
  return !overlaps(seen, after) || (isWhole(before) && !isWhole(after));
}

function covers(outer: Box, inner: Box): boolean {
  const { width, height } = unionBoxes([outer, inner]);
  return width <= outer.width && height <= outer.height;
}

/** Undo and redo move the diagram under the camera: it follows when the diagram would leave the view. */
export function useKeptInView({ model, context }: TopologyDrawing, camera: () => Camera | undefined, showAll: () => void): void {
  const store = useStore();
  const before = useRef<Box>(undefined);
  useEffect(() => store.subscribe(({ origin }) => {
    before.current = origin === 'undo' || origin === 'redo' ? context.model().bounds : undefined;
  }), [store, context]);
  useEffect(() => {
    const [view, was] = [camera(), before.current];
    before.current = undefined;
    if (view !== undefined && was !== undefined && isLost(visibleBox(view.viewport(), view.size()), was, model.bounds)) showAll();
    // Only another diagram can be another place.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [model]);
}
