import type { Device } from '../../model/device.ts';
import type { DesignView } from '../../store/design-view.ts';
import { deviceName, portName } from '../../topology/names.ts';
import { connectedSupplies, tapsOf } from '../../topology/power-taps.ts';
import { passesPowerOn, powerPortKeys } from '../../topology/power-tree.ts';
import { subjectOfDevice } from '../../topology/subjects.ts';
import { compareNatural } from '../../base/compare.ts';
import type { PortRef } from '../../model/port-ref.ts';
import { mates } from '../../catalog/connectors.ts';
import { portsOf } from '../../model/ports.ts';
import { availableCables } from '../../topology/cable-choice.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { mainsCord, pdu, server } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import type { Fix } from '../finding.ts';
import { freePorts } from '../fixes/free-port.ts';
import { counted } from '../quantities.ts';

/** Devices without a single cord, where power is planned already. */
export const unconnectedSupply = defineRule({
  id: 'data/unconnected-supply',
  title: 'A device without mains',
  scope: 'device',
  severity: 'warning',
  standard: 'Completeness of the design',
  what: 'Where the strips of a rack are in use already, every device with mains inlets must have at least one of them connected. Devices that are powered over Ethernet are left out.',
  why: 'Its load is missing from circuits, feeds and phases, its cord from the bill of materials, and on site there may be no outlet left.',
  todo: 'Connect its supplies.',
  messages: { unconnected: '{device} has {supplies}, none of which is connected.' },
  check({ device, type }, { view, report }) {
    const keys = powerPortKeys(type, 'power-in');
    const isPoweredOtherwise = type.portGroups.some(({ poe }) => poe?.role === 'pd');
    if (keys.length === 0 || passesPowerOn(type) || isPoweredOtherwise || connectedSupplies(view, device, type) > 0) return;
    const strips = stripsBeside(view, device);
    if (!strips.some((strip) => isInUse(view, strip))) return;
    report({
      messageId: 'unconnected',
      data: { device: deviceName(view, device), supplies: counted(keys.length, 'mains inlet') },
      subjects: [subjectOfDevice(view, device)],
      actual: { text: '0 connected', value: 0 },
      required: { text: '1 connected', value: 1 },
      fixes: connectFix(view, device, keys[0] ?? '', strips),
    });
  },
  examples: {
    valid: [
      { title: 'no power planned in the rack yet', design: (d) => stripAnd(d, []) },
      { title: 'everything connected', design: (d) => stripAnd(d, ['S1', 'S2']) },
    ],
    invalid: [{ title: 'one of two servers is not connected', messageIds: ['unconnected'], design: (d) => stripAnd(d, ['S1']) }],
  },
});

function stripsBeside(view: DesignView, { placement }: Device): readonly Device[] {
  if (placement.kind !== 'rack' && placement.kind !== 'rack-side') return [];
  return [...view.find('devicesByRack', placement.rackId)].filter((device) => {
    const type = view.get('deviceType', device.typeId);
    return type !== undefined && passesPowerOn(type);
  }).sort((a, b) => compareNatural(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

function isInUse(view: DesignView, strip: Device): boolean {
  const type = view.get('deviceType', strip.typeId);
  return type !== undefined && tapsOf(view, strip, type).length > 0;
}

/** An outlet on a strip of the rack that some cord joins to the inlet. */
function connectFix(view: DesignView, device: Device, inletKey: string, strips: readonly Device[]): readonly Fix[] {
  const type = view.get('deviceType', device.typeId);
  const inlet = type === undefined ? undefined : portsOf(type).get(inletKey)?.group.connector;
  const cords = inlet === undefined ? [] : availableCables(view).filter((cord) => cord.medium === 'power' && mates(inlet, cord.b.connector));
  const to: PortRef = { deviceId: device.id, portKey: inletKey };
  const [from] = strips.flatMap((strip) => freePorts(view, strip.id, ({ group }) => group.role === 'power-out' && cords.some((cord) => mates(group.connector, cord.a.connector))));
  return from === undefined ? [] : [{ title: `Connect to ${portName(view, from)}`, commandId: 'cable.connect', args: { from, to } }];
}

function stripAnd(d: ExampleDesign, connected: readonly string[]): void {
  const rack = d.rack('A01');
  const strip = d.device('PDU 1', pdu({ mount: 'rack' }), { rack, u: 42 });
  for (const [i, name] of ['S1', 'S2'].entries()) {
    const device = d.device(name, server(), { rack, u: 1 + i });
    if (connected.includes(name)) d.cable(mainsCord(), strip.port(i + 1), device.port('PSU1'));
  }
}
