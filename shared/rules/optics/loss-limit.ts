import { interoperability, type Phy } from '../../catalog/phys.ts';
import type { OpticType } from '../../model/optic-type.ts';
import { endsOf, isFibreEnd, phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { bothDirections, levelsOf } from './power-levels.ts';
import { type FibreClass, fibreClassOf, type ReachOnFibre, reachOnFibre } from './reach-on-fibre.ts';

/** The most a link may lose. */
export interface LossLimit {
  readonly maxCentiDb: number;
  /** More than a standard link may lose, and still within what the PHY does on an engineered one. */
  readonly engineeredCentiDb?: number | undefined;
  /** Whose limit it is, for sentences: `10GBASE-SR`. */
  readonly of: string;
  readonly standard?: string | undefined;
  /** True where the PHY's own reach at the grade's highest attenuation is over the limit: its makers count on better fibre. */
  readonly countsOnBetterFibre: boolean;
}

/** The ends that take fibre. */
export const fibreEnds = (subject: ChannelSubject): readonly PortFacts[] => (subject.isLink ? endsOf(subject).filter(isFibreEnd) : []);

/** The PHYs at the ends of a link, as far as they are known. */
export const physOf = (subject: ChannelSubject): readonly Phy[] => fibreEnds(subject).flatMap((facts) => phyAt(facts) ?? []);

/** Wavelengths that light the channel: the optics' own, else their PHYs'. Empty when nothing is known. */
export function wavelengthsOf(subject: ChannelSubject): readonly number[] {
  return fibreEnds(subject).flatMap((facts) => {
    const { opticType } = facts;
    const own = [opticType?.txNm, opticType?.rxNm].filter((wavelengthNm) => wavelengthNm !== undefined);
    return own.length > 0 ? own : (phyAt(facts)?.wavelengthsNm ?? []);
  });
}

/** The most a link may lose: as the optics' makers state it, else as the PHY allows it on this fibre, else what the power of the optics leaves. */
export function lossLimit(subject: ChannelSubject): LossLimit | undefined {
  return makersLimit(subject) ?? (isMakersPhy(subject) ? powerLimit(subject, true) : undefined) ?? phyLimit(subject) ?? powerLimit(subject);
}

/* The figures of a PHY that no standard defines are only usual ones: what the optics' makers state goes before. */
const isMakersPhy = (subject: ChannelSubject): boolean => physOf(subject).some(({ standard }) => !/IEEE|TIA/.test(standard ?? ''));

function makersLimit(subject: ChannelSubject): LossLimit | undefined {
  const stated = fibreEnds(subject).flatMap(({ opticType }) => (opticType?.lossMaxCentiDb === undefined ? [] : [{ opticType, maxCentiDb: opticType.lossMaxCentiDb }]));
  const [least] = stated.sort((a, b) => a.maxCentiDb - b.maxCentiDb);
  return least === undefined ? undefined : { maxCentiDb: least.maxCentiDb, of: `${least.opticType.manufacturer} ${least.opticType.model}`, countsOnBetterFibre: false };
}

function phyLimit(subject: ChannelSubject): LossLimit | undefined {
  const phys = physOf(subject);
  const fibre = fibreClassOf(subject.channel, phys);
  if (fibre === undefined) return undefined;
  const limits = phys.flatMap((phy) => phyLimitOn(phy, fibre, subject.channel.lengthMm) ?? []);
  const [a, b] = phys;
  const agreed = a === undefined || b === undefined ? undefined : interoperability(a, b);
  if (agreed?.lossCentiDb !== undefined) limits.push({ maxCentiDb: agreed.lossCentiDb, of: `${agreed.a} with ${agreed.b}`, countsOnBetterFibre: false });
  return limits.sort((one, other) => one.maxCentiDb - other.maxCentiDb)[0];
}

/** The most a PHY may lose on a fibre. */
export function phyLimitOn(phy: Phy, fibre: FibreClass, lengthMm: number | undefined): LossLimit | undefined {
  const reach = reachOnFibre(phy, fibre);
  if (reach?.lossCentiDb === undefined) return undefined;
  const isStandard = reach.standardLossCentiDb !== undefined && lengthMm !== undefined && lengthMm <= (reach.standardReachMm ?? 0);
  return {
    maxCentiDb: isStandard ? (reach.standardLossCentiDb ?? reach.lossCentiDb) : reach.lossCentiDb,
    engineeredCentiDb: isStandard ? reach.lossCentiDb : undefined,
    of: phy.name, standard: phy.standard,
    countsOnBetterFibre: countsOnBetterFibre(reach, fibre),
  };
}

const countsOnBetterFibre = ({ reachMm, lossCentiDb }: ReachOnFibre, { attenuationCentiDbPerKm }: FibreClass): boolean =>
  attenuationCentiDbPerKm !== undefined && lossCentiDb !== undefined && (reachMm / 1_000_000) * attenuationCentiDbPerKm > lossCentiDb;

function powerLimit(subject: ChannelSubject, isStated = false): LossLimit | undefined {
  const directions = bothDirections(subject).filter(({ from, to }) => !isStated || (from.opticType?.txMinCentiDbm !== undefined && to.opticType?.rxMinCentiDbm !== undefined));
  const budgets = directions.flatMap(({ from, to }) => powerBudget(from, to) ?? []);
  const [first] = fibreEnds(subject);
  return budgets.length === 0 || first === undefined ? undefined : { maxCentiDb: Math.min(...budgets), of: nameOf(first.opticType), countsOnBetterFibre: false };
}

const nameOf = (type: OpticType | undefined): string => type?.phy ?? type?.model ?? 'the optics';

/** What one end sends at least, less what the other needs at least. */
export function powerBudget(from: PortFacts, to: PortFacts): number | undefined {
  const [tx, rx] = [levelsOf(from).txMinCentiDbm, levelsOf(to).rxMinCentiDbm];
  return tx === undefined || rx === undefined ? undefined : tx - rx;
}
