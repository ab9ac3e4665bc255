import { describe, expect, it } from 'vitest';
import { execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { duplicateDevice } from '../../shared/commands/devices/duplicate-device.ts';
import { moveDevice, moveDevices } from '../../shared/commands/devices/move-device.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { moveRacks } from '../../shared/commands/racks/move-rack.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import type { Placement } from '../../shared/model/device.ts';
import { SmallRoom } from '../support/small-room.ts';

const SWITCH = 'generic-switch-24';
const SERVER = 'generic-server-2u';

const at = (room: SmallRoom, unit: number, face: 'front' | 'rear' = 'front'): Placement => ({ kind: 'rack', rackId: room.rackA, bottomHalfU: (unit - 1) * 2, face });

describe('placing devices', () => {
  it('names devices by kind and counts on', () => {
    const room = new SmallRoom();
    const names = [room.mount(SWITCH, room.rackA, 1), room.mount(SWITCH, room.rackA, 2), room.mount(SERVER, room.rackA, 3)].map((id) => room.store.get('device', id)?.name);
    expect(names).toEqual(['SW1', 'SW2', 'SRV1']);
  });

  it('copies a type into the design once, and drops the copy with its last device', () => {
    const room = new SmallRoom();
    const ids = [room.mount(SWITCH, room.rackA, 1), room.mount(SWITCH, room.rackA, 2)];
    expect(room.store.count('deviceType')).toBe(1);
    room.run(removeRecords, { ids });
    expect(room.store.count('deviceType')).toBe(0);
  });

  it.each([
    ['above the top', { unit: 43 }, /42 units/],
    ['half out at the top', { unit: 42 }, /42 units/],
    ['below the bottom', { unit: 0 }, /42 units/],
    ['on another device', { unit: 10 }, /Taken by SRV1/],
    ['across the edge of another device', { unit: 9 }, /Taken by SRV1/],
  ])('refuses a 2U server %s and says why', (_, { unit }, reason) => {
    const room = new SmallRoom();
    room.mount(SERVER, room.rackA, 10);
    const before = room.store.snapshot();
    const result = execute(room.store, addDevice, { typeKey: SERVER, placement: at(room, unit) });
    expect(result.ok ? '' : result.error.message).toMatch(reason);
    expect(room.store.snapshot()).toEqual(before);
  });

  it('lets two devices change places in one move', () => {
    const room = new SmallRoom();
    const low = room.mount(SWITCH, room.rackA, 1);
    const high = room.mount(SWITCH, room.rackA, 2);
    room.run(moveDevices, { moves: [{ deviceId: low, placement: at(room, 2) }, { deviceId: high, placement: at(room, 1) }] });
    expect([low, high].map((id) => room.store.get('device', id)?.placement)).toEqual([at(room, 2), at(room, 1)]);
  });

  it('moves nothing when one of several does not fit', () => {
    const room = new SmallRoom();
    const first = room.mount(SWITCH, room.rackA, 1);
    const second = room.mount(SWITCH, room.rackA, 2);
    const before = room.store.snapshot();
    const result = execute(room.store, moveDevices, { moves: [{ deviceId: first, placement: at(room, 5) }, { deviceId: second, placement: at(room, 50) }] });
    expect(result.ok).toBe(false);
    expect(room.store.snapshot()).toEqual(before);
  });

  it('lets a shallow panel hang behind another, but not a deep server behind a server', () => {
    const room = new SmallRoom();
    room.mount(SERVER, room.rackA, 10);
    const behind = execute(room.store, addDevice, { typeKey: SERVER, placement: at(room, 10, 'rear') });
    expect(behind.ok ? '' : behind.error.message).toMatch(/leaves no room/);
    room.mount('generic-panel-24-cat6a', room.rackA, 20);
    expect(execute(room.store, addDevice, { typeKey: 'generic-panel-24-cat6a', placement: at(room, 20, 'rear') }).ok).toBe(true);
  });

  it('duplicates a device to the nearest free place under a new name', () => {
    const room = new SmallRoom();
    const id = room.mount(SERVER, room.rackA, 10);
    const copy = room.store.get('device', room.run(duplicateDevice, { deviceId: id }));
    expect(copy).toMatchObject({ name: 'SRV2', placement: { bottomHalfU: 22 } });
  });

  it('names each step for the undo list', () => {
    const room = new SmallRoom();
    const id = room.mount(SWITCH, room.rackA, 1);
    room.run(moveDevice, { deviceId: id, placement: at(room, 7) });
    expect(room.store.undoName).toBe('Move SW1');
    room.store.undo();
    expect(room.store.redoName).toBe('Move SW1');
    expect(room.store.get('device', id)?.placement).toEqual(at(room, 1));
  });
});

describe('placing racks', () => {
  it('closes rows up: the next rack stands beside the last', () => {
    const room = new SmallRoom();
    const [a, b] = [room.rackA, room.rackB].map((id) => room.store.get('rack', id));
    expect(b).toMatchObject({ name: 'A02', yMm: a?.yMm, xMm: (a?.xMm ?? 0) + 600 });
  });

  it.each([
    ['on another rack', { xMm: 700, yMm: 1200 }, /on A01/],
    ['outside the room', { xMm: 5900, yMm: 0 }, /outside Room/],
  ])('refuses a rack %s', (_, spot, reason) => {
    const room = new SmallRoom();
    const before = room.store.snapshot();
    const result = execute(room.store, moveRacks, { moves: [{ rackId: room.rackB, ...spot }] });
    expect(result.ok ? '' : result.error.message).toMatch(reason);
    expect(room.store.snapshot()).toEqual(before);
  });

  it('says so when the room is full', () => {
    const room = new SmallRoom();
    let result = execute(room.store, addRack, { typeKey: 'generic-cabinet-42u-600x1000', roomId: room.roomId });
    for (let i = 0; i < 100 && result.ok; i += 1) result = execute(room.store, addRack, { typeKey: 'generic-cabinet-42u-600x1000', roomId: room.roomId });
    expect(result.ok ? '' : result.error.message).toMatch(/no free spot/);
  });
});
