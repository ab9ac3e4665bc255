import { readFile } from 'node:fs/promises';
import { loadFonts } from '../../shared/formats/pdf/font-files.ts';
import type { FontSet } from '../../shared/formats/pdf/font-set.ts';

/** The fonts as the application ships them. */
export const shippedFonts = (): Promise<FontSet> => loadFonts(async (file) => new Uint8Array(await readFile(new URL(`../../assets/fonts/${file}`, import.meta.url))));
