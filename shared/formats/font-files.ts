import type { FontSet } from './pdf/font-set.ts';

/** Files of `assets/fonts` in the order in which a missing character is looked for. */
const FALLBACK_FILES: readonly (readonly [name: string, file: string])[] = [
  ['DejaVu Sans', 'DejaVuSans.ttf'],
  ['Noto Sans Arabic', 'NotoSansArabic-Regular.ttf'],
  ['Noto Sans Hebrew', 'NotoSansHebrew-Regular.ttf'],
  ['Noto Sans Devanagari', 'NotoSansDevanagari-Regular.ttf'],
  ['Noto Sans Bengali', 'NotoSansBengali-Regular.ttf'],
  ['Noto Sans Tamil', 'NotoSansTamil-Regular.ttf'],
  ['Noto Sans Telugu', 'NotoSansTelugu-Regular.ttf'],
  ['Noto Sans Thai', 'NotoSansThai-Regular.ttf'],
  ['Noto Sans SC', 'NotoSansSC-Common.ttf'],
  ['Noto Sans KR', 'NotoSansKR-Hangul.ttf'],
];

/** Loads the fonts of drawings; `read` yields the bytes of a file in `assets/fonts`. Rejects when one cannot be read. */
export async function loadFontSet(read: (file: string) => Promise<Uint8Array>): Promise<FontSet> {
  const [regular, medium, bold] = await Promise.all([read('Inter-Regular.ttf'), read('Inter-Medium.ttf'), read('Inter-Bold.ttf')]);
  const fallbacks = await Promise.all(FALLBACK_FILES.map(async ([name, file]) => ({ name, bytes: await read(file) })));
  return { regular, medium, bold, fallbacks };
}
