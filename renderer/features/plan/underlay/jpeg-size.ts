/** Size of a picture in pixels. */
export interface SizePx {
  readonly widthPx: number;
  readonly heightPx: number;
}

/* Start-of-frame markers, without those of tables in between. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/* Markers that stand alone. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Reads the size of a JPEG without decoding it; undefined when it has none. */
export function jpegSize(bytes: Uint8Array): SizePx | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (isFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const sized = (widthPx: number, heightPx: number): SizePx | undefined => (widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : undefined);
