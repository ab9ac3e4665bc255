import { BENDS, TENSIONS } from '../../catalog/pathways.ts';
import { copperCategory } from '../../catalog/copper.ts';
import type { CableType } from '../../model/cable-type.ts';
import { strandsOf } from '../../model/ports.ts';

type BendRow = (typeof BENDS)[number];

const isFibre = ({ medium }: CableType): boolean => medium.startsWith('om') || medium.startsWith('os');

const isOutdoor = ({ jacket }: CableType): boolean => jacket === 'outdoor' || jacket === 'armoured';

/** Fibres of a cable: as its type says, else as its connectors hold. */
const fibresOf = (type: CableType): number => type.fibreCount ?? Math.max(strandsOf(type.a.connector) * type.a.legs, strandsOf(type.b.connector) * type.b.legs);

const FEW_FIBRES = 4;
const FOUR_PAIRS = 4;

/** Kind of a cable in the tables of bends and tensions; undefined for what they do not cover. */
function kindOf(type: CableType): string | undefined {
  if (isFibre(type)) return isOutdoor(type) ? 'outside plant fibre' : fibresOf(type) <= FEW_FIBRES ? 'indoor 2- and 4-fibre' : 'other indoor fibre';
  if (copperCategory(type.medium) === undefined) return undefined;
  if ((type.pairCount ?? FOUR_PAIRS) > FOUR_PAIRS) return 'multi-pair backbone';
  if (type.construction !== 'cord') return '4-pair cable';
  return type.shielding === undefined || type.shielding === 'U/UTP' ? 'unscreened cord' : 'screened cord';
}

/** The least radius of a cable, and how it comes about. */
export interface BendLimit {
  readonly radiusMm: number;
  readonly because: string;
}

/** What is missing to know a figure. */
export interface Unknown {
  readonly missing: string;
}

/** The least radius a cable may be bent to, while it is pulled or afterwards; undefined for cables no document covers. */
export function bendLimit(type: CableType, isPulled: boolean): BendLimit | Unknown | undefined {
  if (type.minBendRadiusMm !== undefined) return { radiusMm: type.minBendRadiusMm, because: `the maker of ${type.model} states ${type.minBendRadiusMm} mm` };
  const kind = kindOf(type);
  const row = BENDS.find((candidate) => candidate.kind === kind);
  return row === undefined ? undefined : limitOf(row, type, isPulled);
}

function limitOf(row: BendRow, type: CableType, isPulled: boolean): BendLimit | Unknown {
  const leastMm = (isPulled ? row.loadedMm : undefined) ?? row.unloadedMm;
  const deciDiameters = (isPulled ? row.loadedDeciDiameters : undefined) ?? row.unloadedDeciDiameters;
  if (deciDiameters === undefined) return { radiusMm: leastMm ?? 0, because: `${row.kind}: ${leastMm ?? 0} mm` };
  if (type.diameterCentiMm === undefined) return { missing: `outer diameter of ${type.model}` };
  const byDiameterMm = Math.round(type.diameterCentiMm * deciDiameters) / 1000;
  const because = `${row.kind}: ${deciDiameters / 10} x ${type.diameterCentiMm / 100} mm = ${byDiameterMm} mm`;
  return leastMm !== undefined && leastMm > byDiameterMm ? { radiusMm: leastMm, because: `${because}, at least ${leastMm} mm` } : { radiusMm: byDiameterMm, because };
}

/** The greatest pull a cable may see in newtons; undefined for cables no document covers. */
export function tensionLimitN(type: CableType): number | undefined {
  const kind = kindOf(type);
  const row = TENSIONS.find((candidate) => candidate.kind === (kind?.endsWith('cord') === true ? '4-pair cable' : kind));
  return type.maxTensionN ?? row?.maxN;
}
