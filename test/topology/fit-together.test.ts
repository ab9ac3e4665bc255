import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { moveDevices } from '../../shared/commands/devices/move-device.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { LIBRARY } from '../../shared/catalog/library.ts';
import type { Face } from '../../shared/model/device-type.ts';
import { fitTogether, type NamedRequest } from '../../shared/topology/occupancy.ts';
import { SmallRoom } from '../support/small-room.ts';

const HEAVIEST = [...LIBRARY.devices].filter(({ mount, weightG }) => mount === 'rack' && weightG !== undefined).sort((a, b) => (b.weightG ?? 0) - (a.weightG ?? 0))[0]?.key ?? expect.fail('no weights');
const WEAKEST = [...LIBRARY.racks].filter(({ maxLoadG, railWidthInch }) => maxLoadG !== undefined && railWidthInch === 19).sort((a, b) => (a.maxLoadG ?? 0) - (b.maxLoadG ?? 0))[0]?.key ?? expect.fail('no loads');

const wish = fc.record({
  key: fc.constantFrom('generic-switch-24', 'generic-server-1u-half', 'generic-server-2u', 'generic-blank-1u', HEAVIEST),
  unit: fc.integer({ min: 0, max: 8 }),
  face: fc.constantFrom<Face>('front', 'rear'),
  column: fc.constantFrom<'left' | 'right'>('left', 'right'),
});

test('devices placed at once fit exactly when the command that places them would take them', () => {
  fc.assert(fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), fc.boolean(), (wishes, isWeak) => {
    const room = new SmallRoom();
    const rackId = isWeak ? room.run(addRack, { typeKey: WEAKEST, roomId: room.roomId }) : room.rackA;
    const requests = wishes.map(({ key, unit, face, column }): NamedRequest & { readonly deviceId: ReturnType<typeof room.mount> } => {
      const deviceId = room.run(addDevice, { typeKey: key, placement: { kind: 'unplaced' } });
      const device = room.store.get('device', deviceId) ?? expect.fail('gone');
      const type = room.store.get('deviceType', device.typeId) ?? expect.fail('gone');
      return { deviceId, name: device.name, type, rackId, bottomHalfU: unit * 2, face, column };
    });
    const foreseen = fitTogether(room.store, requests).every(({ ok }) => ok);
    const moves = requests.map(({ deviceId, bottomHalfU, face, column }) => ({ deviceId, placement: { kind: 'rack' as const, rackId, bottomHalfU, face, column } }));
    expect(execute(room.store, moveDevices, { moves }).ok).toBe(foreseen);
  }));
});
