import type { Cable } from '../../model/cable.ts';
import { type AgreedSpeed, agreedBetween } from '../../topology/agreed-speed.ts';
import { activePair, type Channel } from '../../topology/channel.ts';
import { type PortFacts, portFacts } from '../../topology/port-facts.ts';
import { channelsThrough } from '../../topology/trace.ts';
import type { DesignView } from '../../store/design-view.ts';

/** A channel as rules see it: with what is at its ends. */
export interface ChannelSubject {
  readonly channel: Channel;
  /** Facts of the ports at the first and the last end; absent at an open end. */
  readonly first: PortFacts | undefined;
  readonly last: PortFacts | undefined;
  /** True when both ends are ports of devices that send. */
  readonly isLink: boolean;
  readonly agreed: AgreedSpeed;
}

/** The channels a cable answers for: those in which it has the smallest id, so that each channel is checked once. */
export function channelSubjects(view: DesignView, cable: Cable): readonly ChannelSubject[] {
  return channelsThrough(view, cable)
    .filter(({ cables }) => cables.every((passed) => passed.cable.id >= cable.id))
    .map((channel) => channelSubject(view, channel));
}

/** A channel with what is at its ends. */
export function channelSubject(view: DesignView, channel: Channel): ChannelSubject {
  const [a, b] = channel.ends;
  const first = a.kind === 'open-end' ? undefined : portFacts(view, a.ref);
  const last = b.kind === 'open-end' ? undefined : portFacts(view, b.ref);
  const isLink = activePair(channel) !== undefined;
  const agreed: AgreedSpeed = isLink && first !== undefined && last !== undefined ? agreedBetween(channel, first, last) : { kind: 'unknown' };
  return { channel, first, last, isLink, agreed };
}
