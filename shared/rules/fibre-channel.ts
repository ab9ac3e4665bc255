import { fibreFacts, modeOf } from '../catalog/media.ts';
import { interoperability, type Phy, phyReach } from '../catalog/phys.ts';
import type { Medium } from '../model/cable-type.ts';
import type { Channel } from '../topology/channel.ts';
import type { PortFacts } from '../topology/port-facts.ts';
import type { ChannelSubject } from './engine/channel-subject.ts';
import { isFibreEnd, phyAt } from './channel-ends.ts';

/** The kinds of fibre that do not go together. */
export type FibreMode = 'multimode' | 'singlemode';

/** A mode in words. */
export const modeName = (mode: FibreMode): string => (mode === 'multimode' ? 'multimode' : 'single-mode');

/** True when a channel consists of installed fibre alone. */
export const isFibreChannel = (channel: Channel): boolean => channel.cables.length > 0 && channel.cables.every(({ type }) => modeOf(type.medium) !== undefined);

/** The modes of the cables of a channel. */
export function modesOf(channel: Channel): ReadonlySet<FibreMode> {
  return new Set(channel.cables.flatMap(({ type }) => modeOf(type.medium) ?? []));
}

/** The fibre a channel counts as: the lowest grade in it. Undefined when modes are mixed or something else is in it. */
export function lowestFibre(channel: Channel): Medium | undefined {
  if (!isFibreChannel(channel) || modesOf(channel).size !== 1) return undefined;
  const media = channel.cables.map(({ type }) => type.medium);
  return media.reduce((lowest, medium) => (gradeOf(medium) < gradeOf(lowest) ? medium : lowest));
}

const gradeOf = (medium: Medium): number => fibreFacts(medium)?.grade ?? Infinity;

/** The kind of fibre a PHY is made for on this fibre; a 1310 nm PHY that standards define on both takes either. */
export const isMadeFor = (phy: Phy, mode: FibreMode): boolean => phy.fibreMode === 'either' || phy.fibreMode === mode;

/** The optic that limits a link on a fibre, and how far it reaches. */
export interface LimitingReach {
  readonly facts: PortFacts;
  readonly phy: Phy;
  readonly reachMm: number;
}

/** What a link over fibre comes to: the shorter reach of its two ends, or whose reach is not known. */
export type LinkReach = { readonly kind: 'reach'; readonly limiting: LimitingReach } | { readonly kind: 'unknown'; readonly missing: readonly { readonly facts: PortFacts; readonly what: string }[] };

/** The reach of a link between two optics on one kind of fibre; two PHYs that interoperate only so far are held to that. */
export function linkReach(subject: ChannelSubject, medium: Medium): LinkReach | undefined {
  const { first, last } = subject;
  if (first === undefined || last === undefined || !isFibreEnd(first) || !isFibreEnd(last)) return undefined;
  const ends = [first, last].map((facts) => ({ facts, phy: phyAt(facts) }));
  const missing = ends.flatMap(({ facts, phy }) => missingFor(facts, phy, medium));
  if (missing.length > 0) return { kind: 'unknown', missing };
  const agreedReach = ends[0]?.phy === undefined || ends[1]?.phy === undefined ? undefined : interoperability(ends[0].phy, ends[1].phy)?.reachMm;
  const reaches = ends.flatMap(({ facts, phy }): LimitingReach[] => {
    const reachMm = phy === undefined ? undefined : phyReach(phy, medium)?.reachMm;
    return phy === undefined || reachMm === undefined ? [] : [{ facts, phy, reachMm: Math.min(reachMm, agreedReach ?? Infinity) }];
  });
  const [a, b] = reaches;
  if (a === undefined) return undefined;
  return { kind: 'reach', limiting: b !== undefined && b.reachMm < a.reachMm ? b : a };
}

function missingFor(facts: PortFacts, phy: Phy | undefined, medium: Medium): readonly { readonly facts: PortFacts; readonly what: string }[] {
  if (phy === undefined) return [{ facts, what: facts.opticType === undefined ? 'optic' : `physical layer of ${facts.opticType.model}` }];
  return phyReach(phy, medium) === undefined ? [{ facts, what: `reach of ${phy.name} on ${mediumName(medium)}` }] : [];
}

/** A fibre medium as it is written: `OM4`. */
export const mediumName = (medium: Medium): string => fibreFacts(medium)?.name ?? medium.toUpperCase();
