import { btuPerHour, HEAT } from '../../catalog/power.ts';
import { formatPower } from '../../base/units.ts';
import type { Device } from '../../model/device.ts';
import type { DesignView } from '../../store/design-view.ts';
import { poeBudget } from '../../topology/poe.ts';
import { powerOfTyped } from '../../topology/port-facts.ts';
import type { Rack } from '../../model/rack.ts';
import { contentsOf } from '../../topology/rack-load.ts';
import { subjectOfDevice, subjectOfRack } from '../../topology/subjects.ts';
import { server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Quantity } from '../finding.ts';
import { powerQuantity } from '../quantities.ts';

/** The heat a rack gives off. */
export const heat = defineRule({
  id: 'rack/heat',
  title: 'Heat of a rack',
  scope: 'rack',
  severity: 'warning',
  standard: '1 W = 3.412 BTU/h; makers\' and room\'s cooling figures',
  what: 'All that a rack draws it gives off as heat, but for the power that its switches send over Ethernet to devices elsewhere. Where the cooling for each rack is known, no rack may give off more.',
  why: 'What cooling does not carry away makes everything in the rack run hotter, until it throttles or switches off.',
  todo: 'Spread the devices over more racks, or cool this one better.',
  options: {
    coolingW: { default: 0, description: 'Heat in watts that the room carries away from each rack; 0: not known, nothing is compared.' },
  },
  messages: { tooHot: '{rack} gives off {heat} ({btu}); {limit} can be carried away.' },
  check({ rack }, { view, options, report, measure, notCheckable }) {
    const loads = contentsOf(view, rack.id).map((device) => ({ device, maxW: loadOf(view, device) }));
    const sentW = Math.round(loads.reduce((sum, { device }) => sum + sentAwayMw(view, device, rack), 0) / 1000);
    const heatW = Math.max(0, loads.reduce((sum, { maxW }) => sum + (maxW ?? 0), 0) - sentW);
    const subjects = [subjectOfRack(rack)];
    const btu = heatQuantity(heatW);
    measure({ heat: btu, power: powerQuantity(heatW), factor: { text: '3.412 BTU/h per W', value: HEAT.milliBtuPerHourPerWatt / 1000 }, tons: { text: 'tons of refrigeration', value: Math.round((heatW * 1000) / HEAT.wattsPerTon) / 1000 } }, subjects);
    if (options.coolingW <= 0) return;
    for (const { device, maxW } of loads) if (maxW === undefined) notCheckable(`most power of ${view.get('deviceType', device.typeId)?.model ?? device.name}`, [subjectOfDevice(view, device)]);
    if (heatW <= options.coolingW) return;
    report({
      messageId: 'tooHot',
      data: { rack: rack.name, heat: formatPower(heatW), btu: btu.text, limit: formatPower(options.coolingW) },
      subjects,
      actual: powerQuantity(heatW),
      required: powerQuantity(options.coolingW),
      arithmetic: [...(sentW === 0 ? [] : [`Sent away over Ethernet: ${sentW} W`]), `${heatW} W x ${HEAT.milliBtuPerHourPerWatt / 1000} = ${btu.text}`],
    });
  },
  examples: {
    valid: [{ title: 'nothing is known about the cooling', design: (d) => void d.device('S1', server({ powerMaxW: 5000 }), { rack: d.rack('A01') }) }],
    invalid: [{ title: '5 kW where 4 kW are carried away', messageIds: ['tooHot'], design: (d) => void d.project({ ruleOptions: { 'rack/heat': { coolingW: 4000 } } }).device('S1', server({ powerMaxW: 5000 }), { rack: d.rack('A01') }) }],
  },
});

function heatQuantity(powerW: number): Quantity {
  const btu = btuPerHour(powerW);
  return { text: `${btu} BTU/h`, value: btu, unit: 'BTU/h' };
}

/* What a device sends over Ethernet to devices outside its rack. */
function sentAwayMw(view: DesignView, device: Device, { id }: Rack): number {
  if (view.get('deviceType', device.typeId)?.poeBudgetW === undefined) return 0;
  const draws = poeBudget(view, device)?.draws ?? [];
  return draws.reduce((sum, { drawn: { device: { placement } }, allocatedMw }) => ('rackId' in placement && placement.rackId === id ? sum : sum + allocatedMw), 0);
}

function loadOf(view: DesignView, device: Device): number | undefined {
  const type = view.get('deviceType', device.typeId);
  return type === undefined ? undefined : powerOfTyped(device, type).maxW;
}
