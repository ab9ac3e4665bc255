import { type KeyboardEvent, type MouseEvent, type PointerEvent as ReactPointerEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import { type Camera, useCamera } from '../../../canvas/camera.ts';
import { type CanvasPoint, canvasPoint } from '../../../canvas/pointer-tool.ts';
import { zoomAround } from '../../../canvas/viewport.ts';
import { useUnderlayTool } from '../../../state/underlay-tool.ts';

const ARROWS: Readonly<Record<string, Vec>> = { ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 }, ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 } };

/** What a tool does with pointer and keys. */
export interface ToolHandlers {
  readonly press: (p: CanvasPoint) => void;
  readonly move: (p: CanvasPoint) => void;
  readonly release?: (() => void) | undefined;
  readonly arrow: (direction: Vec, keys: { readonly isShift: boolean; readonly isAlt: boolean }) => void;
  readonly enter: () => void;
}

/** Takes pointer and keys from the plan while a picture is in hand; the wheel still zooms, the middle button still moves the view, Escape lets go. */
export function ToolSurface({ label, cursor, handlers, children }: { readonly label: string; readonly cursor: string; readonly handlers: ToolHandlers; readonly children: ReactNode }): ReactElement {
  const camera = useCamera();
  const surface = useRef<HTMLDivElement>(null);
  const pan = useRef<{ readonly x: number; readonly y: number }>(undefined);
  useEffect(() => {
    surface.current?.focus();
    return giveFocusBack;
  }, []);
  useWheelZoom(surface, camera);
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    if (event.button === 1) pan.current = { x: event.clientX, y: event.clientY };
    else if (event.button === 0) handlers.press(canvasPoint(camera, event));
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>): void => {
    if (pan.current === undefined) return handlers.move(canvasPoint(camera, event));
    const { x, y, zoom } = camera.viewport();
    camera.show({ x: x + event.clientX - pan.current.x, y: y + event.clientY - pan.current.y, zoom });
    pan.current = { x: event.clientX, y: event.clientY };
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>): void => {
    pan.current = undefined;
    if (event.button === 0) handlers.release?.();
  };
  return (
    <div
      ref={surface}
      className="canvas-control plan-underlay-surface"
      role="application"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes its own keys, so it must be focusable
      tabIndex={0}
      style={{ cursor }}
      onPointerDown={onPointerDown}
      onMouseDown={keepFocus}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={(event) => onKeyDown(event, handlers)}
    >
      {children}
    </div>
  );
}

/* The focus went with the tool: the plan takes the keys again. */
function giveFocusBack(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-region=view]')?.focus({ preventScroll: true });
}

/* A press that ended in a question has put the focus there; the browser would take it back. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

function onKeyDown(event: KeyboardEvent<HTMLElement>, handlers: ToolHandlers): void {
  const direction = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey || (direction === undefined && !['Enter', ' ', 'Escape'].includes(event.key))) return;
  event.preventDefault();
  event.stopPropagation();
  if (direction !== undefined) handlers.arrow(direction, { isShift: event.shiftKey, isAlt: event.altKey });
  else if (event.key === 'Escape') useUnderlayTool.getState().endTool();
  else handlers.enter();
}

/** Escape anywhere in a tool's panel lets go of the picture. */
export function endOnEscape(event: KeyboardEvent<HTMLElement>): void {
  event.stopPropagation();
  if (event.key === 'Escape') useUnderlayTool.getState().endTool();
}

/* As the canvas below does it: a notch of the wheel is the same step everywhere. */
function useWheelZoom(surface: { readonly current: HTMLElement | null }, camera: Camera): void {
  useEffect(() => {
    const element = surface.current;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const perUnit = event.deltaMode === 1 ? 0.05 : 0.002;
      camera.show(zoomAround(camera.viewport(), camera.hostPoint({ x: event.clientX, y: event.clientY }), 2 ** (-event.deltaY * perUnit * (event.ctrlKey ? 10 : 1)), camera.limits));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [surface, camera]);
}
