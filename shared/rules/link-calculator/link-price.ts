import type { AnyCableType } from '../../topology/cable-choice.ts';
import type { DrawnLink } from './draw-link.ts';

/** Price of a link's cables and optics in cents; undefined while one of them has none. */
export function linkPriceCents({ cables, sections, optics }: Pick<DrawnLink, 'cables' | 'sections' | 'optics'>): number | undefined {
  const prices = [...optics.map(({ unitPriceCents }) => unitPriceCents), ...sections.map(({ lengthMm }, i) => cablePriceCents(cables[i], lengthMm))];
  const known = prices.filter((price) => price !== undefined);
  return known.length < prices.length ? undefined : known.reduce((sum, price) => sum + price, 0);
}

const MM_PER_METRE = 1000;

function cablePriceCents(type: AnyCableType | undefined, lengthMm: number | undefined): number | undefined {
  if (type === undefined) return undefined;
  /* As in the bill of materials: a price per piece comes before one per metre. */
  if (type.unitPriceCents !== undefined) return type.unitPriceCents;
  return type.pricePerMetreCents === undefined || lengthMm === undefined ? undefined : Math.round((type.pricePerMetreCents * lengthMm) / MM_PER_METRE);
}
