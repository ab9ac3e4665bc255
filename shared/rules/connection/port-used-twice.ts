import type { Cable } from '../../model/cable.ts';
import type { Optic } from '../../model/optic.ts';
import type { PortRef } from '../../model/port-ref.ts';
import type { DesignView } from '../../store/design-view.ts';
import { cableName, portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { compareCodeUnits } from '../../base/compare.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { cageSwitch, copperCord, copperSwitch, optic } from '../engine/example-types.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { nextFreePort } from '../fixes/free-port.ts';
import { countQuantity, listNames } from '../quantities.ts';

type Context = RuleContext<'cables' | 'sameCable' | 'optics', Record<never, never>>;

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
  check({ device }, context) {
    for (const [portKey, ends] of endsByPort(context.view, device.id)) {
      if (ends.length > 1) reportCables({ deviceId: device.id, portKey }, ends, context);
    }
    for (const [portKey, optics] of opticsByPort(context.view, device.id)) {
      if (optics.length > 1) reportOptics({ deviceId: device.id, portKey }, optics, context);
    }
  },
  examples: {
    valid: [{ title: 'each cord in a port of its own', design: (d) => twoCords(d, [1, 2]) }],
    invalid: [
      { title: 'two cords in one port', messageIds: ['cables'], design: (d) => twoCords(d, [1, 1]) },
      { title: 'both ends of a cord in one port', messageIds: ['sameCable'], design: (d) => { const a = d.device('A', copperSwitch()); d.cable(copperCord('cat6a'), a.port(1), a.port(1)); } },
      {
        title: 'two optics in one cage',
        messageIds: ['optics'],
        design: (d) => {
          const a = d.device('A', cageSwitch());
          for (const phy of ['10GBASE-SR', '10GBASE-LR']) d.optic(a.port(1), optic('sfp+', phy, 10_000));
        },
      },
    ],
  },
});

function twoCords(d: ExampleDesign, keysAtA: readonly [number, number]): void {
  const [a, b] = [d.device('A', copperSwitch()), d.device('B', copperSwitch())];
  for (const [i, key] of keysAtA.entries()) d.cable(copperCord('cat6a'), a.port(key), b.port(i + 1));
}

interface PluggedEnd {
  readonly cable: Cable;
  readonly end: 'a' | 'b';
  readonly leg: number;
}

/** What is plugged into the ports of a device, by port key; each cable's ends in the order of ids. */
function endsByPort(view: DesignView, deviceId: PortRef['deviceId']): ReadonlyMap<string, readonly PluggedEnd[]> {
  const byPort = new Map<string, PluggedEnd[]>();
  for (const cable of [...view.find('cablesByDevice', deviceId)].sort((a, b) => compareCodeUnits(a.id, b.id))) {
    for (const end of ['a', 'b'] as const) {
      for (const { deviceId: at, portKey, leg } of cable[end]) if (at === deviceId) byPort.set(portKey, [...(byPort.get(portKey) ?? []), { cable, end, leg }]);
    }
  }
  return byPort;
}

function reportCables(ref: PortRef, ends: readonly PluggedEnd[], { view, report }: Context): void {
  const cables = [...new Set(ends.map(({ cable }) => cable))];
  const names = listNames(cables.map((cable) => cableName(view, cable)));
  report({
    messageId: cables.length > 1 ? 'cables' : 'sameCable',
    data: { port: portName(view, ref), cable: names, names, count: cables.length > 1 ? cables.length : ends.length },
    subjects: [subjectOfPort(view, ref), ...cables.map((cable) => subjectOfCable(view, cable))],
    actual: countQuantity(ends.length, 'plug'),
    required: countQuantity(1, 'plug'),
    fixes: moveFixes(view, ref, ends),
  });
}

/** The cable that was there last moves; where nothing is free, there is only removing it. */
function moveFixes(view: DesignView, ref: PortRef, ends: readonly PluggedEnd[]): readonly Fix[] {
  const [moved] = ends.slice(-1);
  if (moved === undefined) return [];
  const to = nextFreePort(view, ref);
  const name = cableName(view, moved.cable);
  const move: Fix[] = to === undefined ? [] : [{ title: `Move ${name} to ${to.portKey}`, commandId: 'cable.reterminate', args: { cableId: moved.cable.id, end: moved.end, leg: moved.leg, to } }];
  return [...move, { title: `Remove ${name}`, commandId: 'cable.remove', args: { cableIds: [moved.cable.id] } }];
}

function opticsByPort(view: DesignView, deviceId: PortRef['deviceId']): ReadonlyMap<string, readonly Optic[]> {
  const byPort = new Map<string, Optic[]>();
  for (const optic of [...view.find('opticsByDevice', deviceId)].sort((a, b) => compareCodeUnits(a.id, b.id))) byPort.set(optic.portKey, [...(byPort.get(optic.portKey) ?? []), optic]);
  return byPort;
}

function reportOptics(ref: PortRef, optics: readonly Optic[], { view, report }: Context): void {
  const [, ...extra] = optics;
  report({
    messageId: 'optics',
    data: { port: portName(view, ref), count: optics.length },
    subjects: [subjectOfPort(view, ref)],
    actual: countQuantity(optics.length, 'optic'),
    required: countQuantity(1, 'optic'),
    fixes: [{ title: 'Keep the first one', commandId: 'design.remove', args: { ids: extra.map((optic) => optic.id) } }],
  });
}
