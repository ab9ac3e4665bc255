import { type ReactElement, useEffect, useRef } from 'react';
import type { Box } from '../../shared/geometry/box.ts';
import { type Baked, bakedBox, isOutrun, marginOf, OVERSCAN, placeBitmap } from './bitmap-cache.ts';
import { type Camera, useCamera } from './camera.ts';

/** Paints a part of the drawing, and says whether there was anything to paint. The context's transform maps drawing units already; `pxPerUnit` is in CSS pixels. */
export type LayerPainter = (context: CanvasRenderingContext2D, part: Box, pxPerUnit: number) => boolean;

const REST_MS = 120;

/** A canvas over the nodes for what is too much for DOM: painted when the view rests, moved as a bitmap while it moves. Paints anew when `paint` is another function. */
export function BitmapLayer({ paint, className }: { readonly paint: LayerPainter; readonly className?: string }): ReactElement {
  const camera = useCamera();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current === null ? undefined : runLayer(canvas.current, camera, paint)), [camera, paint]);
  return <canvas ref={canvas} className={`canvas-layer ${className ?? ''}`} aria-hidden="true" />;
}

function runLayer(canvas: HTMLCanvasElement, camera: Camera, paint: LayerPainter): () => void {
  let baked: Baked | undefined;
  let frame = 0;
  let rest = 0;
  const bakeNow = (): void => {
    frame = 0;
    baked = bake(canvas, camera, paint);
    place(canvas, baked, camera);
  };
  const bakeSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(bakeNow);
  };
  const follow = (): void => {
    if (baked === undefined || isOutrun(baked, camera.viewport(), camera.size())) return bakeSoon();
    place(canvas, baked, camera);
    clearTimeout(rest);
    if (baked.viewport.zoom !== camera.viewport().zoom) rest = window.setTimeout(bakeSoon, REST_MS);
  };
  bakeSoon();
  const stop = camera.subscribe(follow);
  return () => {
    stop();
    cancelAnimationFrame(frame);
    clearTimeout(rest);
  };
}

function bake(canvas: HTMLCanvasElement, camera: Camera, paint: LayerPainter): Baked | undefined {
  const [viewport, size] = [camera.viewport(), camera.size()];
  const context = canvas.getContext('2d');
  if (context === null || size.width === 0 || size.height === 0) return undefined;
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.ceil(size.width * OVERSCAN), Math.ceil(size.height * OVERSCAN)];
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const margin = marginOf(size);
  const scale = viewport.zoom * ratio;
  context.setTransform(scale, 0, 0, scale, (viewport.x + margin.x) * ratio, (viewport.y + margin.y) * ratio);
  /* An empty layer as large as this costs as much in every frame as a full one. */
  canvas.style.display = paint(context, bakedBox({ viewport, size }), viewport.zoom) ? '' : 'none';
  return { viewport, size };
}

function place(canvas: HTMLCanvasElement, baked: Baked | undefined, camera: Camera): void {
  if (baked === undefined) return;
  const { x, y, scale } = placeBitmap(baked, camera.viewport());
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
}
