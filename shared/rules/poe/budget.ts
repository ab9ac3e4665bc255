import { deviceName, portName } from '../../topology/names.ts';
import { poeBudget } from '../../topology/poe.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch, deviceType, ports } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { watts } from './poe-quantities.ts';

/** Power a switch sets aside for powered devices against what it has. */
export const budget = defineRule({
  id: 'poe/budget',
  title: 'PoE budget of a switch',
  scope: 'device',
  severity: 'error',
  standard: 'IEEE 802.3-2022 clauses 33 and 145',
  what: 'The power that a switch sets aside for the devices it powers, by their class, must not exceed its budget.',
  why: 'The switch refuses the last devices, or switches off those of low priority when the others draw more.',
  todo: 'Use a stronger supply or another switch for some of the devices, or switch power off at ports whose devices have a supply of their own.',
  messages: {
    exceeded: '{device} sets aside {allocated} for {count} powered devices; its PoE budget is {budget}.',
    tight: '{device} sets aside {allocated} of its PoE budget of {budget}; {reserve} % should stay free.',
  },
  options: {
    allocation: { default: 'class', values: ['class', 'lldp'], description: 'How power is set aside: by class, or by the draw that devices state over LLDP, where it is known.' },
    reservePercent: { default: 0, description: 'Share of the budget that should stay free, in percent; 10 to 20 is often recommended. Less is a warning.' },
  },
  check({ device }, { view, options, report, measure, notCheckable }) {
    const state = poeBudget(view, device, options.allocation === 'lldp' ? 'lldp' : 'class');
    if (state === undefined || state.draws.length === 0) return;
    const subject = subjectOfDevice(view, device);
    const { allocatedMw, budgetMw } = state;
    measure({ allocated: watts(allocatedMw), budget: budgetMw === undefined ? undefined : watts(budgetMw), headroom: budgetMw === undefined ? undefined : watts(budgetMw - allocatedMw) }, [subject]);
    if (budgetMw === undefined) return notCheckable(`PoE budget of ${deviceName(view, device)}`, [subject]);
    const isTight = allocatedMw <= budgetMw && allocatedMw > (budgetMw * (100 - options.reservePercent)) / 100;
    if (allocatedMw <= budgetMw && !isTight) return;
    report({
      messageId: isTight ? 'tight' : 'exceeded',
      data: { device: deviceName(view, device), allocated: watts(allocatedMw).text, count: state.draws.length, budget: watts(budgetMw).text, reserve: options.reservePercent },
      subjects: [subject],
      actual: watts(allocatedMw),
      required: watts(budgetMw),
      atMost: isTight ? 'warning' : undefined,
      arithmetic: [...state.draws.map((draw) => `${portName(view, draw.source)}: ${watts(draw.allocatedMw).text} for ${portName(view, draw.drawn.ref)}`), `Sum: ${watts(allocatedMw).text}`],
      fixes: isTight ? [] : selfPoweredFix(),
    });

    /* Devices with a mains supply of their own need no power from the switch. */
    function selfPoweredFix(): readonly Fix[] {
      if (state === undefined || budgetMw === undefined) return [];
      const draw = state.draws.find(({ drawn, allocatedMw: one }) => drawn.type.portGroups.some(({ role }) => role === 'power-in') && allocatedMw - one <= budgetMw);
      if (draw === undefined) return [];
      const setting = { ...device.ports?.[draw.source.portKey], poe: 'off' };
      return [{ title: `Switch PoE of port ${draw.source.portKey} off`, commandId: 'port.update', args: { ...draw.source, setting } }];
    }
  },
  examples: {
    valid: [{ title: 'twelve class 4 devices on 370 W', design: (d) => poeDesign(d, 12) }],
    invalid: [
      { title: 'thirteen class 4 devices on 370 W', messageIds: ['exceeded'], design: (d) => poeDesign(d, 13) },
      { title: 'thirteen devices, which also have a mains supply', messageIds: ['exceeded'], design: (d) => poeDesign(d, 13, true) },
      { title: 'twelve on 370 W, of which 10 % should stay free', messageIds: ['tight'], design: (d) => { d.project({ ruleOptions: { 'poe/budget': { reservePercent: 10 } } }); poeDesign(d, 12); } },
    ],
  },
});

function poeDesign(d: ExampleDesign, count: number, hasMains = false): void {
  const sw = d.device('SW', copperSwitch({ poeBudgetW: 370 }, { speedsMbps: [1000], poe: { role: 'pse', type: 2, maxW: 30 } }));
  const mains = hasMains ? [ports(1, 'c14', { prefix: 'PSU', role: 'power-in' })] : [];
  const type = deviceType('ap', 'access-point', [ports(1, 'rj45', { speedsMbps: [1000], poe: { role: 'pd', type: 2, maxW: 25 } }), ...mains], { mount: 'room' });
  for (let i = 1; i <= count; i += 1) d.cable(copperCord('cat6a'), sw.port(i), d.device(`AP${i}`, type).port(1));
}
