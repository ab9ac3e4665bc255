import { formatSpeed } from '../../base/units.ts';
import { CHANNEL, channelLimits } from '../../catalog/copper.ts';
import { subjectOfPort } from '../../topology/subjects.ts';
import { endSubjects } from '../channel-ends.ts';
import { defineRule } from '../engine/rule.ts';
import { counted, countQuantity } from '../quantities.ts';
import { copperChannel } from './copper-channel.ts';
import { classicChannel, drawChannel } from './example-channel.ts';

/** Mated connections along a copper channel. */
export const connections = defineRule({
  id: 'copper/connections',
  title: 'Connections in a copper channel',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA-568.2-D clause 6; ISO/IEC 11801-1 clause 8; IEEE 802.3 clause 113',
  what: 'A copper channel may have four connections, and two at the rates of Cat8; those at the equipment do not count.',
  why: 'Every connection reflects and couples a little; the limits of a channel are made for so many and no more.',
  todo: 'Leave out a cross-connect or a consolidation point, or patch directly.',
  messages: {
    tooMany: 'The channel has {count}; {limit} are the most{rate}.',
  },
  check(subject, context) {
    const { channel, agreed } = subject;
    const copper = copperChannel(context.view, channel);
    if (copper === undefined) return;
    const { connectionsMaxChannel: limit } = channelLimits(agreed.kind === 'agreed' ? agreed.speedMbps : 0);
    context.measure({ connections: countQuantity(channel.connections, 'connection'), maxConnections: countQuantity(limit, 'connection') }, () => endSubjects(context.view, subject));
    if (channel.connections <= limit) return;
    const isStrict = limit < CHANNEL.connectionsMaxChannel;
    context.report({
      messageId: 'tooMany',
      data: { count: counted(channel.connections, 'connection'), limit, rate: isStrict && agreed.kind === 'agreed' ? ` at ${formatSpeed(agreed.speedMbps)}` : '' },
      subjects: [...copper.joints.map(({ ref }) => subjectOfPort(context.view, ref)), ...endSubjects(context.view, subject)],
      actual: countQuantity(channel.connections, 'connection'),
      required: countQuantity(limit, 'connection'),
      atMost: isStrict ? undefined : 'warning',
    });
  },
  examples: {
    valid: [
      { title: 'four connections at 1 Gb/s', design: (d) => drawChannel(d, 1000, [{ lengthM: 2, isCord: true }, ...classicChannel(60, 2), { lengthM: 2, isCord: true }]) },
      { title: 'two connections at 25 Gb/s', design: (d) => drawChannel(d, 25_000, classicChannel(20, 2, 'cat8.1')) },
    ],
    invalid: [
      { title: 'five connections', messageIds: ['tooMany'], design: (d) => drawChannel(d, 1000, [{ lengthM: 1, isCord: true }, { lengthM: 1, isCord: true }, ...classicChannel(60, 2), { lengthM: 1, isCord: true }]) },
      { title: 'three connections at 25 Gb/s', messageIds: ['tooMany'], design: (d) => drawChannel(d, 25_000, [{ lengthM: 1, isCord: true, medium: 'cat8.1' }, ...classicChannel(20, 2, 'cat8.1')]) },
    ],
  },
});
