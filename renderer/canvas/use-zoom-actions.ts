import { useEffect, useRef } from 'react';
import { useViewActions } from '../state/view-actions.ts';
import type { Camera } from './camera.ts';

const STEP = 1.25;

/** Offers zooming of the view in front to menus, keys and the view bar. `baseZoom` is what the view calls 100 %. */
export function useZoomActions(camera: () => Camera | undefined, baseZoom: number, zoomToFit: () => void, zoomToSelection: () => void): (ready: Camera) => void {
  const latest = useRef({ baseZoom, zoomToFit, zoomToSelection });
  latest.current = { baseZoom, zoomToFit, zoomToSelection };
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    const release = useViewActions.getState().register({
      zoomIn: () => camera()?.zoomBy(STEP),
      zoomOut: () => camera()?.zoomBy(1 / STEP),
      zoomToActual: () => {
        const view = camera();
        view?.zoomBy(latest.current.baseZoom / view.viewport().zoom);
      },
      zoomToFit: () => latest.current.zoomToFit(),
      zoomToSelection: () => latest.current.zoomToSelection(),
    });
    return () => {
      stop.current?.();
      release();
    };
  }, [camera]);
  return (ready) => {
    const tell = (): void => {
      const percent = Math.round((ready.viewport().zoom / baseZoom) * 100);
      if (useViewActions.getState().zoomPercent !== percent) useViewActions.getState().setZoomPercent(percent);
    };
    stop.current?.();
    stop.current = ready.subscribe(tell);
    tell();
  };
}
