import { formatLength, formatSpeed } from '../../base/units.ts';
import { baseTLimit, baseTPhy, type BaseTLimit, COPPER_CATEGORIES, type CopperCategory } from '../../catalog/copper.ts';
import type { DesignView } from '../../store/design-view.ts';
import { speedsOf } from '../../topology/port-facts.ts';
import type { NamedThing } from '../../topology/subjects.ts';
import { endsOf, isTwistedPairEnd } from '../channel-ends.ts';
import type { ChannelSubject } from '../engine/channel-subject.ts';
import type { Fix } from '../finding.ts';
import { raiseCategoryFixes } from '../fixes/raise-category.ts';
import { copperChannel, type CopperChannel, type RatedPart } from './copper-channel.ts';

/** A BASE-T rate over a copper channel, and what the tables say of it. */
export interface BaseTCase {
  readonly speedMbps: number;
  readonly copper: CopperChannel;
  readonly category: CopperCategory;
  readonly limit: BaseTLimit;
}

/** What to look up; undefined for what is not BASE-T over twisted pair. */
export function baseTCase(view: DesignView, subject: ChannelSubject): BaseTCase | undefined {
  const { channel, agreed } = subject;
  if (agreed.kind !== 'agreed' || !endsOf(subject).every(isTwistedPairEnd)) return undefined;
  const copper = copperChannel(view, channel);
  const limit = copper === undefined ? undefined : baseTLimit(agreed.speedMbps, copper.lowest.medium);
  return copper === undefined || limit === undefined ? undefined : { speedMbps: agreed.speedMbps, copper, category: copper.lowest, limit };
}

/** A category that does better, and how far it reaches. */
export interface BetterCategory {
  readonly category: CopperCategory;
  readonly reachMm: number;
}

/** The lowest category that carries the rate over this length without reservation. */
export function betterCategory({ speedMbps, category: than, copper }: BaseTCase): BetterCategory | undefined {
  for (const category of COPPER_CATEGORIES) {
    const limit = category.rank > than.rank ? baseTLimit(speedMbps, category.medium) : undefined;
    const reachMm = limit?.supported === 'yes' && limit.isBundleSensitive !== true ? limit.maxMm : undefined;
    if (reachMm !== undefined && (copper.channel.lengthMm ?? 0) <= reachMm) return { category, reachMm };
  }
  return undefined;
}

/** The better category as the end of a sentence. */
export const betterPhrase = (better: BetterCategory | undefined): string => (better === undefined ? '' : `; ${better.category.name} carries it to ${formatLength(better.reachMm)}`);

/** The parts to blame: those below what is needed, or all cables where only length is the matter. */
export function weakParts({ copper, category }: BaseTCase, better: BetterCategory | undefined): readonly RatedPart[] {
  const rank = better?.category.rank ?? category.rank + 1;
  const weak = copper.rated.filter((part) => part.category.rank < rank);
  return weak.length > 0 ? weak : copper.rated.filter(({ cable }) => cable !== undefined);
}

/** Each part once. */
export const partSubjects = (parts: readonly RatedPart[]): readonly NamedThing[] => [...new Map(parts.map((part) => part.subject()).map((subject) => [`${subject.id} ${subject.portKey ?? ''}`, subject])).values()];

/** Cables of the better category, here or wherever there are such cables; none where a panel is too weak as well, as cables alone would not help. */
export function categoryFixes(view: DesignView, weak: readonly RatedPart[], better: BetterCategory | undefined): readonly Fix[] {
  const cables = weak.flatMap(({ cable }) => cable ?? []);
  return better === undefined || cables.length < weak.length ? [] : raiseCategoryFixes(view, cables, better.category.medium);
}

/** Setting one end is enough: the other follows. */
export function speedFix({ channel, first, last, agreed }: ChannelSubject, category: CopperCategory): readonly Fix[] {
  if (first === undefined || last === undefined || agreed.kind !== 'agreed') return [];
  const slower = speedsOf(first).filter((speed) => speed < agreed.speedMbps && speedsOf(last).includes(speed) && carries(speed, category, channel.lengthMm));
  const speedMbps = slower.at(-1);
  const settable = [first, last].find(({ device, ref, opticType }) => opticType === undefined && device.ports?.[ref.portKey]?.speedMbps === undefined) ?? first;
  if (speedMbps === undefined) return [];
  return [{ title: `Run the link at ${formatSpeed(speedMbps)}`, commandId: 'port.setSpeed', args: { ...settable.ref, speedMbps } }];
}

function carries(speedMbps: number, category: CopperCategory, lengthMm: number | undefined): boolean {
  const limit = baseTPhy(speedMbps) === undefined ? undefined : baseTLimit(speedMbps, category.medium);
  return limit?.sureMm !== undefined && limit.isBundleSensitive !== true && (lengthMm ?? 0) <= limit.sureMm;
}
