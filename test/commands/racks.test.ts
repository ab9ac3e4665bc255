import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { copyDevices } from '../../shared/commands/devices/copy-devices.ts';
import { flipDevices } from '../../shared/commands/devices/flip-devices.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { fillBlanks } from '../../shared/commands/racks/fill-blanks.ts';
import { moveContents } from '../../shared/commands/racks/move-contents.ts';
import { setOptic } from '../../shared/commands/ports/set-optic.ts';
import { deviceEntry } from '../../shared/catalog/library.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Face } from '../../shared/model/device-type.ts';
import { fitInRack } from '../../shared/topology/occupancy.ts';
import { port, SmallRoom } from '../support/small-room.ts';

/** Runs a command that must refuse and leave everything as it was; yields the reason. */
function refusal<A, T>(room: SmallRoom, command: Command<A, T>, args: NoInfer<A>): string {
  const before = room.store.snapshot();
  const result = execute(room.store, command, args);
  expect(room.store.snapshot()).toEqual(before);
  return result.ok ? 'not refused' : result.error.message;
}

/** Runs a command and checks that one undo takes all of it back; leaves it done. */
function undoable<A, T>(room: SmallRoom, command: Command<A, T>, args: NoInfer<A>): T {
  const before = room.store.snapshot();
  room.run(command, args);
  room.store.undo();
  expect(room.store.snapshot()).toEqual(before);
  return room.run(command, args);
}

const faceOf = (room: SmallRoom, id: Parameters<SmallRoom['store']['get']>[1]): Face | undefined => {
  const device = room.store.all('device').find((each) => each.id === id);
  return device?.placement.kind === 'rack' || device?.placement.kind === 'rack-side' ? device.placement.face : undefined;
};

describe('swapping front and rear', () => {
  test('two devices back to back change places, strips turn too', () => {
    const room = new SmallRoom();
    const ids = [room.mount('generic-panel-24-cat6a', room.rackA, 10), room.mount('generic-blank-1u', room.rackA, 10, 'rear'), room.run(addDevice, { typeKey: 'generic-pdu-0u-16a', placement: { kind: 'rack-side', rackId: room.rackA, side: 'left', face: 'rear' } })];
    undoable(room, flipDevices, { deviceIds: ids });
    expect(ids.map((id) => faceOf(room, id))).toEqual(['rear', 'front', 'front']);
    expect(room.store.undoName).toBe('Swap front and rear of 3 devices');
  });

  test('is refused where something is in the way, and for what is in no rack', () => {
    const room = new SmallRoom();
    const panel = room.mount('generic-panel-24-cat6a', room.rackA, 10);
    room.mount('generic-blank-1u', room.rackA, 10, 'rear');
    expect(refusal(room, flipDevices, { deviceIds: [panel] })).toMatch(/^Taken by BL1/);
    expect(refusal(room, flipDevices, { deviceIds: [panel, room.stand('generic-outlet-2-cat6a')] })).toMatch(/not mounted in a rack/);
  });
});

describe('copies', () => {
  test('bring what is in cages and bays, under new names and without cables', () => {
    const room = new SmallRoom();
    const sw = room.mount('generic-switch-24-sfp28', room.rackA, 10);
    room.run(setOptic, { ...port(sw, '1'), typeKey: 'generic-sfp28-25gbase-sr' });
    const housing = room.mount('generic-lgx-housing-1u', room.rackA, 12);
    const [bayKey = ''] = deviceEntry('generic-lgx-housing-1u')?.bays?.map(({ key }) => key) ?? [];
    room.run(addDevice, { typeKey: 'generic-plate-6lc-om4', placement: { kind: 'bay', deviceId: housing, bayKey } });
    const at = (unit: number) => ({ kind: 'rack' as const, rackId: room.rackB, bottomHalfU: (unit - 1) * 2, face: 'front' as const });
    const [newSwitch, newHousing] = undoable(room, copyDevices, { copies: [{ deviceId: sw, placement: at(20) }, { deviceId: housing, placement: at(22) }] });
    if (newSwitch === undefined || newHousing === undefined) throw new Error('Nothing was copied');
    expect(room.store.find('opticsByDevice', newSwitch)).toHaveLength(1);
    expect(room.store.find('devicesByBayOwner', newHousing).map(({ placement }) => placement)).toEqual([{ kind: 'bay', deviceId: newHousing, bayKey }]);
    expect(new Set(room.store.all('device').map(({ name }) => name)).size).toBe(room.store.count('device'));
  });

  test('are all refused when one has no place', () => {
    const room = new SmallRoom();
    const sw = room.mount('generic-switch-24', room.rackA, 10);
    expect(refusal(room, copyDevices, { copies: [{ deviceId: sw, placement: { kind: 'rack', rackId: room.rackB, bottomHalfU: 0, face: 'front' } }, { deviceId: sw, placement: { kind: 'rack', rackId: room.rackA, bottomHalfU: 18, face: 'front' } }] })).toBe('SW1: Taken by SW1.');
  });
});

describe('blanks', () => {
  const blank = deviceEntry('generic-blank-1u') ?? expect.fail('no blank');
  const freeUnits = (room: SmallRoom, face: Face) => Array.from({ length: 42 }, (_, unit) => unit).filter((unit) => fitInRack(room.store, { rackId: room.rackA, type: blank, bottomHalfU: unit * 2, face }).ok);

  test('close every free unit of a face and nothing else, whatever is mounted', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 42 }), { maxLength: 30 }), fc.constantFrom<Face>('front', 'rear'), (units, face) => {
      const room = new SmallRoom();
      for (const unit of units) room.mount('generic-switch-24', room.rackA, unit);
      const free = freeUnits(room, face);
      const other = freeUnits(room, face === 'front' ? 'rear' : 'front');
      fc.pre(free.length > 0);
      const made = room.run(fillBlanks, { rackId: room.rackA, face });
      expect(freeUnits(room, face)).toEqual([]);
      expect(freeUnits(room, face === 'front' ? 'rear' : 'front').length).toBe(other.length);
      const closed = made.reduce((sum, id) => sum + (room.store.get('deviceType', room.store.get('device', id)?.typeId ?? expect.fail('gone'))?.heightHalfU ?? 0) / 2, 0);
      expect(closed).toBe(free.length);
    }), { numRuns: 25 });
  });

  test('are as high as fits, in one named step', () => {
    const room = new SmallRoom();
    room.mount('generic-switch-24', room.rackA, 8);
    const made = undoable(room, fillBlanks, { rackId: room.rackA, face: 'front' });
    expect(made).toHaveLength(2 + 9);
    expect(room.store.undoName).toBe('Fill A01 with blanks');
    expect(refusal(room, fillBlanks, { rackId: room.rackA, face: 'front' })).toMatch(/no free whole unit at the front/);
  });
});

describe('moving the contents of a rack', () => {
  test('takes everything to the same places, cables and modules with it', () => {
    const room = new SmallRoom();
    const sw = room.mount('generic-switch-24', room.rackA, 10);
    const panel = room.mount('generic-panel-24-cat6a', room.rackA, 11, 'rear');
    const strip = room.run(addDevice, { typeKey: 'generic-pdu-0u-16a', placement: { kind: 'rack-side', rackId: room.rackA, side: 'left', face: 'rear' } });
    const cable = room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1') });
    const before = [sw, panel, strip].map((id) => room.store.get('device', id)?.placement);
    undoable(room, moveContents, { fromRackId: room.rackA, toRackId: room.rackB });
    expect([sw, panel, strip].map((id) => room.store.get('device', id)?.placement)).toEqual(before.map((placement) => ({ ...placement, rackId: room.rackB })));
    expect(room.store.get('cable', cable)?.a[0]).toMatchObject(port(sw, '1'));
    expect(room.store.undoName).toBe('Move contents of A01 to A02');
  });

  test.each([
    ['an empty rack', (): string => { const room = new SmallRoom(); return refusal(room, moveContents, { fromRackId: room.rackA, toRackId: room.rackB }); }, /A01 is empty/],
    ['a rack into itself', (): string => { const room = new SmallRoom(); return refusal(room, moveContents, { fromRackId: room.rackA, toRackId: room.rackA }); }, /there already/],
    ['what meets something there', (): string => {
      const room = new SmallRoom();
      room.mount('generic-switch-24', room.rackA, 10);
      room.mount('generic-blank-1u', room.rackB, 10);
      return refusal(room, moveContents, { fromRackId: room.rackA, toRackId: room.rackB });
    }, /^SW1: Taken by BL1/],
    ['what is above the top of a lower rack', (): string => {
      const room = new SmallRoom();
      room.mount('generic-blank-1u', room.rackA, 40);
      const low = room.run(addRack, { typeKey: 'digitus-dn-19-12-u', roomId: room.roomId });
      return refusal(room, moveContents, { fromRackId: room.rackA, toRackId: low });
    }, /^BL1: .*12 units/],
  ])('refuses %s', (_, attempt, reason) => {
    expect(attempt()).toMatch(reason);
  });
});
