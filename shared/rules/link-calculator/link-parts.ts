import { compareCodeUnits } from '../../base/compare.ts';
import { LIBRARY } from '../../catalog/library.ts';
import { isCopper, isDirectAttach } from '../../catalog/media.ts';
import type { CableType, CableTypeEntry, Medium } from '../../model/cable-type.ts';
import type { Connector } from '../../model/connector.ts';
import type { OpticType } from '../../model/optic-type.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type AnyCableType, orientation, type Polish, stockLength } from '../../topology/cable-choice.ts';
import type { AnyOpticType } from '../../topology/optic-choice.ts';

/** Types that a design brings along: the library's with the person's own prices, and others. */
export interface OwnTypes {
  readonly optics: readonly OpticType[];
  readonly cables: readonly CableType[];
}

/** The design's own optics and cables. */
export const ownTypesOf = (view: DesignView): OwnTypes => ({ optics: [...view.all('opticType')], cables: [...view.all('cableType')] });

/** What cable is looked for. */
export interface CableNeed {
  readonly medium: Medium;
  readonly isInstalled: boolean;
  readonly first: Connector;
  readonly second: Connector;
  readonly isScreened: boolean;
  readonly speedMbps?: number | undefined;
  readonly lengthMm?: number | undefined;
  /** End face of the optics; absent counts as flat. */
  readonly polish?: Polish | undefined;
}

/** Optics and cables a link can be made of: the design's own first, then the library's others. */
export class LinkParts {
  readonly optics: readonly AnyOpticType[];
  readonly cables: readonly AnyCableType[];
  private readonly opticsByKey: ReadonlyMap<string, AnyOpticType>;

  constructor(own: OwnTypes = { optics: [], cables: [] }) {
    this.optics = withLibrary(own.optics, LIBRARY.optics);
    this.cables = withLibrary(own.cables, LIBRARY.cables);
    this.opticsByKey = new Map(this.optics.map((type) => [type.key, type]));
  }

  /** The optic of a key. */
  opticByKey(key: string): AnyOpticType | undefined {
    return this.opticsByKey.get(key);
  }

  /** The cable to take, as it can be bought: undefined where neither design nor library has one. */
  cableFor(need: CableNeed): AnyCableType | undefined {
    const fitting = this.cables.filter((type) => isFitting(type, need));
    return fitting.sort((a, b) => cableRank(b, need) - cableRank(a, need) || compareCodeUnits(a.key, b.key))[0];
  }
}

function withLibrary<T extends { readonly key: string }>(own: readonly T[], library: readonly T[]): readonly T[] {
  const keys = new Set(own.map(({ key }) => key));
  return [...own, ...library.filter(({ key }) => !keys.has(key))];
}

function isFitting(type: AnyCableType, { medium, isInstalled, first, second, isScreened }: CableNeed): boolean {
  const isKind = type.medium === medium && type.construction !== 'breakout' && (type.construction === 'cord') !== isInstalled;
  return isKind && type.a.legs === 1 && type.b.legs === 1 && orientation(type, first, second) !== undefined && (!isCopper(medium) || hasScreen(type) === isScreened);
}

/** Whether a cable has a screen. */
export const hasScreen = ({ shielding }: Pick<CableTypeEntry, 'shielding'>): boolean => shielding !== undefined && shielding !== 'U/UTP';

function cableRank(type: AnyCableType, { first, second, speedMbps, lengthMm, polish }: CableNeed): number {
  const isSold = lengthMm === undefined || stockLength(type, lengthMm) !== undefined;
  const isOwnForm = type.a.connector === first && type.b.connector === second;
  const runs = !isDirectAttach(type.medium) || type.speedMbps === speedMbps;
  const isFace = [type.a, type.b].every((end) => (end.polish === 'apc') === (polish === 'apc'));
  const isCrossed = type.polarity === undefined || type.polarity === 'a-b' || type.polarity === 'type-b';
  return Number(isFace) * 64 + Number(isCrossed) * 32 + Number(runs) * 16 + Number(isSold) * 8 + Number(isOwnForm) * 4 + Number(isPriced(type)) * 2 + Number(type.manufacturer === 'Generic');
}

const isPriced = (type: AnyCableType): boolean => type.unitPriceCents !== undefined || type.pricePerMetreCents !== undefined;
