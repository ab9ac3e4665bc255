/** Papers by name, upright: width, then height, in millimetres. ISO 216 A series; ANSI/ASME Y14.1. */
const SIZES = {
  A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189],
  'ANSI A': [215.9, 279.4], 'ANSI B': [279.4, 431.8], 'ANSI C': [431.8, 558.8], 'ANSI D': [558.8, 863.6], 'ANSI E': [863.6, 1117.6],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** Name of a paper. */
export type PaperName = keyof typeof SIZES;

/** Which way a sheet lies. */
export type Orientation = 'portrait' | 'landscape';

/** All papers, smallest first in each series. */
export const PAPER_NAMES: readonly PaperName[] = ['A4', 'A3', 'A2', 'A1', 'A0', 'ANSI A', 'ANSI B', 'ANSI C', 'ANSI D', 'ANSI E'];

/** Size of a sheet as it lies, in millimetres. */
export function paperSize(name: PaperName, orientation: Orientation = 'landscape'): { readonly widthMm: number; readonly heightMm: number } {
  const [short, long] = SIZES[name];
  return orientation === 'portrait' ? { widthMm: short, heightMm: long } : { widthMm: long, heightMm: short };
}

/** The paper people mean: `a3`, `ANSI-B`, `ansi b`. Undefined for anything else. */
export function paperByName(text: string): PaperName | undefined {
  const wanted = text.trim().toUpperCase().replaceAll(/[\s_-]+/gu, ' ');
  return PAPER_NAMES.find((name) => name === wanted || name.replace(' ', '') === wanted);
}
