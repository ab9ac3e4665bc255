import type { Cable } from '../../model/cable.ts';
import { isSamePort, type PortRef, portRefKey } from '../../model/port-ref.ts';
import { portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import { cableName, portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { compareCodeUnits } from '../../base/compare.ts';
import { copperCord, copperSwitch, cageSwitch, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { nextFreePort } from '../fixes/free-port.ts';
import { countQuantity, listNames } from '../quantities.ts';

/** One plug per socket, one module per cage. */
export const portUsedTwice = defineRule({
  id: 'connection/port-used-twice',
  title: 'A port used twice',
  scope: 'device',
  severity: 'error',
  standard: 'One plug goes into one socket',
  what: 'No port may have more than one cable in it, and no cage more than one optic.',
  why: 'Only one can be plugged in; the other has no place when the room is built.',
  todo: 'Move one of the cables to a free port, or remove it.',
  messages: {
    cables: '{port} has {count} cables in it: {names}.',
    sameCable: '{cable} is plugged into {port} with {count} of its ends.',
    optics: '{port} has {count} optics in it.',
  },
  check({ device, type }, { view, report }) {
    for (const portKey of portsOf(type).keys()) {
      const ref = { deviceId: device.id, portKey };
      const ends = view.find('cablesByPort', portRefKey(ref)).flatMap((cable) => endsIn(cable, ref)).sort((a, b) => compareCodeUnits(a.cable.id, b.cable.id));
      const cables = [...new Set(ends.map(({ cable }) => cable))];
      const [first] = cables;
      const about = { actual: countQuantity(ends.length, 'plugs'), required: countQuantity(1, 'plug') };
      const subjects = [subjectOfPort(view, ref), ...cables.map((cable) => subjectOfCable(view, cable))];
      if (cables.length > 1) report({ ...about, messageId: 'cables', subjects, data: { port: portName(view, ref), count: cables.length, names: listNames(cables.map((cable) => cableName(view, cable))) }, fixes: moveFixes(view, ref, ends) });
      else if (ends.length > 1 && first !== undefined) report({ ...about, messageId: 'sameCable', subjects, data: { cable: cableName(view, first), port: portName(view, ref), count: ends.length }, fixes: moveFixes(view, ref, ends) });
    }
    for (const [portKey, count] of opticCounts(view, device.id)) {
      const ref = { deviceId: device.id, portKey };
      report({ messageId: 'optics', subjects: [subjectOfPort(view, ref)], data: { port: portName(view, ref), count }, actual: countQuantity(count, 'optics'), required: countQuantity(1, 'optic') });
    }
  },
  examples: {
    valid: [{ title: 'each cord in a port of its own', design: (d) => { const [a, b] = [d.device('A', copperSwitch()), d.device('B', copperSwitch())]; d.cable(copperCord('cat6a'), a.port(1), b.port(1)); d.cable(copperCord('cat6a'), a.port(2), b.port(2)); } }],
    invalid: [
      { title: 'two cords in one port', messageIds: ['cables'], design: (d) => { const [a, b] = [d.device('A', copperSwitch()), d.device('B', copperSwitch())]; d.cable(copperCord('cat6a'), a.port(1), b.port(1)); d.cable(copperCord('cat6a'), a.port(1), b.port(2)); } },
      { title: 'both ends of a cord in one port', messageIds: ['sameCable'], design: (d) => { const a = d.device('A', copperSwitch()); d.cable(copperCord('cat6a'), a.port(1), a.port(1)); } },
      { title: 'two optics in one cage', messageIds: ['optics'], design: (d) => { const a = d.device('A', cageSwitch()); d.optic(a.port(1), optic('sfp+', '10GBASE-SR', 10_000)); d.optic(a.port(1), optic('sfp+', '10GBASE-SR', 10_000)); } },
    ],
  },
});

interface PluggedEnd {
  readonly cable: Cable;
  readonly end: 'a' | 'b';
  readonly leg: number;
}

const endsIn = (cable: Cable, ref: PortRef): readonly PluggedEnd[] =>
  (['a', 'b'] as const).flatMap((end) => cable[end].filter((termination) => isSamePort(termination, ref)).map(({ leg }) => ({ cable, end, leg })));

/** The cable that was there last moves; where nothing is free, there is only removing it. */
function moveFixes(view: DesignView, ref: PortRef, ends: readonly PluggedEnd[]): readonly Fix[] {
  const [moved] = ends.slice(-1);
  if (moved === undefined) return [];
  const to = nextFreePort(view, ref);
  const name = cableName(view, moved.cable);
  const move: Fix[] = to === undefined ? [] : [{ title: `Move ${name} to ${to.portKey}`, commandId: 'cable.reterminate', args: { cableId: moved.cable.id, end: moved.end, leg: moved.leg, to } }];
  return [...move, { title: `Remove ${name}`, commandId: 'cable.remove', args: { cableIds: [moved.cable.id] } }];
}

function opticCounts(view: DesignView, deviceId: PortRef['deviceId']): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { portKey } of view.find('opticsByDevice', deviceId)) counts.set(portKey, (counts.get(portKey) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1);
}
