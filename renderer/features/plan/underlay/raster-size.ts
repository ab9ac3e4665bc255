import type { SizePx } from './jpeg-size.ts';

/** Longest side of an underlay: a centimetre of a room of 40 m is a pixel, and every screen can still hold it. */
export const MAX_SIDE_PX = 4096;

/** Most pixels of a picture that is decoded at all. */
export const MAX_SOURCE_PIXELS = 100_000_000;

/** Whether a picture is too large to be decoded. */
export const isTooManyPixels = ({ widthPx, heightPx }: SizePx): boolean => widthPx * heightPx > MAX_SOURCE_PIXELS;

/** The size a picture made of pixels gets: its own, or smaller. */
export const shrunk = (size: SizePx): SizePx => scaled(size, Math.min(1, MAX_SIDE_PX / Math.max(size.widthPx, size.heightPx)));

/** The size a drawing made of lines gets: it has no pixels of its own, so as many as are allowed. */
export const filled = (size: SizePx): SizePx => scaled(size, MAX_SIDE_PX / Math.max(size.widthPx, size.heightPx));

const scaled = ({ widthPx, heightPx }: SizePx, factor: number): SizePx => ({ widthPx: pixels(widthPx * factor), heightPx: pixels(heightPx * factor) });
const pixels = (value: number): number => Math.min(MAX_SIDE_PX, Math.max(1, Math.round(value)));
