import { cageFit } from '../catalog/cages.ts';
import { LIBRARY } from '../catalog/library.ts';
import { phyByName } from '../catalog/phys.ts';
import { isCage } from '../model/connector.ts';
import type { OpticType, OpticTypeEntry } from '../model/optic-type.ts';
import type { Port } from '../model/ports.ts';
import type { DesignView } from '../store/design-view.ts';

/** An optic of the design or of the library. */
export type AnyOpticType = OpticType | OpticTypeEntry;

/** All optics that can be chosen: those of the design first, then the library's others. */
export function availableOptics(view: DesignView): readonly AnyOpticType[] {
  const own = view.all('opticType');
  const keys = new Set(own.map((type) => type.key));
  return [...own, ...LIBRARY.optics.filter((entry) => !keys.has(entry.key))];
}

/** True when the module fits the port's cage and the port runs at one of its rates. */
export function opticFitsPort(port: Port, optic: AnyOpticType): boolean {
  const { connector, speedsMbps } = port.group;
  if (!isCage(connector) || !cageFit(connector, optic.formFactor).fits) return false;
  return speedsMbps === undefined || speedsMbps.length === 0 || ratesOf(optic).some((rate) => speedsMbps.includes(rate));
}

/** Every rate an optic runs at, in Mb/s. */
export const ratesOf = (optic: AnyOpticType): readonly number[] => [optic.speedMbps, ...(optic.otherSpeedsMbps ?? [])];

/** What an optic must be like to reach the other end. */
export interface OpticWish {
  readonly mode?: 'multimode' | 'singlemode' | undefined;
  readonly family: 'fibre' | 'copper';
  /** The PHY at the far end, which both ends should share. */
  readonly phy?: string | undefined;
  readonly maxSpeedMbps?: number | undefined;
  /** Preferred maker: the device's own. */
  readonly manufacturer?: string | undefined;
  /** Connector on the cable's far side, to avoid hybrid cords. */
  readonly connector?: string | undefined;
}

/** The optic to propose for a cage: the far end's PHY if given, else the fastest plain one; the maker's own before a generic one. */
export function chooseOptic(port: Port, wish: OpticWish, candidates: readonly AnyOpticType[]): AnyOpticType | undefined {
  const fitting = candidates.filter((optic) => opticFitsPort(port, optic) && matchesWish(optic, wish));
  return fitting.sort((a, b) => rank(b, wish) - rank(a, wish) || b.speedMbps - a.speedMbps || a.key.localeCompare(b.key, 'en'))[0];
}

function matchesWish(optic: AnyOpticType, wish: OpticWish): boolean {
  if ((optic.connector === 'rj45') !== (wish.family === 'copper')) return false;
  if (wish.maxSpeedMbps !== undefined && optic.speedMbps > wish.maxSpeedMbps) return false;
  if (wish.phy !== undefined && optic.phy !== undefined && optic.phy !== wish.phy) return false;
  return wish.mode === undefined || modeOfOptic(optic) === wish.mode;
}

/** Kind of fibre an optic is made for; undefined for copper and for what the tables do not know. */
export function modeOfOptic(optic: AnyOpticType): 'multimode' | 'singlemode' | undefined {
  const mode = optic.phy === undefined ? undefined : phyByName(optic.phy)?.fibreMode;
  return mode === 'either' ? 'singlemode' : mode;
}

/* Short reach and plain duplex come first: long-haul and BiDi optics are choices a person makes. */
function rank(optic: AnyOpticType, wish: OpticWish): number {
  const isPlain = optic.rxNm === undefined || optic.rxNm === optic.txNm;
  const isShort = optic.phy === undefined || !/(ER|ZR|EX|ZX|LRM|BX|BiDi)/.test(optic.phy);
  const isUsualSinglemode = optic.phy === undefined || wish.mode !== 'singlemode' || /LR|LX|DR|FR/.test(optic.phy);
  const makerRank = optic.manufacturer === wish.manufacturer ? 2 : Number(optic.manufacturer === 'Generic');
  return Number(optic.connector === wish.connector) * 32 + Number(isPlain) * 16 + Number(isShort) * 8 + Number(isUsualSinglemode) * 4 + makerRank;
}
