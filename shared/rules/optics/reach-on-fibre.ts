import { fibreFacts, FIBRES } from '../../catalog/media.ts';
import { type Phy, phyLossCentiDb, phyReach, phyReachAsLowerGrade, type PhyReach } from '../../catalog/phys.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { Channel } from '../../topology/channel.ts';
import { lowestFibre, mediumName } from '../fibre-channel.ts';
import { cableAttenuation } from './channel-loss.ts';
import { decibels } from './loss-quantities.ts';

/** What a channel of one kind of fibre counts as. */
export interface FibreClass {
  /** The lowest grade in it. */
  readonly medium: Medium;
  /** Modal bandwidth of old multimode fibre that is below its grade. */
  readonly bandwidthMhzKm?: number | undefined;
  /** The highest attenuation of its single-mode cables; absent for multimode. */
  readonly attenuationCentiDbPerKm?: number | undefined;
}

/** What a channel counts as; undefined for one that is not of one kind of fibre alone. */
export function fibreClassOf(channel: Channel, phys: readonly Phy[]): FibreClass | undefined {
  const medium = lowestFibre(channel);
  if (medium === undefined) return undefined;
  if (fibreFacts(medium)?.mode === 'singlemode') {
    const wavelengths = phys.flatMap(({ wavelengthsNm }) => wavelengthsNm);
    const attenuations = channel.cables.flatMap((cable) => cableAttenuation(cable, wavelengths)?.highest ?? []);
    return { medium, attenuationCentiDbPerKm: attenuations.length === 0 ? undefined : Math.max(...attenuations) };
  }
  const bandwidths = channel.cables.flatMap(({ type }) => (type.medium === medium ? (type.modalBandwidthMhzKm ?? []) : []));
  return { medium, bandwidthMhzKm: bandwidths.length === 0 ? undefined : Math.min(...bandwidths) };
}

/** Reach and loss limits of a PHY on a fibre. */
export interface ReachOnFibre {
  readonly reachMm: number;
  /** Up to here it is a standard link, beyond an engineered one. */
  readonly standardReachMm?: number | undefined;
  /** Most loss of the channel, and of a standard link where that has less, in hundredths of dB. */
  readonly lossCentiDb?: number | undefined;
  readonly standardLossCentiDb?: number | undefined;
  /** What the figures are for, where that is not the fibre's own name: `OM3`, `1 dB/km`. */
  readonly as?: string | undefined;
}

/** Reach of a PHY on a fibre; undefined where it is not specified for it. */
export function reachOnFibre(phy: Phy, fibre: FibreClass): ReachOnFibre | undefined {
  return fibreFacts(fibre.medium)?.mode === 'singlemode' ? singlemodeReachOf(phy, fibre) : multimodeReachOf(phy, fibre);
}

function multimodeReachOf(phy: Phy, { medium, bandwidthMhzKm }: FibreClass): ReachOnFibre | undefined {
  const old = bandwidthMhzKm === undefined ? undefined : oldFibreReach(phy, medium, bandwidthMhzKm);
  if (old !== undefined) return old;
  if (bandwidthMhzKm !== undefined && bandwidthMhzKm < bandwidthOf(medium)) return undefined;
  const own = phyReach(phy, medium);
  const row = own ?? phyReachAsLowerGrade(phy, medium);
  if (row === undefined) return undefined;
  return { ...limitsOf(row), lossCentiDb: row.lossCentiDb ?? lowerGradeLoss(phy, medium), as: own === undefined ? mediumName(row.medium) : undefined };
}

/* Below the bandwidth a grade stands for at 850 nm, only rows for old fibre hold. */
const bandwidthOf = (medium: Medium): number => fibreFacts(medium)?.overfilledBandwidth?.find(({ wavelengthNm }) => wavelengthNm === 850)?.mhzKm ?? 0;

function oldFibreReach(phy: Phy, medium: Medium, bandwidthMhzKm: number): ReachOnFibre | undefined {
  if (bandwidthMhzKm >= bandwidthOf(medium)) return undefined;
  const rows = (phy.legacyReaches ?? []).filter((row) => row.medium === medium && row.bandwidthMhzKm <= bandwidthMhzKm);
  const best = rows.sort((a, b) => b.bandwidthMhzKm - a.bandwidthMhzKm)[0];
  return best === undefined ? undefined : { reachMm: best.reachMm, lossCentiDb: best.lossCentiDb, as: best.fibre };
}

/* A better grade loses no more than the next lower one for which a limit is printed. */
function lowerGradeLoss(phy: Phy, medium: Medium): number | undefined {
  const grades: readonly Medium[] = ['om2', 'om3', 'om4', 'om5'];
  const lower = grades.slice(0, Math.max(0, grades.indexOf(medium))).toReversed();
  return lower.map((grade) => phyReach(phy, grade)?.lossCentiDb).find((loss) => loss !== undefined);
}

const limitsOf = (row: PhyReach): ReachOnFibre => ({ reachMm: row.reachMm, standardReachMm: row.standardReachMm, lossCentiDb: row.lossCentiDb, standardLossCentiDb: row.standardLossCentiDb });

/* Attenuation of the cables the printed reaches are for (TIA-568.3, ISO/IEC 11801-1); OS1 stands for OS1a too. */
const OS2 = classAttenuation('OS2');
const INDOOR_OUTDOOR = classAttenuation('SM indoor/outdoor');
const OS1 = classAttenuation('OS1');

function classAttenuation(name: string): number {
  const row = FIBRES.find((fibre) => fibre.name === name)?.attenuation[0];
  if (row === undefined) throw new Error(`No attenuation of ${name}`);
  return row.maxCentiDbPerKm;
}

/* The loss that the cable itself may have follows from the printed OS1 reach; cable of less attenuation may be as much longer. */
const lossOfOs1 = (attenuation: number, reachMm = 0): number => Math.floor((reachMm * OS1) / attenuation);

/** On single-mode it is the attenuation that counts, not the name of the cable: cable of 1 dB/km takes the printed OS1 reach, or the OS2 reach scaled to its attenuation. */
function singlemodeReachOf(phy: Phy, { medium, attenuationCentiDbPerKm }: FibreClass): ReachOnFibre | undefined {
  const best = phy.reaches.find((row) => row.medium === 'os2');
  const os1 = phy.reaches.find((row) => row.medium === 'os1');
  const lossCentiDb = phyLossCentiDb(phy, medium);
  if (best === undefined) return os1 === undefined ? undefined : { ...limitsOf(os1), lossCentiDb };
  const limits = { ...limitsOf(best), lossCentiDb };
  const attenuation = attenuationCentiDbPerKm ?? OS2;
  if (attenuation <= OS2) return limits;
  const scale = (lengthMm: number): number => Math.floor((lengthMm * OS2) / attenuation);
  const [classOf, printed] = attenuation <= INDOOR_OUTDOOR ? [INDOOR_OUTDOOR, best.indoorOutdoorReachMm] : attenuation <= OS1 ? [OS1, os1?.reachMm] : [attenuation, undefined];
  const reachMm = attenuation === classOf && printed !== undefined ? printed : Math.max(printed ?? 0, scale(best.reachMm), Math.min(best.reachMm, lossOfOs1(attenuation, os1?.reachMm)));
  return { ...limits, reachMm, standardReachMm: best.standardReachMm === undefined ? undefined : Math.min(best.standardReachMm, reachMm), as: `${decibels(attenuation)} dB/km` };
}
