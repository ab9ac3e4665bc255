import type { Pixels } from '../../../../shared/formats/png/encode-png.ts';
import { RequestClient } from '../../../workers/request.ts';
import type { SizePx } from './jpeg-size.ts';
import { contextOf, type PictureSource, whiteCanvas } from './picture-source.ts';

/** Draws a picture once and for all: the PNG that the design keeps. Its own writer makes it, because browsers add transparency or leave it out as they like. */
export async function rasterise(picture: PictureSource): Promise<{ readonly bytes: Uint8Array; readonly size: SizePx }> {
  const { widthPx, heightPx } = picture.size;
  const canvas = whiteCanvas(picture.size);
  await picture.draw(canvas);
  const { data: rgba } = contextOf(canvas).getImageData(0, 0, widthPx, heightPx);
  const writer = new RequestClient<Pixels, Uint8Array>(() => new Worker(new URL('./png.worker.ts', import.meta.url), { type: 'module', name: 'png' }));
  try {
    return { bytes: await writer.ask({ widthPx, heightPx, rgba }), size: picture.size };
  } finally {
    writer.stop();
  }
}
