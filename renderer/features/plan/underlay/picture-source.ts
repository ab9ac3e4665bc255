import type { SizePx } from './jpeg-size.ts';

/** Something that can be drawn into pixels: a picture, or a page. */
export interface PictureSource {
  /** What the underlay will be called. */
  readonly name: string;
  /** Size the underlay will have. */
  readonly size: SizePx;
  /** What the person should know, for example that linked pictures were left out. */
  readonly note?: string | undefined;
  /** Draws it over the whole of a canvas. */
  readonly draw: (canvas: HTMLCanvasElement) => Promise<void>;
}

/** A PDF that was opened. */
export interface PdfSource {
  readonly pageCount: number;
  readonly page: (number: number) => Promise<PictureSource>;
  /** Ends its worker. */
  readonly close: () => void;
}

/** What a chosen file turned out to be. */
export type OpenedPicture = { readonly kind: 'picture'; readonly picture: PictureSource } | { readonly kind: 'pages'; readonly pdf: PdfSource };

/** Why a picture could not be used: one sentence for the person. */
export class PictureProblem extends Error {}

/** A canvas of a size, white: underlays are opaque like paper. */
export function whiteCanvas({ widthPx, heightPx }: SizePx): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [widthPx, heightPx];
  const context = contextOf(canvas);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  return canvas;
}

/** The context to draw with. Opaque, and kept where its pixels can be read. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new PictureProblem('There is not enough memory to draw the picture. Nothing was changed; close other programs and try again.');
  return context;
}
