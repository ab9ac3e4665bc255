import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../../shared/catalog/library.ts';
import { connectPorts, connectRange } from '../../shared/commands/cables/connect-ports.ts';
import { execute } from '../../shared/commands/command.ts';
import { swapDevice } from '../../shared/commands/devices/swap-device.ts';
import { updateDevices } from '../../shared/commands/devices/update-device.ts';
import { setOptic } from '../../shared/commands/ports/set-optic.ts';
import { updatePort } from '../../shared/commands/ports/update-port.ts';
import { portsOf } from '../../shared/model/ports.ts';
import { likelyModels, proposeMapping } from '../../shared/topology/port-mapping.ts';
import { port, SmallRoom } from '../support/small-room.ts';

/** A 24-port switch with everything plugged in that a switch has. */
function patched() {
  const room = new SmallRoom();
  const sw = room.mount('generic-switch-24', room.rackA, 40);
  const panel = room.mount('generic-panel-24-cat6a', room.rackA, 41);
  const fibre = room.mount('generic-panel-24-lc-om4', room.rackA, 42);
  const pdu = room.mount('generic-pdu-1u-16a', room.rackA, 1);
  room.run(connectRange, { pairs: Array.from({ length: 24 }, (_, i) => ({ from: port(panel, String(i + 1)), to: port(sw, String(i + 1)) })) });
  const uplink = room.run(connectPorts, { from: port(sw, '25'), to: port(fibre, '1') });
  const power = room.run(connectPorts, { from: port(sw, 'PSU1'), to: port(pdu, '1') });
  return { room, sw, panel, uplink, power };
}

describe('replacing a device by another model', () => {
  it('keeps name, place, facts, port settings, every cable and the optics, as one step that undo takes back', () => {
    const { room, sw, uplink } = patched();
    room.run(updateDevices, { deviceIds: [sw], fields: { serial: 'X1', role: 'access' } });
    room.run(updatePort, { deviceId: sw, portKey: '25', setting: { label: 'Uplink', vlan: '10-20' } });
    const before = room.store.snapshot();
    const old = room.store.get('device', sw);
    const outcome = room.run(swapDevice, { deviceId: sw, typeKey: 'generic-switch-48' });
    expect(outcome).toEqual({ danglingIds: [], removedOptics: [] });
    expect(room.store.undoName).toMatch(/^Replace SW1 with 48-port/);
    expect(room.store.get('device', sw)).toMatchObject({ name: old?.name, placement: old?.placement, serial: 'X1', role: 'access', ports: { 49: { label: 'Uplink', vlan: '10-20' } } });
    expect(room.store.get('cable', uplink)?.a).toEqual([{ ...port(sw, '49'), leg: 0 }]);
    expect(room.store.all('optic').map(({ portKey }) => portKey)).toEqual(['49']);
    expect(room.store.all('cable').every(({ a, b }) => a.length === 1 && b.length === 1)).toBe(true);
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('lets cables dangle that find no port, and takes out optics that do not fit, and says so', () => {
    const { room, sw, uplink } = patched();
    const outcome = room.run(swapDevice, { deviceId: sw, typeKey: 'generic-switch-8-poe' });
    expect(outcome.danglingIds).toHaveLength(17);
    expect(outcome.removedOptics).toHaveLength(1);
    expect(room.store.get('cable', uplink)?.a).toEqual([]);
    expect(room.store.count('cable')).toBe(26);
  });

  it('keeps an optic that fits a slower cage, with its cable', () => {
    const room = new SmallRoom();
    const [sw, other] = [room.mount('generic-switch-24', room.rackA, 40), room.mount('generic-switch-24', room.rackA, 38)];
    for (const deviceId of [sw, other]) room.run(setOptic, { deviceId, portKey: '25', typeKey: 'generic-sfp-1000base-sx' });
    const cable = room.run(connectPorts, { from: port(sw, '25'), to: port(other, '25') });
    expect(room.run(swapDevice, { deviceId: sw, typeKey: 'generic-switch-8-poe' })).toEqual({ danglingIds: [], removedOptics: [] });
    expect(room.store.get('cable', cable)?.a).toEqual([{ ...port(sw, '9'), leg: 0 }]);
  });

  it('follows the mapping that a person chose', () => {
    const { room, sw, panel } = patched();
    room.run(swapDevice, { deviceId: sw, typeKey: 'generic-switch-48', mapping: { 1: '48', 2: '1' } });
    const portOf = (panelPort: string): string | undefined => room.store.all('cable').find(({ a }) => a[0]?.deviceId === panel && a[0].portKey === panelPort)?.b[0]?.portKey;
    expect([portOf('1'), portOf('2'), portOf('3')]).toEqual(['48', '1', '3']);
  });

  it.each([
    ['what is too high for its place', { typeKey: 'generic-server-2u' }, /cannot take the place of SW1: Taken by PP1/],
    ['what goes elsewhere', { typeKey: 'generic-access-point' }, /not mounted in rack units/],
    ['the same model', { typeKey: 'generic-switch-24' }, /already/],
    ['what the library does not have', { typeKey: 'nothing' }, /no entry/],
    ['two ports on one', { typeKey: 'generic-switch-48', mapping: { 1: '5', 2: '5' } }, /both become 5/],
    ['a port that is not there', { typeKey: 'generic-switch-48', mapping: { 1: '99' } }, /no port 99/],
  ] as const)('refuses %s and changes nothing', (_, choice, reason) => {
    const { room, sw } = patched();
    const before = room.store.snapshot();
    const result = execute(room.store, swapDevice, { deviceId: sw, ...choice });
    expect(result.ok ? '' : result.error.message).toMatch(reason);
    expect(room.store.snapshot()).toEqual(before);
  });
});

describe('the mapping that is proposed', () => {
  it('gives every used port one place or one reason, and no new port twice', () => {
    const types = LIBRARY.devices.filter(({ mount, portGroups }) => mount === 'rack' && portGroups.length > 0);
    fc.assert(fc.property(fc.constantFrom(...types), fc.constantFrom(...types), fc.infiniteStream(fc.boolean()), (from, to, picks) => {
      const room = new SmallRoom();
      const deviceId = room.mount(from.key, room.rackA, 1);
      for (const { key, group } of portsOf(from).values()) {
        if (picks.next().value !== true) continue;
        if (group.connector === 'sfp+') room.run(setOptic, { deviceId, portKey: key, typeKey: 'generic-sfp-plus-10gbase-sr' });
        else room.run(updatePort, { deviceId, portKey: key, setting: { note: 'x' } });
      }
      const device = room.store.get('device', deviceId);
      if (device === undefined) throw new Error('The device is gone');
      const used = new Set([...Object.keys(device.ports ?? {}), ...room.store.all('optic').map(({ portKey }) => portKey)]);
      const { mapped, unmapped } = proposeMapping(room.store, device, to);
      expect([...mapped.map(({ from: port }) => port.key), ...unmapped.map(({ from: port }) => port.key)].sort()).toEqual([...used].sort());
      expect(new Set(mapped.map(({ to: port }) => port.key)).size).toBe(mapped.length);
      expect(unmapped.every(({ reason }) => reason.endsWith('.'))).toBe(true);
      expect(mapped.every((pair) => pair.from.group.role === pair.to.group.role)).toBe(true);
    }), { numRuns: 60 });
  });

  it.each([
    ['generic-switch-24', 'generic-switch-48'], ['generic-switch-24-poe', 'generic-switch-48-poe'], ['cisco-c9200l-24p-4x', 'cisco-c9200l-48p-4x'], ['generic-panel-24-cat6a', 'generic-panel-48-cat6a-1u'],
    ['generic-switch-24-sfp28', 'generic-switch-48-sfp28'], ['ubiquiti-usw-pro-24-poe', 'ubiquiti-usw-pro-48-poe'],
  ])('%s is most likely replaced by %s', (from, to) => {
    const entry = LIBRARY.devices.find(({ key }) => key === from);
    expect(entry && likelyModels(entry, LIBRARY.devices)[0]?.key).toBe(to);
  });
});
