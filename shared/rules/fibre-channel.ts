import { fibreFacts, modeOf } from '../catalog/media.ts';
import type { Phy } from '../catalog/phys.ts';
import type { Medium } from '../model/cable-type.ts';
import type { Channel } from '../topology/channel.ts';

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

/** A fibre medium as it is written: `OM4`. */
export const mediumName = (medium: Medium): string => fibreFacts(medium)?.name ?? medium.toUpperCase();
