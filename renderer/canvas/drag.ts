import type { Vec } from '../../shared/geometry/vector.ts';
import type { Camera } from './camera.ts';

/** What a press on an annotation or a title, or with a tool in hand, does; points are the drawing's. */
export interface Drag {
  /** The pointer has moved far enough to be a drag. */
  readonly move: (at: Vec, from: Vec) => void;
  readonly drop: (at: Vec, from: Vec) => void;
  readonly click: (at: Vec) => void;
  /** Escape, or the system took the pointer away. */
  readonly cancel: () => void;
}

const DRAG_AFTER_PX = 4;

/** Follows the pointer from a press until it is let go. */
export function runDrag(camera: Camera, pressed: PointerEvent, drag: Drag): void {
  const from = camera.drawingPoint({ x: pressed.clientX, y: pressed.clientY });
  const at = (event: PointerEvent): Vec => camera.drawingPoint({ x: event.clientX, y: event.clientY });
  let isDrag = false;
  const stop = new AbortController();
  const listen = <K extends 'pointermove' | 'pointerup' | 'pointercancel' | 'keydown'>(name: K, run: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(name, run, { signal: stop.signal, capture: name === 'keydown' });
  listen('pointermove', (event) => {
    if (event.pointerId !== pressed.pointerId) return;
    isDrag ||= Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) >= DRAG_AFTER_PX;
    if (isDrag) drag.move(at(event), from);
  });
  listen('pointerup', (event) => {
    if (event.pointerId !== pressed.pointerId) return;
    stop.abort();
    if (isDrag) drag.drop(at(event), from);
    else drag.click(from);
  });
  listen('pointercancel', () => {
    stop.abort();
    drag.cancel();
  });
  listen('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop.abort();
    drag.cancel();
  });
}
