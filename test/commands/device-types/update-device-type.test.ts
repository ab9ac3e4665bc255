import { describe, expect, it } from 'vitest';
import { deviceEntry } from '../../../shared/catalog/library.ts';
import { connectPorts } from '../../../shared/commands/cables/connect-ports.ts';
import { execute } from '../../../shared/commands/command.ts';
import { updateDeviceType } from '../../../shared/commands/device-types/update-device-type.ts';
import { addDevice } from '../../../shared/commands/devices/add-device.ts';
import { updatePort } from '../../../shared/commands/ports/update-port.ts';
import { checkIntegrity } from '../../../shared/model/integrity.ts';
import type { DeviceTypeEntry } from '../../../shared/model/device-type.ts';
import { port, SmallRoom } from '../../support/small-room.ts';

function found(key: string): DeviceTypeEntry {
  const entry = deviceEntry(key);
  if (entry === undefined) throw new Error(key);
  return entry;
}

const SWITCH = found('generic-switch-24');
const shorter: DeviceTypeEntry = { ...SWITCH, portGroups: SWITCH.portGroups.map((group, at) => (at === 0 ? { ...group, count: 12 } : group)) };

function twoSwitches() {
  const room = new SmallRoom();
  const [low, high] = [room.mount(SWITCH.key, room.rackA, 1), room.mount(SWITCH.key, room.rackA, 2)];
  const typeId = room.store.get('device', low)?.typeId;
  if (typeId === undefined) throw new Error('no type');
  return { room, low, high, typeId };
}

function refusalOf(room: SmallRoom, args: Parameters<typeof updateDeviceType.run>[1]): string {
  const before = room.store.snapshot();
  const result = execute(room.store, updateDeviceType, args);
  expect(room.store.snapshot()).toEqual(before);
  return result.ok ? '' : result.error.message;
}

describe('updating the design\'s copy of a device type', () => {
  it('changes all devices made from it in one step that can be undone, and keeps its key', () => {
    const { room, typeId } = twoSwitches();
    const before = room.store.snapshot();
    room.run(updateDeviceType, { typeId, entry: { ...shorter, model: 'New', key: 'another' } });
    expect(room.store.get('deviceType', typeId)).toMatchObject({ id: typeId, key: SWITCH.key, model: 'New' });
    expect(room.store.undoName).toBe('Update New');
    room.store.undo();
    expect(room.store.snapshot()).toEqual(before);
  });

  it('refuses to take ports away that are in use, and names them', () => {
    const { room, low, high, typeId } = twoSwitches();
    room.run(connectPorts, { from: port(low, '20'), to: port(high, '21') });
    room.run(updatePort, { ...port(low, '22'), setting: { label: 'kept' } });
    expect(refusalOf(room, { typeId, entry: shorter })).toMatch(/SW1 port 20, SW1 port 22, and SW2 port 21 are in use/);
    room.run(updateDeviceType, { typeId, entry: { ...SWITCH, depthMm: 300 } });
  });

  it('refuses a body that no longer fits where a device is', () => {
    const { room, typeId } = twoSwitches();
    expect(refusalOf(room, { typeId, entry: { ...SWITCH, heightHalfU: 4 } })).toMatch(/SW1 would no longer fit where it is/);
    expect(refusalOf(room, { typeId, entry: { ...SWITCH, mount: 'room' } })).toMatch(/would no longer fit/);
  });

  it('refuses a housing without the bay that a module is in', () => {
    const room = new SmallRoom();
    const housing = room.mount('generic-lgx-housing-1u', room.rackA, 1);
    const entry = found('generic-lgx-housing-1u');
    const [bay] = entry.bays ?? [];
    room.run(addDevice, { typeKey: 'generic-plate-6lc-om4', placement: { kind: 'bay', deviceId: housing, bayKey: bay?.key ?? '' } });
    const typeId = room.store.get('device', housing)?.typeId ?? SWITCH.key as never;
    expect(refusalOf(room, { typeId, entry: { ...entry, bays: entry.bays?.slice(1) } })).toMatch(/would no longer take it/);
    room.run(updateDeviceType, { typeId, entry: { ...entry, bays: entry.bays?.slice(0, 1) } });
    expect(checkIntegrity(room.store.snapshot())).toEqual([]);
  });

  it.each<[string, Partial<DeviceTypeEntry>, RegExp]>([
    ['without ports', { portGroups: [] }, /no ports yet/],
    ['with two ports of one name', { portGroups: [...SWITCH.portGroups, ...SWITCH.portGroups] }, /also in group/],
    ['with a way to nowhere', { passThroughs: [{ front: 0, rear: 99, frontsPerRear: 1, method: 'straight' }] }, /that exist/],
  ])('refuses a device type %s', (_, fields, message) => {
    const { room, typeId } = twoSwitches();
    expect(refusalOf(room, { typeId, entry: { ...SWITCH, ...fields } })).toMatch(message);
  });
});
