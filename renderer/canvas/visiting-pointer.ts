import { useEffect, useRef } from 'react';
import type { Camera } from './camera.ts';
import { canvasPoint, type CanvasPoint } from './pointer-tool.ts';

/** What a canvas does with something that is dragged onto it from elsewhere in the window. */
export interface VisitHandlers {
  /** Undefined while the pointer is outside the canvas. */
  readonly move: (p: CanvasPoint | undefined) => void;
  /** The button was released over the canvas. */
  readonly drop: (p: CanvasPoint) => void;
}

/** Follows the pointer over the whole window while something from elsewhere is under way. */
export function useVisitingPointer(camera: () => Camera | undefined, isActive: boolean, handlers: VisitHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    if (!isActive) return undefined;
    const pointIn = (event: PointerEvent): CanvasPoint | undefined => {
      const view = camera();
      if (view === undefined) return undefined;
      const p = canvasPoint(view, event);
      const { width, height } = view.size();
      return p.host.x >= 0 && p.host.y >= 0 && p.host.x <= width && p.host.y <= height ? p : undefined;
    };
    const onMove = (event: PointerEvent): void => latest.current.move(pointIn(event));
    const onUp = (event: PointerEvent): void => {
      const p = event.button === 0 ? pointIn(event) : undefined;
      if (p !== undefined) latest.current.drop(p);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
    };
  }, [camera, isActive]);
}
