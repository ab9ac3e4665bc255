import { type Phy, interoperability } from '../../catalog/phys.ts';
import { fibreFacts } from '../../catalog/media.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { phyAt } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import { type FibreMode, isMadeFor } from '../fibre-channel.ts';
import { fibreEnds, physOf } from './loss-limit.ts';
import { type FibreClass, fibreClassOf, reachOnFibre } from './reach-on-fibre.ts';

/** The PHY that limits a link, and how far it reaches on the fibre at hand. */
export interface LinkReach {
  /** Absent where the optic's maker states a reach for a physical layer that the tables do not know. */
  readonly phy?: Phy | undefined;
  /** What it is called. */
  readonly name: string;
  readonly fibre: FibreClass;
  readonly mode: FibreMode;
  /** Absent where the PHY is not specified for the fibre. */
  readonly reachMm?: number | undefined;
  /** Up to here it is a standard link, beyond an engineered one. */
  readonly standardReachMm?: number | undefined;
  /** What the figures are printed for, where that is not the fibre's own name. */
  readonly as?: string | undefined;
}

/** The shorter reach of the ends of a link; two PHYs that interoperate only so far are held to that. Undefined where fibre or optics are not known or not for one another. */
export function reachOfLink(subject: ChannelSubject): LinkReach | undefined {
  const fibre = subject.isLink ? fibreClassOf(subject.channel, physOf(subject)) : undefined;
  const mode = fibre === undefined ? undefined : fibreFacts(fibre.medium)?.mode;
  if (fibre === undefined || mode === undefined) return undefined;
  const reaches = fibreEnds(subject)
    .map((facts) => reachAtEnd(facts, fibre, mode))
    .filter((reach) => reach !== undefined);
  const [least] = reaches.toSorted((a, b) => (a.reachMm ?? 0) - (b.reachMm ?? 0));
  if (least?.reachMm === undefined) return least;
  const [a, b] = reaches;
  const agreedMm = a?.phy === undefined || b?.phy === undefined ? undefined : interoperability(a.phy, b.phy)?.reachMm;
  return agreedMm === undefined || agreedMm >= least.reachMm ? least : { ...least, reachMm: agreedMm, standardReachMm: undefined };
}

function reachAtEnd(facts: PortFacts, fibre: FibreClass, mode: FibreMode): LinkReach | undefined {
  const phy = phyAt(facts);
  const own = facts.opticType?.reachMm;
  const base = { fibre, mode, name: phy?.name ?? facts.opticType?.model ?? '' };
  if (phy === undefined) return own === undefined ? undefined : { ...base, reachMm: own };
  if (!isMadeFor(phy, mode)) return undefined;
  const printed = reachOnFibre(phy, fibre);
  return { ...base, phy, ...printed, ...(printed === undefined || own === undefined ? {} : makersReach(own, printed.reachMm, phy, mode)) };
}

/* A maker's longer reach is for the best fibre; on a lesser one nothing more is promised than what the standard gives. */
function makersReach(ownMm: number, printedMm: number, phy: Phy, mode: FibreMode): Pick<LinkReach, 'reachMm' | 'standardReachMm'> {
  const longestMm = Math.max(...phy.reaches.filter(({ medium }) => fibreFacts(medium)?.mode === mode).map(({ reachMm }) => reachMm));
  if (ownMm > longestMm && printedMm < longestMm) return {};
  return { reachMm: ownMm > longestMm ? ownMm : Math.min(ownMm, printedMm), standardReachMm: undefined };
}
