import type { Box } from '../../shared/geometry/box.ts';
import { type Size, type Viewport, visibleBox } from './viewport.ts';

/** Part of the host a baked bitmap reaches over: panning within it needs no painting. */
export const OVERSCAN = 1.6;

/* A bitmap stretched further than this looks soft even while moving. */
const MOST_STRETCH = 2.2;

/** A bitmap's viewport and size when it was painted. */
export interface Baked {
  readonly viewport: Viewport;
  readonly size: Size;
}

/** Where a bitmap baked for one viewport belongs in another, as scale and offset in CSS pixels of the host. */
export function placeBitmap(baked: Baked, viewport: Viewport): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = viewport.zoom / baked.viewport.zoom;
  const margin = marginOf(baked.size);
  return { scale, x: viewport.x - (baked.viewport.x + margin.x) * scale, y: viewport.y - (baked.viewport.y + margin.y) * scale };
}

/** How far a bitmap reaches over each edge of the host, in CSS pixels. */
export const marginOf = (size: Size): { readonly x: number; readonly y: number } => ({ x: (size.width * (OVERSCAN - 1)) / 2, y: (size.height * (OVERSCAN - 1)) / 2 });

/** The part of the drawing a bitmap of this viewport holds. */
export function bakedBox({ viewport, size }: Baked): Box {
  const margin = marginOf(size);
  const shown = visibleBox(viewport, size);
  return { x: shown.x - margin.x / viewport.zoom, y: shown.y - margin.y / viewport.zoom, width: shown.width * OVERSCAN, height: shown.height * OVERSCAN };
}

/** True when the bitmap can no longer stand in until the view rests: it ends inside the host or is stretched too far. */
export function isOutrun(baked: Baked, viewport: Viewport, size: Size): boolean {
  const stretch = viewport.zoom / baked.viewport.zoom;
  if (stretch > MOST_STRETCH || baked.size.width !== size.width || baked.size.height !== size.height) return true;
  const [held, shown] = [bakedBox(baked), visibleBox(viewport, size)];
  /* Zoomed out far enough, no bitmap of this size could cover the host: the rest catches up when the view rests. */
  if (shown.width > held.width || shown.height > held.height) return stretch < 1 / MOST_STRETCH;
  return shown.x < held.x || shown.y < held.y || shown.x + shown.width > held.x + held.width || shown.y + shown.height > held.y + held.height;
}
