import { describe, expect, it } from 'vitest';
import { cableName, deviceName, portName } from '../../shared/topology/names.ts';
import { findPort } from '../../shared/topology/find-port.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { copperCord, copperSwitch, DesignBuilder, deviceType, mpoCassette, ports } from '../support/design-builder.ts';

const slotted = deviceType('slotted', 'switch', [ports(4, 'rj45', { prefix: 'Gi1/0/', speedsMbps: [1000] }), ports(2, 'rj45', { prefix: 'ge:', speedsMbps: [1000] })]);

function example(): { store: DesignStore; d: DesignBuilder } {
  const d = new DesignBuilder();
  const rack = d.rack('A01');
  const sw = d.device('SW1', slotted, { rack, u: 1 });
  const panel = d.device('FP1', copperSwitch(), { rack, u: 2 });
  d.device('C2', mpoCassette(), { placement: { kind: 'bay', deviceId: panel.id, bayKey: 'a' } });
  d.device('AP', slotted, { placement: { kind: 'room', roomId: d.room('Hall'), xMm: 0, yMm: 0 } });
  d.device('SW1', slotted);
  d.device('weird: name/1', slotted, { rack, u: 4 });
  d.cable(copperCord('cat6a'), sw.port('Gi1/0/1'), panel.port(1));
  d.cable(copperCord('cat6a'), sw.port('Gi1/0/2'), undefined, { label: 'C-7' });
  d.cable(copperCord('cat6a'), undefined, undefined);
  return { store: d.store(), d };
}

describe('names', () => {
  it('say where a device is', () => {
    const { store } = example();
    expect(store.all('device').map((device) => deviceName(store, device))).toEqual(['A01/SW1', 'A01/FP1', 'A01/FP1/C2', 'Hall/AP', 'SW1', 'A01/weird: name/1']);
  });

  it('of cables are their labels, or what they join', () => {
    const { store } = example();
    expect(store.all('cable').map((cable) => cableName(store, cable))).toEqual(['A01/SW1:Gi1/0/1 - A01/FP1:1', 'C-7', 'cat6a rj45']);
  });

  it('end for two devices that claim to sit in each other', () => {
    const { store } = example();
    const [a, b] = store.all('device');
    if (a === undefined || b === undefined) throw new Error('No devices');
    store.applyDiff({ added: [], removed: [], updated: [[a, { ...a, placement: { kind: 'bay', deviceId: b.id, bayKey: 'x' } }], [b, { ...b, placement: { kind: 'bay', deviceId: a.id, bayKey: 'x' } }]] });
    const looped = store.get('device', a.id);
    expect(looped && deviceName(store, looped).length).toBeLessThan(100);
  });
});

describe('findPort', () => {
  it('finds every port by its own name', () => {
    const { store } = example();
    for (const device of store.all('device')) {
      if (device.name === 'C2') continue;
      const key = device.name === 'FP1' ? '1' : 'ge:2';
      const found = findPort(store, portName(store, { deviceId: device.id, portKey: key }));
      expect(found).toEqual({ ok: true, value: { deviceId: device.id, portKey: key } });
    }
  });

  it.each([
    ['a01/sw1:gi1/0/3', 'Gi1/0/3'],
    ['  A01/SW1:Gi1/0/3 ', 'Gi1/0/3'],
    ['AP:ge:1', 'ge:1'],
  ])('accepts %s', (text, portKey) => {
    expect(findPort(example().store, text)).toMatchObject({ ok: true, value: { portKey } });
  });

  it.each([
    ['A01/SW1:Gi1/0/9', 'A01/SW1 has no port "Gi1/0/9"; its ports include: Gi1/0/1'],
    ['A01/SV1:1', 'There is no device "A01/SV1" in this design; similar names: A01/SW1'],
    ['A01/SW1', '"A01/SW1" does not name a port: write RACK/DEVICE:PORT'],
    ['', '"" does not name a port'],
  ])('explains why %s is none', (text, message) => {
    const found = findPort(example().store, text);
    expect(found.ok ? '' : found.error).toContain(message);
  });
});
