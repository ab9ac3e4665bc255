import type { DesignView } from '../../store/design-view.ts';
import { portName } from '../../topology/names.ts';
import { type PoeSource, poweredBetween } from '../../topology/poe.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { pseSwitch, throughMidspan } from './poe-examples.ts';
import { powerSubjects } from './poe-quantities.ts';

/** Several sources on one link. */
export const doubleSource = defineRule({
  id: 'poe/double-source',
  title: 'Two sources on one link',
  scope: 'channel',
  severity: 'warning',
  standard: 'IEEE 802.3-2022 clause 33',
  what: 'A powered device should have one source of power: a switch port or a midspan, not both.',
  why: 'The two compete for the device; which one wins is left to chance, and a passive one can damage the other.',
  todo: 'Switch power off at the switch port, or take the midspan out.',
  messages: { two: '{pd} has {count} sources of power: {sources}.' },
  check({ channel, first, last }, { view, report }) {
    const link = poweredBetween(view, channel, first, last);
    const on = link?.sources.filter(({ isOn }) => isOn) ?? [];
    if (link === undefined || on.length < 2) return;
    const farthest = on.at(-1);
    report({
      messageId: 'two',
      data: { pd: portName(view, link.pd.ref), count: on.length, sources: on.map(({ facts }) => portName(view, facts.ref)).join(', ') },
      subjects: powerSubjects(view, { pd: link.pd, sources: on }),
      actual: { text: `${on.length} sources`, value: on.length },
      required: { text: '1 source', value: 1 },
      fixes: on.length > 2 || farthest === undefined ? [] : [switchOff(view, farthest)],
    });
  },
  examples: {
    valid: [{ title: 'a midspan on a port whose power is off', design: (d) => throughMidspan(d, pseSwitch({ type: 2 }), { ports: { 1: { poe: 'off' } } }) }],
    invalid: [{ title: 'a midspan on a port that sources', messageIds: ['two'], design: (d) => throughMidspan(d, pseSwitch({ type: 2 })) }],
  },
});

function switchOff(view: DesignView, { facts }: PoeSource): Fix {
  return { title: `Switch PoE of ${portName(view, facts.ref)} off`, commandId: 'port.update', args: { ...facts.ref, setting: { ...facts.device.ports?.[facts.ref.portKey], poe: 'off' } } };
}
