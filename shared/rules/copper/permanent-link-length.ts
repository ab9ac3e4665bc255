import { formatLength, formatSpeed } from '../../base/units.ts';
import { channelLimits } from '../../catalog/copper.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { knownLengthMm, lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import { copperChannel, totalMm } from './copper-channel.ts';
import { classicChannel, drawChannel } from './example-channel.ts';

/** The installed part of a channel. */
export const permanentLinkLength = defineRule({
  id: 'copper/permanent-link-length',
  title: 'Length of the permanent link',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA-568.2-D clause 6; ISO/IEC 11801-1 clause 8',
  what: 'The installed cable between panel and outlet, consolidation point included, must not be longer than 90 m; 24 m for the rates of Cat8. A link that ends in a plug at the equipment is held to the same.',
  why: 'The rest of the channel is needed for cords: a link that is too long leaves no room for them, whatever is patched today.',
  todo: 'Shorten the route, move the panel nearer, or use fibre.',
  messages: {
    tooLong: 'The permanent link is {length}; {limit} is the most{rate}.',
  },
  check(subject, context) {
    const { view } = context;
    const { channel, agreed } = subject;
    const copper = copperChannel(view, channel);
    if (copper === undefined || copper.joints.length === 0 || copper.installed.length === 0) return;
    const limits = channelLimits(agreed.kind === 'agreed' ? agreed.speedMbps : 0);
    const subjects = (): ReturnType<typeof subjectOfCable>[] => copper.installed.map(({ cable }) => subjectOfCable(view, cable));
    const link = { cables: copper.installed, lengthMm: totalMm(copper.installed) };
    const limit = lengthQuantity(limits.permanentLinkMaxMm);
    context.measure({ maxLength: limit, maxPermanentLink: limit, permanentLink: link.lengthMm === undefined ? undefined : lengthQuantity(link.lengthMm) }, subjects);
    const lengthMm = knownLengthMm(link, context);
    if (lengthMm === undefined || lengthMm <= limits.permanentLinkMaxMm) return;
    const isFast = agreed.kind === 'agreed' && limits.permanentLinkMaxMm < channelLimits(0).permanentLinkMaxMm;
    context.report({
      messageId: 'tooLong',
      data: { length: formatLength(lengthMm), limit: limit.text, rate: isFast ? ` at ${formatSpeed(agreed.speedMbps)}` : '' },
      subjects: subjects(),
      actual: lengthQuantity(lengthMm),
      required: limit,
      arithmetic: lengthArithmetic(view, link),
    });
  },
  examples: {
    valid: [
      { title: '90 m and two cords of 5 m', design: (d) => drawChannel(d, 1000, classicChannel(90, 5)) },
      { title: '24 m of Cat8 at 25 Gb/s', design: (d) => drawChannel(d, 25_000, classicChannel(24, 3, 'cat8.1')) },
    ],
    invalid: [
      { title: '91 m, though the channel is 99 m in all', messageIds: ['tooLong'], design: (d) => drawChannel(d, 1000, classicChannel(91, 4)) },
      { title: '25 m of Cat8 at 25 Gb/s', messageIds: ['tooLong'], design: (d) => drawChannel(d, 25_000, classicChannel(25, 2, 'cat8.1')) },
    ],
  },
});
