import { describe, expect, test } from 'vitest';
import { execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { copyDevices } from '../../shared/commands/devices/copy-devices.ts';
import { moveDevice } from '../../shared/commands/devices/move-device.ts';
import { moveContents } from '../../shared/commands/racks/move-contents.ts';
import { planContents } from '../../shared/topology/rack-contents.ts';
import { carriedG, rackLoad } from '../../shared/topology/rack-load.ts';
import { SmallRoom } from '../support/small-room.ts';

const SHELF_G = 5200;
const SERVER_G = 4000;

/** A shelf with a server on it, in a rack that carries so much. */
function laden(maxLoadG?: number) {
  const room = new SmallRoom();
  const shelf = room.mount('generic-shelf-2u-standing-1', room.rackA, 10);
  const server = room.run(addDevice, { typeKey: 'generic-server-1u-half', placement: { kind: 'bay', deviceId: shelf, bayKey: '1' } });
  const typeId = room.store.get('rack', room.rackA)?.typeId ?? expect.fail('gone');
  room.store.transact('Weaken', (tx) => {
    tx.update('rackType', typeId, { maxLoadG });
    return { ok: true, value: undefined };
  });
  const to = (rackId: typeof room.rackA, unit: number) => ({ kind: 'rack' as const, rackId, bottomHalfU: (unit - 1) * 2, face: 'front' as const });
  return { room, shelf, server, to };
}

describe('what a rack carries', () => {
  test('counts what stands on shelves, once', () => {
    const { room, shelf, server } = laden();
    expect(rackLoad(room.store, room.rackA)).toEqual({ knownG: SHELF_G + SERVER_G, unknownCount: 0 });
    expect([carriedG(room.store, shelf), carriedG(room.store, server)]).toEqual([SERVER_G, 0]);
    expect(rackLoad(room.store, room.rackA, new Set([shelf])).knownG).toBe(0);
    room.run(moveDevice, { deviceId: server, placement: { kind: 'unplaced' } });
    expect(rackLoad(room.store, room.rackA).knownG).toBe(SHELF_G);
  });

  test('refuses a shelf that is too heavy with what stands on it, however it comes', () => {
    const { room, shelf, to } = laden(SHELF_G + SERVER_G - 1);
    for (const result of [
      execute(room.store, moveDevice, { deviceId: shelf, placement: to(room.rackB, 10) }),
      execute(room.store, copyDevices, { copies: [{ deviceId: shelf, placement: to(room.rackB, 10) }] }),
      execute(room.store, moveContents, { fromRackId: room.rackA, toRackId: room.rackB }),
    ]) expect(result.ok ? '' : result.error.message).toMatch(/carries 9 kg; with Shelf 2U.* it would be 10 kg/);
    expect(planContents(room.store, room.rackA, room.rackB).problem).toMatch(/carries 9 kg/);
  });

  test('takes the shelf when it is just strong enough, and lets it move within the rack', () => {
    const { room, shelf, to } = laden(SHELF_G + SERVER_G);
    room.run(moveDevice, { deviceId: shelf, placement: to(room.rackA, 20) });
    room.run(moveDevice, { deviceId: shelf, placement: to(room.rackB, 10) });
    expect(rackLoad(room.store, room.rackB).knownG).toBe(SHELF_G + SERVER_G);
  });
});
