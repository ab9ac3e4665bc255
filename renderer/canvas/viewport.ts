import type { Box } from '../../shared/geometry/box.ts';
import type { Vec } from '../../shared/geometry/vector.ts';

/** Which part of the drawing the screen shows: a drawing point times `zoom` plus the offset is its place in the host, in CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Size of the host in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a view can be zoomed out and in. */
export interface ZoomLimits {
  readonly min: number;
  readonly max: number;
}

/** Space kept free around what is fitted, in CSS pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The same padding on all sides. */
export const padding = (px: number): Padding => ({ top: px, right: px, bottom: px, left: px });

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The drawing point under a point of the host. */
export const toDrawing = ({ x, y, zoom }: Viewport, p: Vec): Vec => ({ x: (p.x - x) / zoom, y: (p.y - y) / zoom });

/** The point of the host where a drawing point is shown. */
export const toHost = ({ x, y, zoom }: Viewport, p: Vec): Vec => ({ x: p.x * zoom + x, y: p.y * zoom + y });

/** The part of the drawing the host shows. */
export function visibleBox(viewport: Viewport, size: Size): Box {
  const { x, y } = toDrawing(viewport, { x: 0, y: 0 });
  return { x, y, width: size.width / viewport.zoom, height: size.height / viewport.zoom };
}

/** The viewport that shows the whole box, as large as it fits, in the middle of the space inside the padding. */
export function fitBox(target: Box, size: Size, space: Padding, limits: ZoomLimits): Viewport {
  const width = Math.max(1, size.width - space.left - space.right);
  const height = Math.max(1, size.height - space.top - space.bottom);
  const zoom = clamp(Math.min(width / Math.max(1, target.width), height / Math.max(1, target.height)), limits.min, limits.max);
  return {
    zoom,
    x: space.left + (width - target.width * zoom) / 2 - target.x * zoom,
    y: space.top + (height - target.height * zoom) / 2 - target.y * zoom,
  };
}

/**
 * The viewport a view opens with: everything, but never so small that names cannot be read while the width still fits.
 * What is too high then starts at the top.
 */
export function openingViewport(target: Box, size: Size, space: Padding, limits: ZoomLimits, readableZoom: number): Viewport {
  const all = fitBox(target, size, space, limits);
  const width = Math.max(1, size.width - space.left - space.right);
  const zoom = Math.min(readableZoom, width / Math.max(1, target.width));
  if (all.zoom >= zoom) return all;
  return { zoom, x: space.left + (width - target.width * zoom) / 2 - target.x * zoom, y: space.top - target.y * zoom };
}

/** The viewport after zooming by a factor around a fixed point of the host. */
export function zoomAround(viewport: Viewport, at: Vec, factor: number, limits: ZoomLimits): Viewport {
  const zoom = clamp(viewport.zoom * factor, limits.min, limits.max);
  const scale = zoom / viewport.zoom;
  return { zoom, x: at.x - (at.x - viewport.x) * scale, y: at.y - (at.y - viewport.y) * scale };
}

/** The viewport that brings a box into view with the least movement; the same viewport when it is in view already. */
export function reveal(viewport: Viewport, target: Box, size: Size, space: Padding): Viewport {
  const start = toHost(viewport, target);
  const end = toHost(viewport, { x: target.x + target.width, y: target.y + target.height });
  const dx = shiftInto(start.x, end.x, space.left, size.width - space.right);
  const dy = shiftInto(start.y, end.y, space.top, size.height - space.bottom);
  return dx === 0 && dy === 0 ? viewport : { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
}

function shiftInto(start: number, end: number, low: number, high: number): number {
  if (start < low || end - start > high - low) return low - start;
  return end > high ? high - end : 0;
}

/** Name of the tile grid cell the viewport is in: what is near needs choosing anew only when it changes. */
export function viewportTile(viewport: Viewport, size: Size, tilePx: number): string {
  const cells = [viewport.x, viewport.y, viewport.x - size.width, viewport.y - size.height].map((value) => Math.floor(value / tilePx));
  return [...cells, Math.round(Math.log2(viewport.zoom) * 4)].join(' ');
}

/** How fast the drawing moves while something is dragged near an edge of the host, in CSS pixels per frame. */
export function edgePan(p: Vec, size: Size, marginPx = 32, fastestPx = 12): Vec {
  const speed = (value: number, length: number): number => {
    const low = clamp((marginPx - value) / marginPx, 0, 1);
    const high = clamp((value - (length - marginPx)) / marginPx, 0, 1);
    return (low - high) * fastestPx;
  };
  return { x: speed(p.x, size.width), y: speed(p.y, size.height) };
}
