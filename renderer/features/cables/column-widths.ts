import type { ShownColumn } from './grid-columns.ts';

/** Width of the margin with the numbers of so many rows. */
export const marginPx = (rows: number): number => 18 + 7 * Math.max(2, String(rows).length);

/** Least width of a column. */
export const LEAST_PX = 40;

/** Columns of short texts, such as colours, are never cut by themselves. */
export const SHORT_PX = 84;

/** What lies beside a text in its cell. */
const PADDING_PX = 14;
/* What shows the order beside a title. */
const ARROW_PX = 16;
const WIDEST_WISH_PX = 320;
/* Columns of long texts give way first, down to what still tells one from another. */
const NARROWEST_TEXT_PX = SHORT_PX;

/** How wide a column would like to be: for its longest text and its heading, within reason. */
export const wishPx = (longestTextPx: number, titlePx: number): number => Math.round(Math.min(WIDEST_WISH_PX, Math.max(longestTextPx + PADDING_PX, titlePx + PADDING_PX + ARROW_PX)));

/** The width to fit a text wholly. */
export const fitPx = (longestTextPx: number, titlePx: number): number => Math.round(Math.min(1200, Math.max(LEAST_PX, longestTextPx + PADDING_PX, titlePx + PADDING_PX + ARROW_PX)));

/** How wide a column would like to be: for most of its texts, and for all of them. */
export interface WidthWish {
  readonly mostPx: number;
  readonly allPx: number;
}

/**
 * Widths that use the room there is. Columns with a width of their own keep it. The others show all of their texts and share what is left over;
 * where that is too much, most of their texts and share the rest by what is still cut; where even that is too much, the widest give way first.
 */
export function columnWidths(columns: readonly Pick<ShownColumn, 'widthPx'>[], wishes: readonly WidthWish[], roomPx: number): readonly number[] {
  const most = (at: number): number => wishes[at]?.mostPx ?? NARROWEST_TEXT_PX;
  const all = (at: number): number => Math.max(most(at), wishes[at]?.allPx ?? NARROWEST_TEXT_PX);
  const free = columns.flatMap(({ widthPx }, at) => (widthPx === undefined ? [at] : []));
  const freePx = columns.reduce((rest, { widthPx = 0 }) => rest - widthPx, roomPx);
  const sum = (of: (at: number) => number): number => free.reduce((total, at) => total + of(at), 0);
  const widths = new Map(
    sum(all) <= freePx ? shared(free, all, all, freePx - sum(all))
    : sum(most) <= freePx ? shared(free, most, (at) => all(at) - most(at), freePx - sum(most))
    : cut(free, most, freePx),
  );
  return columns.map(({ widthPx }, at) => Math.floor(widthPx ?? widths.get(at) ?? most(at)));
}

function shared(free: readonly number[], least: (at: number) => number, share: (at: number) => number, leftPx: number): readonly (readonly [number, number])[] {
  const total = free.reduce((sum, at) => sum + share(at), 0);
  return free.map((at) => [at, least(at) + (leftPx * share(at)) / Math.max(1, total)] as const);
}

/* The largest width that no column may exceed, so that all fit; never below what can be read. */
function cut(free: readonly number[], wish: (at: number) => number, roomPx: number): readonly (readonly [number, number])[] {
  const wishes = free.map(wish).sort((a, b) => a - b);
  let restPx = roomPx;
  let capPx = NARROWEST_TEXT_PX;
  for (const [at, each] of wishes.entries()) {
    const evenPx = restPx / (wishes.length - at);
    if (each > evenPx) {
      capPx = Math.max(NARROWEST_TEXT_PX, evenPx);
      break;
    }
    restPx -= each;
  }
  return free.map((at) => [at, Math.min(wish(at), capPx)] as const);
}
