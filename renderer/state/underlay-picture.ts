import { isPictureOf } from '../../shared/formats/pictures.ts';
import type { Underlay } from '../../shared/model/underlay.ts';
import { useDocument } from './document.ts';

const urls = new Map<Uint8Array, string>();

/* Addresses hold their bytes in memory: those of a design that was closed are given back. */
useDocument.subscribe(({ attachments }, before) => {
  if (attachments === before.attachments) return;
  const kept = new Set(attachments.values());
  for (const [bytes, url] of urls) {
    if (kept.has(bytes)) continue;
    URL.revokeObjectURL(url);
    urls.delete(bytes);
  }
});

function urlOf(bytes: Uint8Array): string {
  const url = urls.get(bytes) ?? URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
  urls.set(bytes, url);
  return url;
}

/** An address the page can show a picture from; undefined when its bytes are missing, or are not what the record says. */
export function useUnderlayUrl(underlay: Underlay): string | undefined {
  const bytes = useDocument((state) => state.attachments.get(underlay.sha256));
  return bytes !== undefined && isPictureOf(underlay, bytes) ? urlOf(bytes) : undefined;
}
