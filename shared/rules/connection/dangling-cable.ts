import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { cageSwitch, copperCord, copperSwitch, dac } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { countQuantity } from '../quantities.ts';

/** Cables that lead nowhere. */
export const danglingCable = defineRule({
  id: 'connection/dangling-cable',
  title: 'A dangling cable',
  scope: 'cable',
  severity: 'warning',
  standard: 'Completeness of the design',
  what: 'Every end of a cable must be plugged in somewhere; of a fan-out, at least one leg.',
  why: 'A cable with a loose end is paid for and laid but connects nothing.',
  todo: 'Plug the loose end into a port, or remove the cable.',
  messages: {
    loose: '{cable} is plugged in nowhere.',
    oneEnd: '{cable} is plugged in at one end only.',
    spareLegs: '{cable}: {spare} of {legs} legs plugged in nowhere.',
  },
  check({ cable, type }, { view, report }) {
    const about = { subjects: [subjectOfCable(view, cable)] };
    const remove = { title: 'Remove the cable', commandId: 'cable.remove', args: { cableIds: [cable.id] } };
    const plugged = [legsPlugged(cable.a), legsPlugged(cable.b)];
    const ends = plugged.filter((count) => count > 0).length;
    const legs = type.a.legs + type.b.legs;
    const used = plugged.reduce((total, count) => total + count, 0);
    const data = { cable: cableName(view, cable), spare: legs - used, legs };
    if (ends < 2) report({ ...about, messageId: ends === 0 ? 'loose' : 'oneEnd', data, actual: countQuantity(ends, 'end'), required: countQuantity(2, 'end'), fixes: [remove] });
    else if (used < legs) report({ ...about, messageId: 'spareLegs', data, actual: countQuantity(used, 'leg'), required: countQuantity(legs, 'leg'), atMost: 'info' });
  },
  examples: {
    valid: [{ title: 'a cord with both ends plugged in', design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1)) }],
    invalid: [
      { title: 'a cord with one end loose', messageIds: ['oneEnd'], design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch()).port(1), undefined) },
      { title: 'a cord on the floor', messageIds: ['loose'], design: (d) => void d.cable(copperCord('cat6a'), undefined, undefined) },
      {
        title: 'a breakout with a spare leg',
        messageIds: ['spareLegs'],
        design: (d) => {
          const [q, s] = [d.device('Q', cageSwitch('qsfp+', [40_000])), d.device('S', cageSwitch())];
          d.cable(dac('qsfp+', 40_000, { construction: 'breakout', b: { connector: 'sfp+', legs: 4 } }), q.port(1), [s.port(1), s.port(2), s.port(3)]);
        },
      },
    ],
  },
});

const legsPlugged = (end: readonly { readonly leg: number }[]): number => new Set(end.map(({ leg }) => leg)).size;
