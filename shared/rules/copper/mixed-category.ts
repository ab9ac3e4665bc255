import { endSubjects } from '../channel-ends.ts';
import { defineRule } from '../engine/rule.ts';
import { retypeFixes } from '../fixes/retype.ts';
import { listNames } from '../quantities.ts';
import { partSubjects } from './base-t.ts';
import { copperChannel } from './copper-channel.ts';
import { classicChannel, drawChannel } from './example-channel.ts';

/** A weak part in a better channel. */
export const mixedCategory = defineRule({
  id: 'copper/mixed-category',
  title: 'Categories mixed in a channel',
  scope: 'channel',
  severity: 'info',
  standard: 'TIA-568.2-D; ISO/IEC 11801-1',
  what: 'A channel performs as the lowest category in it: cable, cord, jack or panel.',
  why: 'The better parts were paid for and are not used, and a faster device later meets the weak part first.',
  todo: 'Use parts of the better category, or accept what the channel counts as.',
  messages: { mixed: '{parts} {are} {lowest} in a channel of {highest}: it counts as {lowest} throughout.' },
  check(subject, { view, report, measure }) {
    const copper = copperChannel(view, subject.channel);
    if (copper === undefined) return;
    measure({ effectiveCategory: { text: copper.lowest.name } }, () => endSubjects(view, subject));
    const highest = copper.rated.reduce((best, { category }) => (category.rank > best.rank ? category : best), copper.lowest);
    if (highest === copper.lowest) return;
    const weak = copper.rated.filter(({ category }) => category === copper.lowest);
    const subjects = partSubjects(weak);
    const cables = weak.flatMap(({ cable }) => cable ?? []);
    report({
      messageId: 'mixed',
      data: { parts: listNames(subjects.map(({ name }) => name)), are: subjects.length === 1 ? 'is' : 'are', lowest: copper.lowest.name, highest: highest.name },
      subjects: [...subjects, ...endSubjects(view, subject)],
      actual: { text: copper.lowest.name },
      required: { text: highest.name },
      fixes: cables.length < weak.length || copper.rated.some(({ category }) => category !== highest && category !== copper.lowest) ? [] : retypeFixes(view, cables, highest.medium, highest.name),
    });
  },
  examples: {
    valid: [{ title: 'Cat6 throughout', design: (d) => drawChannel(d, 1000, classicChannel(50, 3)) }],
    invalid: [{ title: 'Cat5e cords on a Cat6 link', messageIds: ['mixed'], design: (d) => drawChannel(d, 1000, classicChannel(54, 3).map((piece) => (piece.isCord === true ? { ...piece, medium: 'cat5e' } : piece))) }],
  },
});
