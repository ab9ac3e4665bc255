import { isCopper } from '../../catalog/media.ts';
import { phyByName } from '../../catalog/phys.ts';
import { MEDIA } from '../../model/cable-type.ts';
import type { LinkParts } from './link-parts.ts';
import { type LinkQuestion, opticOf } from './link-question.ts';

/**
 * Kinds of link from what usually costs least to what costs most, for links whose price is not known. An order of the trade, not a fact about any product: a link between
 * RJ45 ports needs a cord only; a passive copper assembly less than one with electronics in it; both less than two modules and a cord between them;
 * modules for multimode fibre less than those for single-mode fibre of the same rate.
 */
export const COST_CLASSES = ['copper', 'dac-passive', 'dac-active', 'aoc', 'copper-modules', 'multimode', 'singlemode'] as const;

/** A kind of link by cost. */
export type CostClass = (typeof COST_CLASSES)[number];

/** The kind of link a question is about. */
export function costClassOf({ a, b, medium }: LinkQuestion): CostClass {
  if (medium === 'dac-passive' || medium === 'dac-active' || medium === 'aoc') return medium;
  if (isCopper(medium)) return a.kind === 'optic' || b.kind === 'optic' ? 'copper-modules' : 'copper';
  return medium.startsWith('om') ? 'multimode' : 'singlemode';
}

/**
 * Compares two links by cost where a price is not known: by class; then by the reach their optics are made for (a module that reaches further costs more), with those that send both ways over one fibre after those that do not;
 * then by cable in the order of the categories and grades, unscreened before screened.
 */
export function compareCostClass(x: LinkQuestion, y: LinkQuestion, parts: LinkParts): number {
  const byClass = COST_CLASSES.indexOf(costClassOf(x)) - COST_CLASSES.indexOf(costClassOf(y));
  return byClass || reachMm(x, parts) - reachMm(y, parts) || Number(isBidirectional(x, parts)) - Number(isBidirectional(y, parts)) || MEDIA.indexOf(x.medium) - MEDIA.indexOf(y.medium) || Number(x.isScreened) - Number(y.isScreened);
}

function reachMm({ a, b }: LinkQuestion, parts: LinkParts): number {
  const reaches = [a, b].flatMap((end) => {
    const optic = opticOf(end, parts);
    const rows = optic?.phy === undefined ? [] : (phyByName(optic.phy)?.reaches ?? []);
    return optic?.reachMm ?? rows.map((row) => row.reachMm);
  });
  return Math.max(0, ...reaches);
}

const isBidirectional = ({ a, b }: LinkQuestion, parts: LinkParts): boolean =>
  [a, b].some((end) => {
    const optic = opticOf(end, parts);
    return optic?.rxNm !== undefined && optic.rxNm !== optic.txNm;
  });
