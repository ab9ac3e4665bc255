import type { FontSet } from './font-set.ts';

/** Files of `assets/fonts/`: the typeface, then fallbacks in the order they are tried. What each covers stands in its README. */
export const FONT_FILES = {
  regular: 'Inter-Regular.ttf',
  medium: 'Inter-Medium.ttf',
  bold: 'Inter-Bold.ttf',
  fallbacks: [
    { name: 'Noto Sans Arabic', file: 'NotoSansArabic-Regular.ttf' },
    { name: 'Noto Sans Hebrew', file: 'NotoSansHebrew-Regular.ttf' },
    { name: 'Noto Sans Devanagari', file: 'NotoSansDevanagari-Regular.ttf' },
    { name: 'Noto Sans Bengali', file: 'NotoSansBengali-Regular.ttf' },
    { name: 'Noto Sans Tamil', file: 'NotoSansTamil-Regular.ttf' },
    { name: 'Noto Sans Telugu', file: 'NotoSansTelugu-Regular.ttf' },
    { name: 'Noto Sans Thai', file: 'NotoSansThai-Regular.ttf' },
    { name: 'Noto Sans SC', file: 'NotoSansSC-Common.ttf' },
    { name: 'Noto Sans KR', file: 'NotoSansKR-Hangul.ttf' },
    { name: 'DejaVu Sans', file: 'DejaVuSans.ttf' },
  ],
} as const;

/** Reads all fonts with the reader of the host: the disk in Node, `fetch` in a browser. Rejects when a file is missing. */
export async function loadFonts(read: (file: string) => Promise<Uint8Array>): Promise<FontSet> {
  const [regular, medium, bold] = await Promise.all([read(FONT_FILES.regular), read(FONT_FILES.medium), read(FONT_FILES.bold)]);
  const fallbacks = await Promise.all(FONT_FILES.fallbacks.map(async ({ name, file }) => ({ name, bytes: await read(file) })));
  return { regular, medium, bold, fallbacks };
}
