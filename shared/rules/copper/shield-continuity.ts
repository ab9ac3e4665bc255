import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { listNames } from '../quantities.ts';
import { copperChannel, screenOfCable } from './copper-channel.ts';
import { drawChannel } from './example-channel.ts';

/** A screen that is interrupted. */
export const shieldContinuity = defineRule({
  id: 'copper/shield-continuity',
  title: 'Screen without a break',
  scope: 'channel',
  severity: 'warning',
  standard: 'ISO/IEC 11801-1; ANSI/TIA-607-D; TIA-568.2-D',
  what: 'Where any cable of a channel is screened, all of it should be: cords and sockets included.',
  why: 'An interrupted screen is not bonded at one side and works as an aerial: the channel can be worse than without any screen.',
  todo: 'Use screened cords and sockets throughout, or unscreened cable throughout.',
  messages: { broken: '{unscreened} without a screen in a screened channel.' },
  check({ channel }, { view, report }) {
    const copper = copperChannel(view, channel);
    if (copper === undefined || !channel.cables.some((passed) => screenOfCable(passed) === true)) return;
    const bare = [
      ...channel.cables.filter((passed) => screenOfCable(passed) === false).map(({ cable }) => subjectOfCable(view, cable)),
      ...copper.joints.filter((joint) => joint.isScreened === false).map(({ ref }) => subjectOfPort(view, ref)),
    ];
    if (bare.length === 0) return;
    const screened = channel.cables.filter((passed) => screenOfCable(passed) === true).map(({ cable }) => subjectOfCable(view, cable));
    report({
      messageId: 'broken',
      data: { unscreened: `${listNames(bare.map(({ name }) => name))} ${bare.length === 1 ? 'is' : 'are'}` },
      subjects: [...bare, ...screened],
      actual: { text: 'unscreened' },
      required: { text: 'screened' },
    });
  },
  examples: {
    valid: [{ title: 'screened throughout', design: (d) => drawChannel(d, 1000, [{ lengthM: 40, fields: { shielding: 'F/UTP' } }, { lengthM: 3, isCord: true, fields: { shielding: 'S/FTP' } }]) }],
    invalid: [
      { title: 'an unscreened cord on a screened link', messageIds: ['broken'], design: (d) => drawChannel(d, 1000, [{ lengthM: 40, fields: { shielding: 'F/UTP' } }, { lengthM: 3, isCord: true, fields: { shielding: 'U/UTP' } }]) },
      { title: 'unscreened sockets in a screened link', messageIds: ['broken'], design: (d) => drawChannel(d, 1000, [{ lengthM: 40, fields: { shielding: 'F/UTP' }, sockets: { isScreened: false } }, { lengthM: 3, isCord: true, fields: { shielding: 'F/UTP' } }]) },
    ],
  },
});
