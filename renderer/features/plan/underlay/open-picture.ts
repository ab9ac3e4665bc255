import { readPngHeader } from '../../../../shared/formats/png/png-header.ts';
import { jpegSize, type SizePx } from './jpeg-size.ts';
import { pictureKind, textOf } from './picture-kind.ts';
import { contextOf, type OpenedPicture, PictureProblem, type PictureSource } from './picture-source.ts';
import { isTooManyPixels, shrunk } from './raster-size.ts';
import { openSvg } from './svg-picture.ts';

/** Most bytes of a file that is read. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** Reads a chosen file by what is in it. Throws a `PictureProblem` when it cannot be an underlay. */
export async function openPicture(file: File): Promise<OpenedPicture> {
  const bytes = await readFile(file);
  const kind = pictureKind(bytes);
  switch (kind) {
    case 'png':
      return { kind: 'picture', picture: await openPixels(file.name, bytes, 'image/png', readPngHeader(bytes)) };
    case 'jpeg':
      return { kind: 'picture', picture: await openPixels(file.name, bytes, 'image/jpeg', jpegSize(bytes)) };
    case 'svg':
      return { kind: 'picture', picture: await openSvg(file.name, textOf(bytes)) };
    case 'pdf': {
      const { openPdf } = await import('./pdf-pages.ts');
      return { kind: 'pages', pdf: await openPdf(file.name, bytes) };
    }
    case undefined:
      throw new PictureProblem(`"${file.name}" is neither a PNG, JPEG, SVG nor PDF file, whatever its name says. Nothing was changed; choose a picture.`);
  }
}

async function readFile(file: File): Promise<Uint8Array> {
  if (file.size === 0) throw new PictureProblem(`"${file.name}" is empty (0 bytes). Nothing was changed; choose another file.`);
  if (file.size > MAX_FILE_BYTES) throw new PictureProblem(`"${file.name}" has ${megabytes(file.size)}, and an underlay at most ${megabytes(MAX_FILE_BYTES)}. It was not read; save a smaller copy and choose that.`);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new PictureProblem(`"${file.name}" cannot be read: it may have been moved, or you may not be allowed to. Nothing was changed; choose it again.`);
  }
}

const damaged = (name: string): PictureProblem => new PictureProblem(`"${name}" is damaged and cannot be drawn. Nothing was changed; save the picture anew and choose it again.`);

async function openPixels(name: string, bytes: Uint8Array, type: string, size: SizePx | undefined): Promise<PictureSource> {
  if (size === undefined) throw damaged(name);
  if (isTooManyPixels(size)) throw new PictureProblem(`"${name}" has ${size.widthPx} × ${size.heightPx} pixels, more than 100 million. It was not opened; save it smaller and choose it again.`);
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type })).catch(() => undefined);
  if (bitmap === undefined) throw damaged(name);
  return {
    name,
    size: shrunk({ widthPx: bitmap.width, heightPx: bitmap.height }),
    draw: (canvas) => {
      const context = contextOf(canvas);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
  };
}
