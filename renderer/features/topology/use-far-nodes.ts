import { useCallback, useEffect, useRef, useState } from 'react';
import { inflate } from '../../../shared/geometry/box.ts';
import type { Camera } from '../../canvas/camera.ts';
import { visibleBox } from '../../canvas/viewport.ts';
import { nodeDetail } from './node-scene.ts';
import type { TopologyModel } from './topology-model.ts';

/** More elements than this make zooming jerk. */
const MOST_ELEMENTS = 150;
/* The canvas host keeps this much around the visible part, in CSS pixels. */
const AROUND_PX = 400;

/** Whether nodes are too small or too many to be elements; then the canvas layer paints them. `follow` is to be called once the camera is there. */
export function useFarNodes(model: TopologyModel): { readonly isFar: boolean; readonly follow: (camera: Camera) => void } {
  const [isFar, setFar] = useState(false);
  const latest = useRef(model);
  const check = useRef<() => void>(undefined);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    latest.current = model;
    check.current?.();
  }, [model]);
  useEffect(() => () => stop.current?.(), []);
  const follow = useCallback((camera: Camera) => {
    stop.current?.();
    check.current = () => setFar(areFar(latest.current, camera));
    stop.current = camera.subscribe(check.current);
    check.current();
  }, []);
  return { isFar, follow };
}

/** True when nodes cannot be read at this zoom, or too many are in or near the visible part. */
export function areFar({ nodes, nodeIndex }: Pick<TopologyModel, 'nodes' | 'nodeIndex'>, camera: Pick<Camera, 'viewport' | 'size'>): boolean {
  const viewport = camera.viewport();
  if (nodeDetail(viewport.zoom) === 'far') return true;
  if (nodes.length <= MOST_ELEMENTS) return false;
  return nodeIndex.search(inflate(visibleBox(viewport, camera.size()), AROUND_PX / viewport.zoom)).length > MOST_ELEMENTS;
}
