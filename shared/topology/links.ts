import type { Id } from '../base/id.ts';
import { compareCodeUnits } from '../base/compare.ts';
import type { Medium } from '../model/cable-type.ts';
import type { PortRef } from '../model/port-ref.ts';
import type { DesignView } from '../store/design-view.ts';
import { agreedSpeed } from './agreed-speed.ts';
import { activeEnds, activePair, type Channel, type ChannelEnd } from './channel.ts';
import { channelsThrough } from './trace.ts';

/** A connection as a diagram shows it: from one active port to another, or to where the cabling stops. */
export interface Link {
  /** The channel's key. */
  readonly key: string;
  readonly from: PortRef;
  /** The active port at the far end; absent when the cabling ends before one. */
  readonly to?: PortRef | undefined;
  readonly far: ChannelEnd;
  readonly isPower: boolean;
  /** Agreed rate in Mb/s; absent when there is none, or it is not known. */
  readonly speedMbps?: number | undefined;
  /** Medium of the longest cable. */
  readonly medium: Medium;
  readonly cableIds: readonly Id<'cable'>[];
  readonly lengthMm?: number | undefined;
}

/** Every link of the design that has a device at one end at least, ordered by key. */
export function linksOf(view: DesignView): readonly Link[] {
  const links = new Map<string, Link>();
  for (const cable of view.all('cable')) {
    for (const channel of channelsThrough(view, cable)) {
      const link = links.has(channel.key) ? undefined : linkOf(view, channel);
      if (link !== undefined) links.set(channel.key, link);
    }
  }
  return [...links.values()].sort((a, b) => compareCodeUnits(a.key, b.key));
}

/** The link a channel makes; undefined when no device is at either end. */
export function linkOf(view: DesignView, channel: Channel): Link | undefined {
  const [from] = activeEnds(channel);
  const longest = longestCable(channel);
  if (from === undefined || longest === undefined) return undefined;
  const agreed = agreedSpeed(view, channel);
  const [first, last] = channel.ends;
  return {
    key: channel.key,
    from,
    to: activePair(channel)?.[1],
    far: first.kind === 'active' ? last : first,
    isPower: longest.type.medium === 'power',
    speedMbps: agreed.kind === 'agreed' ? agreed.speedMbps : undefined,
    medium: longest.type.medium,
    cableIds: channel.cables.map(({ cable }) => cable.id),
    lengthMm: channel.lengthMm,
  };
}

const longestCable = ({ cables }: Channel): Channel['cables'][number] | undefined =>
  cables.reduce<Channel['cables'][number] | undefined>((best, passed) => (best !== undefined && (best.cable.lengthMm ?? 0) >= (passed.cable.lengthMm ?? 0) ? best : passed), undefined);
