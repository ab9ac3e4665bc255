import { baseTLimit, copperCategory } from '../catalog/copper.ts';
import { mates } from '../catalog/connectors.ts';
import { LIBRARY } from '../catalog/library.ts';
import { isDirectAttach, modeOf } from '../catalog/media.ts';
import type { CableType, CableTypeEntry, Medium } from '../model/cable-type.ts';
import type { Connector } from '../model/connector.ts';
import type { DesignView } from '../store/design-view.ts';

/** End face of a fibre connector. */
export type Polish = 'upc' | 'apc';

/** Pins of an array connector. */
export type Gender = 'male' | 'female';

/** A cable of the design or of the library. */
export type AnyCableType = CableType | CableTypeEntry;

/** All cables that can be chosen: those of the design first, then the library's others. */
export function availableCables(view: DesignView): readonly AnyCableType[] {
  const own = view.all('cableType');
  const keys = new Set(own.map((type) => type.key));
  return [...own, ...LIBRARY.cables.filter((entry) => !keys.has(entry.key))];
}

/** How a cable lies between two openings: its end `a` in the first, or turned round. */
export function orientation(type: AnyCableType, first: Connector, second: Connector): 'straight' | 'turned' | undefined {
  if (mates(first, type.a.connector) && mates(second, type.b.connector)) return 'straight';
  return mates(first, type.b.connector) && mates(second, type.a.connector) ? 'turned' : undefined;
}

/** What the cable is wanted for. */
export interface CableWish {
  readonly first: Connector;
  readonly second: Connector;
  /** End faces of the two openings; absent for what is not fibre or not stated, which counts as flat. */
  readonly firstPolish?: Polish | undefined;
  readonly secondPolish?: Polish | undefined;
  /** Pins of the two openings, of array connectors; absent where not known. */
  readonly firstGender?: Gender | undefined;
  readonly secondGender?: Gender | undefined;
  readonly speedMbps?: number | undefined;
  readonly mode?: 'multimode' | 'singlemode' | undefined;
  /** Fibre or category of the panels it joins, which it should equal. */
  readonly medium?: Medium | undefined;
  readonly lengthMm?: number | undefined;
  /** True between two panel rears: cable that stays in the building. */
  readonly isPermanent: boolean;
  /** Least current of the power ports, in milliamperes. */
  readonly ratedMa?: number | undefined;
}

/** The cables that fit, best first. */
export function rankCables(candidates: readonly AnyCableType[], wish: CableWish): readonly AnyCableType[] {
  const scored = candidates
    .filter((type) => type.a.legs === 1 && type.b.legs === 1 && orientation(type, wish.first, wish.second) !== undefined && isRightFibre(type, wish))
    .map((type) => ({ type, score: score(type, wish) }));
  return scored.sort((a, b) => b.score - a.score || a.type.key.localeCompare(b.type.key, 'en')).map(({ type }) => type);
}

function isRightFibre(type: AnyCableType, wish: CableWish): boolean {
  const mode = modeOf(type.medium);
  return mode === undefined || wish.mode === undefined || mode === wish.mode;
}

function score(type: AnyCableType, wish: CableWish): number {
  let points = 0;
  if ((type.construction === 'permanent') === wish.isPermanent) points += 64;
  if (wish.medium !== undefined && type.medium === wish.medium) points += 24;
  points += mediumPoints(type, wish);
  if (wish.lengthMm !== undefined && stockLength(type, wish.lengthMm) !== undefined) points += 16;
  if (type.manufacturer === 'Generic') points += 2;
  if (type.polarity === undefined || type.polarity === 'a-b') points += 1;
  return points - (hasRightPolish(type, wish) ? 0 : 96) - (hasRightPins(type, wish) ? 0 : 48);
}

/* Angled and flat end faces do not mate: such a cable comes last. */
function hasRightPolish({ a, b, ...type }: AnyCableType, wish: CableWish): boolean {
  const isTurned = orientation({ ...type, a, b }, wish.first, wish.second) === 'turned';
  const [first, second] = isTurned ? [b, a] : [a, b];
  const fits = (opening: Polish | undefined, plug: Polish | undefined): boolean => (opening === 'apc') === (plug === 'apc');
  return modeOf(type.medium) === undefined || (fits(wish.firstPolish, first.polish) && fits(wish.secondPolish, second.polish));
}

/* Two pinned ends do not mate, nor do two without pins. */
function hasRightPins({ a, b, ...type }: AnyCableType, wish: CableWish): boolean {
  const isTurned = orientation({ ...type, a, b }, wish.first, wish.second) === 'turned';
  const [first, second] = isTurned ? [b, a] : [a, b];
  const fits = (opening: Gender | undefined, plug: Gender | undefined): boolean => opening === undefined || plug === undefined || opening !== plug;
  return fits(wish.firstGender, first.gender) && fits(wish.secondGender, second.gender);
}

/* New copper is Cat6A and new multimode OM4 unless the panels say otherwise: the usual choice today, which carries 10G to the standard's full length. */
function mediumPoints(type: AnyCableType, wish: CableWish): number {
  const { medium } = type;
  if (copperCategory(medium) !== undefined) return copperPoints(medium, wish) + (type.shielding === 'U/UTP' ? 2 : 0) + (type.gaugeAwg === 24 ? 1 : 0);
  if (isDirectAttach(medium)) return (medium === 'dac-passive' ? 6 : 0) + (type.speedMbps === wish.speedMbps ? 12 : 0) - (type.speedMbps !== undefined && wish.speedMbps !== undefined && type.speedMbps < wish.speedMbps ? 24 : 0);
  if (medium === 'power') return wish.ratedMa === undefined || type.ratedMa === undefined || type.ratedMa >= wish.ratedMa ? 12 : -24;
  return medium === 'om4' || medium === 'os2' ? 8 : 0;
}

function copperPoints(medium: Medium, { speedMbps, lengthMm }: CableWish): number {
  const limit = speedMbps === undefined ? undefined : baseTLimit(speedMbps, medium);
  if (limit !== undefined && (limit.supported === 'no' || (lengthMm ?? 0) > (limit.sureMm ?? Infinity))) return -32;
  return medium === 'cat6a' ? 8 : 0;
}

/** The shortest length sold that is long enough, in millimetres; for drum cable the next 100 mm; undefined when none is long enough. */
export function stockLength(type: AnyCableType, neededMm: number): number | undefined {
  if (type.stockLengthsMm === undefined || type.stockLengthsMm.length === 0) return Math.ceil(neededMm / 100) * 100;
  return type.stockLengthsMm.find((lengthMm) => lengthMm >= neededMm);
}
