import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Vec } from '../../shared/geometry/vector.ts';
import { keepWhole } from '../state/session.ts';
import type { Camera } from './camera.ts';
import { edgePan } from './viewport.ts';

/** Where the pointer is, and which keys change what it means. */
export interface CanvasPoint {
  /** In drawing units. */
  readonly at: Vec;
  /** In CSS pixels of the host. */
  readonly host: Vec;
  readonly zoom: number;
  readonly isShift: boolean;
  readonly isAlt: boolean;
  readonly isCtrl: boolean;
}

/** What a press has begun. Until the pointer has moved a little it is a click. */
export interface PointerGesture {
  /** A click puts something down instead of choosing what is there: the right button leaves it alone. */
  readonly isDrawing?: boolean | undefined;
  /** Chooses what is under the pointer for the menu of the right button, where a click does more than that. */
  readonly choose?: (() => void) | undefined;
  readonly click?: ((p: CanvasPoint) => void) | undefined;
  /** The pointer has moved far enough to be a drag; `p` is where it was pressed. */
  readonly start?: ((p: CanvasPoint) => void) | undefined;
  readonly move?: ((p: CanvasPoint) => void) | undefined;
  readonly drop?: ((p: CanvasPoint) => void) | undefined;
  /** Escape, or the system took the pointer away. */
  readonly cancel?: (() => void) | undefined;
}

/** What a view does with the left button; undefined leaves the press alone. */
export type PressHandler = (p: CanvasPoint) => PointerGesture | undefined;

interface ModifierKeys {
  readonly clientX: number;
  readonly clientY: number;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const DRAG_AFTER_PX = 4;

/** A pointer event in the canvas's terms. */
export function canvasPoint(camera: Camera, event: ModifierKeys): CanvasPoint {
  const client = { x: event.clientX, y: event.clientY };
  return {
    at: camera.drawingPoint(client),
    host: camera.hostPoint(client),
    zoom: camera.viewport().zoom,
    isShift: event.shiftKey,
    isAlt: event.altKey,
    isCtrl: event.ctrlKey || event.metaKey,
  };
}

/** Controls on top of the drawing, and text fields, keep their own presses. */
export const isControl = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.canvas-control, input, button, textarea, select') !== null;

/**
 * Runs gestures of the left button: click or drag, moving the view when the pointer nears an edge, Escape to get out. Space leaves the button to panning.
 * The right button chooses what is under it, for the menu that opens there.
 */
export function usePointerTool(camera: () => Camera | undefined, press: PressHandler): (event: ReactPointerEvent<HTMLElement>) => void {
  const latest = useRef(press);
  latest.current = press;
  const isSpaceDown = useSpaceKey();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  return (event) => {
    const view = camera();
    if (view === undefined || (event.button !== 0 && event.button !== 2) || isSpaceDown.current || isControl(event.target)) return;
    const p = canvasPoint(view, event);
    const gesture = latest.current(p);
    if (gesture === undefined) return;
    if (event.button === 2) chooseForMenu(gesture, p);
    else stop.current = runGesture(view, gesture, event.nativeEvent);
  };
}

function chooseForMenu({ isDrawing, choose, click }: PointerGesture, p: CanvasPoint): void {
  if (isDrawing !== true) keepWhole(() => (choose === undefined ? click?.(p) : choose()));
}

function runGesture(camera: Camera, gesture: PointerGesture, pressed: PointerEvent): () => void {
  const pressedAt = canvasPoint(camera, pressed);
  let last: ModifierKeys = pressed;
  let isDrag = false;
  let frame = 0;
  const pan = (): void => {
    frame = requestAnimationFrame(pan);
    const p = canvasPoint(camera, last);
    const by = edgePan(p.host, camera.size());
    if (by.x === 0 && by.y === 0) return;
    const { x, y, zoom } = camera.viewport();
    camera.show({ x: x + by.x, y: y + by.y, zoom });
    gesture.move?.(canvasPoint(camera, last));
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pressed.pointerId) return;
    last = event;
    if (!isDrag && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < DRAG_AFTER_PX) return;
    if (!isDrag) {
      isDrag = true;
      gesture.start?.(pressedAt);
      frame = requestAnimationFrame(pan);
    }
    gesture.move?.(canvasPoint(camera, event));
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== pressed.pointerId) return;
    end();
    if (isDrag) gesture.drop?.(canvasPoint(camera, event));
    else gesture.click?.(pressedAt);
  };
  const abandon = (): void => {
    end();
    if (isDrag) gesture.cancel?.();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (isDrag) event.stopPropagation();
      return abandon();
    }
    if (isDrag && ['Alt', 'Shift'].includes(event.key)) {
      const { clientX, clientY, metaKey } = last;
      last = { clientX, clientY, metaKey, shiftKey: event.shiftKey, altKey: event.altKey, ctrlKey: event.ctrlKey };
      gesture.move?.(canvasPoint(camera, last));
    }
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', abandon);
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('keyup', onKey, true);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', abandon);
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('keyup', onKey, true);
  return abandon;
}

function useSpaceKey(): { readonly current: boolean } {
  const isDown = useRef(false);
  useEffect(() => {
    const set = (event: KeyboardEvent): void => {
      if (event.key === ' ') isDown.current = event.type === 'keydown';
    };
    const release = (): void => {
      isDown.current = false;
    };
    window.addEventListener('keydown', set);
    window.addEventListener('keyup', set);
    window.addEventListener('blur', release);
    return () => {
      window.removeEventListener('keydown', set);
      window.removeEventListener('keyup', set);
      window.removeEventListener('blur', release);
    };
  }, []);
  return isDown;
}
