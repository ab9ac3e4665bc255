import { describe, expect, test } from 'vitest';
import { execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { moveDevice } from '../../shared/commands/devices/move-device.ts';
import { connectPorts } from '../../shared/commands/cables/connect-ports.ts';
import { deviceEntry, LIBRARY } from '../../shared/catalog/library.ts';
import { bayProblem, freeBays, SHELF_FAMILY } from '../../shared/topology/bays.ts';
import { deviceBox } from '../../shared/scene/rack-geometry.ts';
import { faceSize } from '../../shared/scene/face-size.ts';
import { port, SmallRoom } from '../support/small-room.ts';

const SHELF = 'generic-shelf-2u-standing-2';
const entry = (key: string) => deviceEntry(key) ?? expect.fail(`no ${key}`);

function withShelf(key = SHELF) {
  const room = new SmallRoom();
  return { room, shelf: room.mount(key, room.rackA, 10) };
}

describe('places on shelves', () => {
  test.each([
    ['generic-modem-1g', 'takes', undefined],
    ['generic-mini-pc', 'takes', undefined],
    ['generic-workstation', 'is too low for', /400 mm high; the place on the shelf is 72 mm/],
    ['generic-switch-24', 'does not take', /does not go into a bay of Shelf 2U/],
    ['generic-plate-6lc-om4', 'does not take', /made for another kind of bay/],
    ['generic-server-1u-half', 'is too narrow for', /241 mm wide/],
  ])('%s: the shelf %s it', (key, _, reason) => {
    const { room, shelf } = withShelf();
    const problem = bayProblem(room.store, shelf, '1', entry(key));
    if (reason === undefined) expect(problem).toBeUndefined();
    else expect(problem).toMatch(reason);
  });

  test('a half-width device may stand on a shelf with one wide place', () => {
    const { room, shelf } = withShelf('generic-shelf-2u-standing-1');
    expect(freeBays(room.store, shelf, entry('generic-server-1u-half'))).toEqual(['1']);
  });

  test('what is not known refuses nothing', () => {
    const { room, shelf } = withShelf();
    const { widthMm: _width, heightMm: _height, depthMm: _depth, ...unknown } = entry('generic-workstation');
    expect(freeBays(room.store, shelf, unknown)).toEqual(['1', '2']);
  });

  test('a place is taken once, and its device moves to the next place and off the shelf', () => {
    const { room, shelf } = withShelf();
    const place = (bayKey: string) => ({ kind: 'bay' as const, deviceId: shelf, bayKey });
    const modem = room.run(addDevice, { typeKey: 'generic-modem-1g', placement: place('1') });
    const second = execute(room.store, addDevice, { typeKey: 'generic-mini-pc', placement: place('1') });
    expect(second.ok ? '' : second.error.message).toMatch(/taken by/i);
    room.run(moveDevice, { deviceId: modem, placement: place('2') });
    room.run(moveDevice, { deviceId: modem, placement: { kind: 'room', roomId: room.roomId, xMm: 500, yMm: 500 } });
    expect(freeBays(room.store, shelf, entry('generic-modem-1g'))).toEqual(['1', '2']);
  });
});

describe('what stands on a shelf', () => {
  test('is drawn on its floor, as large as it is, and its cable gets a length', () => {
    const { room, shelf } = withShelf();
    const modem = room.run(addDevice, { typeKey: 'generic-modem-1g', placement: { kind: 'bay', deviceId: shelf, bayKey: '2' } });
    const sw = room.mount('generic-switch-24', room.rackA, 20);
    const type = entry(SHELF);
    const bay = type.bays?.find(({ key }) => key === '2') ?? expect.fail('no bay');
    const [device, owner] = [modem, shelf].map((id) => room.store.get('device', id) ?? expect.fail('gone'));
    const [at, around] = [device, owner].map((each) => (each === undefined ? undefined : deviceBox(room.store, each, 'front')));
    expect(at).toMatchObject(faceSize(entry('generic-modem-1g')));
    expect((at?.y ?? 0) + (at?.height ?? 0)).toBeCloseTo((around?.y ?? 0) + bay.yMm + bay.heightMm);
    const cable = room.run(connectPorts, { from: port(sw, '1'), to: port(modem, 'LAN1') });
    expect(room.store.get('cable', cable)?.lengthMm).toBeGreaterThan(300);
  });

  test('every shelf to stand on in the library has its places inside its panel', () => {
    const shelves = LIBRARY.devices.filter(({ bays }) => bays?.some(({ family }) => family === SHELF_FAMILY) === true);
    expect(shelves.length).toBeGreaterThanOrEqual(3);
    for (const type of shelves) {
      const { width, height } = faceSize(type);
      for (const bay of type.bays ?? []) {
        expect(Math.min(bay.xMm, bay.yMm), type.key).toBeGreaterThanOrEqual(0);
        expect(bay.xMm + bay.widthMm, type.key).toBeLessThanOrEqual(width);
        expect(bay.yMm + bay.heightMm, type.key).toBeLessThanOrEqual(height);
      }
    }
  });
});
