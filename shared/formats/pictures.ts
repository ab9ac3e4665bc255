import type { Underlay } from '../model/underlay.ts';
import type { DesignView } from '../store/design-view.ts';
import { sha256 } from './design-file/sha256.ts';
import { readPngHeader } from './png/png-header.ts';

/** The pictures of a drawing by their hash: bytes of PNG files that were looked at and can be embedded. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** For drawings without pictures. */
export const NO_PICTURES: Pictures = new Map();

/** The pictures that a design's drawings show, out of what its file holds. A picture that is missing or not what its record says is left out. */
export function picturesOf(view: DesignView, attachments: readonly Uint8Array[]): Pictures {
  const underlays = view.all('underlay');
  if (underlays.length === 0) return NO_PICTURES;
  const bytesByHash = new Map(attachments.map((bytes) => [sha256(bytes), bytes]));
  return new Map(
    underlays.flatMap((underlay): [string, Uint8Array][] => {
      const bytes = bytesByHash.get(underlay.sha256);
      return bytes !== undefined && isPictureOf(underlay, bytes) ? [[underlay.sha256, bytes]] : [];
    }),
  );
}

/** Most pixels of a picture: what a screen or a writer can still hold in memory. */
export const MAX_PICTURE_PIXELS = 100_000_000;

/** Whether bytes are a picture as the record says: a plain PNG of its size. */
export function isPictureOf({ widthPx, heightPx }: Pick<Underlay, 'widthPx' | 'heightPx'>, bytes: Uint8Array): boolean {
  const header = readPngHeader(bytes);
  return header?.isPlain === true && header.widthPx === widthPx && header.heightPx === heightPx && widthPx * heightPx <= MAX_PICTURE_PIXELS;
}
