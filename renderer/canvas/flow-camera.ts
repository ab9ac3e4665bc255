import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Camera } from './camera.ts';
import { fitBox, padding, reveal, type Size, toDrawing, type Viewport, zoomAround, type ZoomLimits } from './viewport.ts';

const MOVE_MS = 220;
const ZOOM_MS = 120;
const REVEAL_PX = 48;

/** Moves React Flow's viewport, at once or over some milliseconds. */
export type SetViewport = (viewport: Viewport, options: { readonly duration?: number }) => void;

/** The camera and what the host must tell it. */
export interface FlowCamera {
  readonly camera: Camera;
  /** Hands over the way to move React Flow's viewport. */
  readonly flowReady: (setViewport: SetViewport) => void;
  readonly flowMoved: (viewport: Viewport) => void;
}

const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The camera over a React Flow instance. The viewport lives outside React: panning renders nothing. */
export function useFlowCamera(host: RefObject<HTMLElement | null>, limits: ZoomLimits): FlowCamera {
  const setFlowViewport = useRef<SetViewport>(undefined);
  const state = useRef<{ viewport: Viewport; size: Size }>({ viewport: { x: 0, y: 0, zoom: 1 }, size: { width: 0, height: 0 } });
  const listeners = useRef(new Set<() => void>());
  const { min, max } = limits;

  const value = useMemo((): FlowCamera => {
    const tell = (): void => listeners.current.forEach((listener) => listener());
    const show = (viewport: Viewport, durationMs: number): void => {
      const isAnimated = durationMs > 0 && !prefersStill();
      if (!isAnimated) {
        state.current = { ...state.current, viewport };
        tell();
      }
      setFlowViewport.current?.(viewport, isAnimated ? { duration: durationMs } : {});
    };
    const hostPoint: Camera['hostPoint'] = (client) => {
      const rect = host.current?.getBoundingClientRect();
      return { x: client.x - (rect?.left ?? 0), y: client.y - (rect?.top ?? 0) };
    };
    const camera: Camera = {
      limits: { min, max },
      viewport: () => state.current.viewport,
      size: () => state.current.size,
      subscribe: (listener) => {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      show: (viewport, { isAnimated = false } = {}) => show(viewport, isAnimated ? MOVE_MS : 0),
      fit: (target, space, { isAnimated = false, maxZoom = max } = {}) => show(fitBox(target, state.current.size, space, { min, max: Math.min(max, maxZoom) }), isAnimated ? MOVE_MS : 0),
      reveal: (target) => {
        const next = reveal(state.current.viewport, target, state.current.size, padding(REVEAL_PX));
        if (next !== state.current.viewport) show(next, MOVE_MS);
      },
      zoomBy: (factor) => {
        const { viewport, size } = state.current;
        show(zoomAround(viewport, { x: size.width / 2, y: size.height / 2 }, factor, { min, max }), ZOOM_MS);
      },
      hostPoint,
      drawingPoint: (client) => toDrawing(state.current.viewport, hostPoint(client)),
    };
    return {
      camera,
      flowReady: (setViewport) => {
        setFlowViewport.current = setViewport;
        setViewport(state.current.viewport, {});
      },
      flowMoved: (viewport) => {
        state.current = { ...state.current, viewport };
        tell();
      },
    };
  }, [host, min, max]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const measure = (): void => {
      state.current = { ...state.current, size: { width: element.clientWidth, height: element.clientHeight } };
      listeners.current.forEach((listener) => listener());
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);

  return value;
}
