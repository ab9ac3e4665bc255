import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Box } from '../../shared/geometry/box.ts';
import type { Vec } from '../../shared/geometry/vector.ts';
import type { Padding, Size, Viewport, ZoomLimits } from './viewport.ts';

/** What a view may ask of the canvas it is drawn on: where the drawing is shown, and to show another part of it. */
export interface Camera {
  readonly limits: ZoomLimits;
  readonly viewport: () => Viewport;
  readonly size: () => Size;
  /** Calls the listener after every change of viewport or size; yields the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (viewport: Viewport, options?: { readonly isAnimated?: boolean }) => void;
  /** Shows the whole box, but no closer than `maxZoom`. */
  readonly fit: (target: Box, space: Padding, options?: { readonly isAnimated?: boolean; readonly maxZoom?: number }) => void;
  /** Moves just enough to have the box in view. */
  readonly reveal: (target: Box) => void;
  /** Zooms around the middle. */
  readonly zoomBy: (factor: number) => void;
  /** A point of the window as a point of the drawing. */
  readonly drawingPoint: (client: Vec) => Vec;
  /** A point of the window as a point of the host. */
  readonly hostPoint: (client: Vec) => Vec;
}

/** The camera of the surrounding canvas. */
export const CameraContext = createContext<Camera | undefined>(undefined);

/** The camera of the surrounding canvas; throws outside of one. */
export function useCamera(): Camera {
  const camera = useContext(CameraContext);
  if (camera === undefined) throw new Error('useCamera is only for children of a CanvasHost');
  return camera;
}

/** A value worked out from the camera; re-renders only when the value changes, so select a primitive. */
export function useCameraValue<T extends string | number | boolean>(select: (camera: Camera) => T): T {
  const camera = useCamera();
  return useSyncExternalStore(camera.subscribe, () => select(camera));
}
