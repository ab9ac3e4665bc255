import type { MouseEvent, WheelEvent } from 'react';

/* React Flow zooms and pans with what comes to its pane. */
const paneOf = (host: Element): Element | null => host.querySelector('.react-flow__pane');

/* Marks what lies over the drawing as part of it: controls beside it scroll, or do nothing. */
const isOverDrawing = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-over-drawing]') !== null;

/** The wheel over what is drawn above React Flow zooms as it does beside it. */
export function passWheel(event: WheelEvent): void {
  if (isOverDrawing(event.target)) paneOf(event.currentTarget)?.dispatchEvent(new globalThis.WheelEvent('wheel', event.nativeEvent));
}

/** The middle button over what is drawn above React Flow moves the view as it does beside it. */
export function passMiddleButton(event: MouseEvent): void {
  if (event.button === 1 && isOverDrawing(event.target)) paneOf(event.currentTarget)?.dispatchEvent(new globalThis.MouseEvent('mousedown', event.nativeEvent));
}
