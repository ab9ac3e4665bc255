import type { SizePx } from './jpeg-size.ts';

const PX_BY_UNIT: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 96 / 72, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/* Numbers only: a percentage says nothing without a page around it. */
const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i;

function length(text: string | null): number | undefined {
  const [, figure = '', unit = ''] = LENGTH.exec(text ?? '') ?? [];
  const px = Number(figure) * (PX_BY_UNIT[unit.toLowerCase()] ?? Number.NaN);
  return figure !== '' && Number.isFinite(px) && px > 0 ? px : undefined;
}

/** The size an SVG says it has, from its root element's attributes; undefined when it says none. */
export function svgSize(attribute: (name: string) => string | null): SizePx | undefined {
  const [, , boxWidth, boxHeight] = (attribute('viewBox') ?? '').trim().split(/[\s,]+/).map((part) => length(part));
  const [width, height] = [length(attribute('width')), length(attribute('height'))];
  const ratio = boxWidth === undefined || boxHeight === undefined ? undefined : boxWidth / boxHeight;
  if (width !== undefined && height !== undefined) return { widthPx: width, heightPx: height };
  if (ratio === undefined) return undefined;
  if (width !== undefined) return { widthPx: width, heightPx: width / ratio };
  return height === undefined ? { widthPx: boxWidth ?? 0, heightPx: boxHeight ?? 0 } : { widthPx: height * ratio, heightPx: height };
}
