import { formatSpeed } from '../../base/units.ts';
import type { DesignView } from '../../store/design-view.ts';
import { availableOptics, chooseOptic } from '../../topology/optic-choice.ts';
import { portName } from '../../topology/names.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { phyAt } from '../channel-ends.ts';
import { cageSwitch, copperCord, copperSwitch, dac, fibreCord, optic } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';

/** A rate that both ends of a link have. */
export const noCommonSpeed = defineRule({
  id: 'connection/no-common-speed',
  title: 'A rate both ends share',
  scope: 'channel',
  severity: 'error',
  standard: 'IEEE 802.3',
  what: 'Port, optic and setting at both ends of a link must allow at least one common rate.',
  why: 'Ends without a common rate never come up.',
  todo: 'Change the setting of a port, the optic, or the port.',
  messages: {
    nothingInCommon: '{a} runs at {ratesA}; {b} runs at {ratesB}.',
    cableTooSlow: '{a} and {b} share {ratesA}; the cable between them carries {ratesB} at most.',
  },
  check({ agreed, first, last, channel }, { view, report }) {
    if (agreed.kind !== 'nothing-in-common' || first === undefined || last === undefined) return;
    const isCable = agreed.a.every((speed) => agreed.b.length === 1 && speed > (agreed.b[0] ?? 0)) && channel.cables.some(({ type }) => type.speedMbps === agreed.b[0]);
    const rates = { ratesA: agreed.a.map(formatSpeed).join(', '), ratesB: agreed.b.map(formatSpeed).join(', ') };
    report({
      messageId: isCable ? 'cableTooSlow' : 'nothingInCommon',
      data: { a: portName(view, first.ref), b: portName(view, last.ref), ...rates },
      subjects: [subjectOfPort(view, first.ref), subjectOfPort(view, last.ref), ...channel.cables.map(({ cable }) => subjectOfCable(view, cable))],
      actual: { text: `${rates.ratesA} against ${rates.ratesB}` },
      required: { text: 'a common rate' },
      fixes: isCable ? [] : [...settingFixes(view, first, last), ...opticFixes(view, first, last)],
    });
  },
  examples: {
    valid: [
      { title: '1 Gb/s against 10 Gb/s that also runs at 1 Gb/s', design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch({}, { speedsMbps: [1000] })).port(1), d.device('B', copperSwitch()).port(1)) },
    ],
    invalid: [
      {
        title: 'a port fixed at 100 Mb/s against one that begins at 1 Gb/s',
        messageIds: ['nothingInCommon'],
        design: (d) => void d.cable(copperCord('cat6a'), d.device('A', copperSwitch(), {}, { ports: { 1: { speedMbps: 100 } } }).port(1), d.device('B', copperSwitch({}, { speedsMbps: [1000, 10_000] })).port(1)),
      },
      {
        title: 'a 1 Gb/s optic against a 10 Gb/s optic',
        messageIds: ['nothingInCommon'],
        design: (d) => {
          const [a, b] = [d.device('A', cageSwitch()), d.device('B', cageSwitch())];
          d.optic(a.port(1), optic('sfp', '1000BASE-SX', 1000));
          d.optic(b.port(1), optic('sfp+', '10GBASE-SR', 10_000));
          d.cable(fibreCord('om4'), a.port(1), b.port(1));
        },
      },
      {
        title: 'a 10 Gb/s direct-attach cable between ports that run at 25 Gb/s only',
        messageIds: ['cableTooSlow'],
        design: (d) => void d.cable(dac('sfp+', 10_000), d.device('A', cageSwitch('sfp28', [25_000])).port(1), d.device('B', cageSwitch('sfp28', [25_000])).port(1)),
      },
    ],
  },
});

/** Taking a fixed rate back, where that lets the ends agree. */
function settingFixes(view: DesignView, first: PortFacts, last: PortFacts): readonly Fix[] {
  return [[first, last], [last, first]].flatMap(([at, far]): Fix[] => {
    if (at === undefined || far === undefined) return [];
    const fixed = at.device.ports?.[at.ref.portKey]?.speedMbps;
    const wouldShare = (at.port.group.speedsMbps ?? []).some((speed) => speedsWithoutSetting(far).includes(speed));
    if (fixed === undefined || !wouldShare) return [];
    return [{ title: `Let ${portName(view, at.ref)} choose its rate`, commandId: 'port.setSpeed', args: { deviceId: at.ref.deviceId, portKey: at.ref.portKey } }];
  });
}

const speedsWithoutSetting = (facts: PortFacts): readonly number[] => facts.port.group.speedsMbps ?? [];

/** The far end's optic in place of this one, where the port takes it. */
function opticFixes(view: DesignView, first: PortFacts, last: PortFacts): readonly Fix[] {
  const byRate = [first, last].sort((a, b) => (a.opticType?.speedMbps ?? 0) - (b.opticType?.speedMbps ?? 0));
  return [byRate, [...byRate].reverse()].flatMap(([at, far]): Fix[] => {
    const phy = far === undefined ? undefined : phyAt(far);
    if (at?.opticType === undefined || phy === undefined) return [];
    const candidates = availableOptics(view).filter((candidate) => candidate.phy === phy.name && candidate.connector === at.opticType?.connector);
    const family = phy.kind === 'fibre' ? 'fibre' : 'copper';
    const choice = chooseOptic(at.port, { family, phy: phy.name, manufacturer: at.type.manufacturer }, candidates);
    if (choice === undefined) return [];
    return [{ title: `Use ${phy.name} in ${portName(view, at.ref)}`, commandId: 'optic.set', args: { deviceId: at.ref.deviceId, portKey: at.ref.portKey, typeKey: choice.key } }];
  });
}
