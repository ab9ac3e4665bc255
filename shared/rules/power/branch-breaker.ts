import { breakerDeratingPercent, connectorContinuousMa } from '../../catalog/power.ts';
import type { DeviceType } from '../../model/device-type.ts';
import { type Port, portsOf } from '../../model/ports.ts';
import type { DesignView } from '../../store/design-view.ts';
import type { Device } from '../../model/device.ts';
import { deviceName } from '../../topology/names.ts';
import { portFacts } from '../../topology/port-facts.ts';
import { powerNeighbours, powerPortKeys } from '../../topology/power-tree.ts';
import { regionOf } from '../../topology/power-taps.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { pdu, ports } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { largestBreakerMa } from './cord-facts.ts';
import { currentQuantity, formatCurrent } from './figures.ts';

/** Outlets that the breaker in front of the strip does not protect. */
export const branchBreaker = defineRule({
  id: 'power/branch-breaker',
  title: 'Breakers in front of outlets',
  scope: 'device',
  severity: 'error',
  standard: 'NEC 210.21(B), UL 62368-1 (North America); IEC 60364-4-43 (EMEA)',
  what: 'An outlet of a strip must be protected by a breaker that is not larger than that kind of outlet allows: 20 A for C13, C19 and NEMA 15 and 20 A in North America, 16 A for C13 and C19 in EMEA. A strip on a larger circuit needs breakers of its own.',
  why: 'A fault in a device or its cord draws what the large breaker lets through; cord and outlet burn before it trips.',
  todo: 'Use a strip with branch breakers, or put it on a smaller circuit; where the strip has breakers, enter them.',
  messages: { unprotected: '{count} {kind} outlets of {strip} hang on a breaker of {breaker}; at most {limit} protects them.' },
  options: { assumeBreakers: { default: true, description: 'Strips and UPS on circuits of more than 20 A have branch breakers, as makers fit them, unless their type says how each outlet is protected.' } },
  check({ device, type }, { view, options, report, measure }) {
    if (type.kind !== 'pdu' && type.kind !== 'ups') return;
    const inputMa = inputBreakerMa(view, device, type);
    if (inputMa === undefined) return;
    const outlets = [...portsOf(type).values()].filter(({ group }) => group.role === 'power-out');
    const protection = (port: Port): number => protectionMa(port, options.assumeBreakers) ?? inputMa;
    for (const kind of new Set(outlets.map(({ group }) => group.connector))) {
      const alike = outlets.filter(({ group }) => group.connector === kind);
      const unprotected = alike.filter((port) => protection(port) > limitOf(view, device, port));
      const [first] = alike;
      if (first === undefined) continue;
      const limitMa = limitOf(view, device, first);
      const breakerMa = Math.max(...alike.map(protection));
      const subjects = [subjectOfDevice(view, device)];
      if (Number.isFinite(limitMa) && breakerMa > 0) measure({ breaker: currentQuantity(breakerMa), maxBreaker: currentQuantity(limitMa) }, subjects);
      if (unprotected.length === 0) continue;
      report({
        messageId: 'unprotected',
        subjects,
        data: { count: unprotected.length, kind: kind.toUpperCase(), strip: deviceName(view, device), breaker: formatCurrent(breakerMa), limit: formatCurrent(limitMa) },
        actual: currentQuantity(breakerMa),
        required: currentQuantity(limitMa),
      });
    }
  },
  examples: {
    valid: [
      { title: 'C13 behind a breaker of 16 A', design: (d) => strip(d, 16_000, undefined) },
      { title: 'C13 on a circuit of 32 A, with breakers of 16 A in the strip', design: (d) => strip(d, 32_000, 16_000) },
    ],
    invalid: [{ title: 'C13 on a circuit of 32 A without breakers', messageIds: ['unprotected'], design: (d) => strip(d, 32_000, undefined) }],
  },
});

/* A breaker of its own of unknown size counts as the right one. */
function protectionMa({ group }: Port, assumeBreakers: boolean): number | undefined {
  const { breakerMa, hasBreaker } = group.power ?? {};
  return breakerMa ?? ((hasBreaker ?? assumeBreakers) ? 0 : undefined);
}

const limitOf = (view: DesignView, device: Device, port: Port): number => {
  const facts = portFacts(view, { deviceId: device.id, portKey: port.key });
  return (facts === undefined ? undefined : largestBreakerMa(view, facts)) ?? Infinity;
};

/** The breaker the strip hangs on; where it is not connected, the one its plug is made for. */
function inputBreakerMa(view: DesignView, device: Device, type: DeviceType): number | undefined {
  const inputs = powerPortKeys(type, 'power-in').flatMap((portKey) => portFacts(view, { deviceId: device.id, portKey }) ?? []);
  const breakers = inputs.flatMap(({ ref, port }) => {
    const above = powerNeighbours(view, ref).flatMap(({ ref: outlet }) => {
      const power = portFacts(view, outlet)?.port.group.power;
      return power?.breakerMa ?? power?.ratedMa ?? [];
    });
    return above.length > 0 ? above : (breakerOfPlug(view, port) ?? []);
  });
  return breakers.length === 0 ? undefined : Math.max(...breakers);
}

/* A North American strip is marked with the derated current of its plug. */
function breakerOfPlug(view: DesignView, { group }: Port): number | undefined {
  const ratedMa = group.power?.ratedMa;
  const region = regionOf(view);
  if (ratedMa === undefined || region === 'emea') return ratedMa;
  return ratedMa === connectorContinuousMa(group.connector, region) ? (ratedMa * 100) / breakerDeratingPercent(region) : ratedMa;
}

function strip(d: ExampleDesign, ratedMa: number, breakerMa: number | undefined): void {
  const outlets = ports(8, 'c13', { role: 'power-out', power: { voltageV: 230, hasBreaker: breakerMa !== undefined, ...(breakerMa === undefined ? {} : { breakerMa }) } });
  d.device('PDU 1', pdu({ portGroups: [ports(1, 'iec-60309-32a-1p-plug', { prefix: 'IN', role: 'power-in', power: { ratedMa, voltageV: 230, phases: 1 } }), outlets] }));
}
