import { type KeyboardEvent, type MouseEvent, type PointerEvent as ReactPointerEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import { useCamera } from '../../../canvas/camera.ts';
import { type CanvasPoint, canvasPoint } from '../../../canvas/pointer-tool.ts';
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
  useEffect(() => {
    surface.current?.focus();
    return giveFocusBack;
  }, []);
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    event.currentTarget.focus();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    handlers.press(canvasPoint(camera, event));
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>): void => {
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
      data-over-drawing
      onPointerDown={onPointerDown}
      onMouseDown={keepFocus}
      onPointerMove={(event) => handlers.move(canvasPoint(camera, event))}
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
