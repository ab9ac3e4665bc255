import { deviceName, portName } from '../../topology/names.ts';
import { poeBudget } from '../../topology/poe.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch, deviceType, ports } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Quantity } from '../finding.ts';

/** Power a switch sets aside for powered devices against what it has. */
export const budget = defineRule({
  id: 'poe/budget',
  title: 'PoE budget of a switch',
  scope: 'device',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clauses 33 and 145',
  what: 'The power that a switch sets aside for the devices it powers, by their class, must not exceed its budget.',
  why: 'The switch refuses the last devices, or switches off those of low priority when the others draw more.',
  todo: 'Use a stronger supply or another switch for some of the devices.',
  messages: { exceeded: '{device} sets aside {allocated} for {count} powered devices; its PoE budget is {budget}.' },
  check({ device }, { view, report, notCheckable }) {
    const state = poeBudget(view, device);
    if (state === undefined || state.draws.length === 0) return;
    const subject = subjectOfDevice(view, device);
    if (state.budgetMw === undefined) return notCheckable(`PoE budget of ${deviceName(view, device)}`, [subject]);
    if (state.allocatedMw <= state.budgetMw) return;
    report({
      messageId: 'exceeded',
      data: { device: deviceName(view, device), allocated: watts(state.allocatedMw).text, count: state.draws.length, budget: watts(state.budgetMw).text },
      subjects: [subject],
      actual: watts(state.allocatedMw),
      required: watts(state.budgetMw),
      arithmetic: state.draws.map((draw) => `${portName(view, draw.source)}: ${watts(draw.allocatedMw).text} for ${portName(view, draw.drawn.ref)}`),
    });
  },
  examples: {
    valid: [{ title: 'twelve class 4 devices on 370 W', design: (d) => poeDesign(d, 12) }],
    invalid: [{ title: 'thirteen class 4 devices on 370 W', messageIds: ['exceeded'], design: (d) => poeDesign(d, 13) }],
  },
});

const watts = (milliwatts: number): Quantity => ({ text: `${milliwatts / 1000} W`, value: milliwatts / 1000, unit: 'W' });

function poeDesign(d: ExampleDesign, count: number): void {
  const sw = d.device('SW', copperSwitch({ poeBudgetW: 370 }, { speedsMbps: [1000], poe: { role: 'pse', type: 2, maxW: 30 } }));
  const type = deviceType('ap', 'access-point', [ports(1, 'rj45', { speedsMbps: [1000], poe: { role: 'pd', type: 2, maxW: 25 } })], { mount: 'room' });
  for (let i = 1; i <= count; i += 1) d.cable(copperCord('cat6a'), sw.port(i), d.device(`AP${i}`, type).port(1));
}
