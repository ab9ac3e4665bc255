import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cableLines } from '../../../../renderer/features/racks/cable-lines.ts';
import { cablesNear } from '../../../../renderer/features/racks/cables-near.ts';
import { centreOf, placedPorts } from '../../../../renderer/features/racks/placed.ts';
import { deviceAt, nearestRack, pressedPort, rackAt, targetPort } from '../../../../renderer/features/racks/racks-hit.ts';
import { RacksModelCache, racksPerRow, type RacksModel } from '../../../../renderer/features/racks/racks-model.ts';
import { bottomHalfUFor, columnFor, nearestBottomHalfU, slotBox } from '../../../../renderer/features/racks/slot.ts';
import { nextDevice } from '../../../../renderer/features/racks/racks-keys.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { moveDevice } from '../../../../shared/commands/devices/move-device.ts';
import { addRack } from '../../../../shared/commands/racks/add-rack.ts';
import { addRoom } from '../../../../shared/commands/rooms/add-room.ts';
import { updateRack } from '../../../../shared/commands/racks/update-rack.ts';
import type { Id } from '../../../../shared/base/id.ts';
import { deviceEntry } from '../../../../shared/catalog/library.ts';
import { heightHalfUOf } from '../../../../shared/topology/occupancy.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

const placed = (model: RacksModel, id: Id<'device'>) => {
  const device = model.deviceById.get(id);
  if (device === undefined) throw new Error('The device is not in the picture');
  return device;
};
const rackOf = (model: RacksModel, index: number) => {
  const rack = model.racks[index];
  if (rack === undefined) throw new Error('No such rack');
  return rack;
};

function furnished() {
  const room = new SmallRoom();
  const sw = room.mount('generic-switch-48', room.rackA, 40);
  const panel = room.mount('generic-panel-24-cat6a', room.rackA, 42);
  const server = room.mount('generic-server-2u', room.rackB, 10);
  return { room, sw, panel, server };
}

describe('the row of racks', () => {
  test('stands on one floor in the natural order of names, without touching', () => {
    const { room } = furnished();
    room.run(updateRack, { rackId: room.rackA, fields: { name: 'B10' } });
    room.run(updateRack, { rackId: room.rackB, fields: { name: 'B9' } });
    const model = new RacksModelCache().model(room.store, 'front');
    const [first, second] = [rackOf(model, 0), rackOf(model, 1)];
    expect([first.rack.name, second.rack.name]).toEqual(['B9', 'B10']);
    expect([first, second].map(({ box }) => box.y + box.height)).toEqual([0, 0]);
    expect(second.box.x).toBeGreaterThan(first.box.x + first.box.width);
  });

  test('keeps the objects of racks in which nothing changed', () => {
    const { room, server } = furnished();
    const cache = new RacksModelCache();
    const before = cache.model(room.store, 'front');
    room.run(moveDevice, { deviceId: server, placement: { kind: 'rack', rackId: room.rackB, bottomHalfU: 4, face: 'front' } });
    const after = cache.model(room.store, 'front');
    expect(after.racks[0]).toBe(before.racks[0]);
    expect(after.racks[1]).not.toBe(before.racks[1]);
  });

  test('shows another picture after a cable was plugged in', () => {
    const { room, sw, panel } = furnished();
    const cache = new RacksModelCache();
    const before = cache.model(room.store, 'front');
    room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1') });
    const after = cache.model(room.store, 'front');
    expect(after.racks[0]).not.toBe(before.racks[0]);
    expect(after.racks[1]).toBe(before.racks[1]);
  });

  test('is empty for a design without racks', () => {
    const room = new SmallRoom();
    expect(new RacksModelCache().model(room.store, 'front').deviceById.size).toBe(0);
  });
});

describe('hit-testing', () => {
  test('every port of a face is found at its middle, at any zoom', () => {
    const { room, sw } = furnished();
    const model = new RacksModelCache().model(room.store, 'front');
    const device = placed(model, sw);
    const ports = placedPorts(device);
    expect(ports.length).toBe(52);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ports.length - 1 }), fc.double({ min: 0.05, max: 4, noNaN: true }), (index, zoom) => {
        const wanted = ports[index];
        if (wanted === undefined) return;
        expect(pressedPort(device, centreOf(wanted.box), zoom)?.ref).toEqual(wanted.ref);
        expect(targetPort(model, centreOf(wanted.box), zoom)?.ref).toEqual(wanted.ref);
      }),
    );
  });

  test('a near miss is a hit within 8 pixels when a cable is carried, and leaves the body free when pressed', () => {
    const { room, sw } = furnished();
    const model = new RacksModelCache().model(room.store, 'front');
    const device = placed(model, sw);
    const ear = { x: device.box.x + 8, y: device.box.y + 20 };
    expect(pressedPort(device, ear, 0.3)).toBeUndefined();
    expect(targetPort(model, ear, 0.3)?.ref.portKey).toBe('1');
    expect(targetPort(model, ear, 2)).toBeUndefined();
  });

  test('ports of the other face are not there', () => {
    const { room, sw } = furnished();
    const rear = new RacksModelCache().model(room.store, 'rear');
    expect(placedPorts(placed(rear, sw)).map((found) => found.port.group.face)).toEqual(expect.arrayContaining(['rear']));
    expect(placedPorts(placed(rear, sw)).some((found) => found.port.group.face === 'front')).toBe(false);
  });

  test('a point finds its rack and device, and nothing between the racks', () => {
    const { room, server } = furnished();
    const model = new RacksModelCache().model(room.store, 'front');
    const at = centreOf(placed(model, server).box);
    expect(rackAt(model, at)?.id).toBe(room.rackB);
    expect(deviceAt(model, at)?.id).toBe(server);
    const between = { x: rackOf(model, 1).box.x - 60, y: at.y };
    expect(deviceAt(model, between)).toBeUndefined();
    expect(nearestRack(model, between, 100)?.id).toBe(room.rackB);
    expect(nearestRack(model, between, 10)).toBeUndefined();
  });

  test('a cable is found along its course and not beside it', () => {
    const { room, sw, panel } = furnished();
    const cable = room.run(connectPorts, { from: port(sw, '1'), to: port(panel, '1') });
    const model = new RacksModelCache().model(room.store, 'front');
    const cables = cableLines(room.store, model);
    const [chain] = cables.byId.get(cable)?.chains ?? [];
    for (const p of chain ?? []) expect(cablesNear(cables, p, 1)[0]?.id).toBe(cable);
    expect(chain?.length).toBeGreaterThan(2);
    expect(cablesNear(cables, { x: -500, y: 0 }, 4)).toEqual([]);
  });
});

describe('places in units', () => {
  const { room } = furnished();
  const model = new RacksModelCache().model(room.store, 'front');
  const rack = rackOf(model, 0);
  const type = room.store.all('deviceType').find(({ key }) => key === 'generic-server-2u') ?? expect.fail('no type');
  const height = heightHalfUOf(type);

  test('the box of a place leads back to the place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), (bottomHalfU) => {
        const { y } = slotBox(rack, type, { bottomHalfU, face: 'front' }, 'front');
        expect(bottomHalfUFor(rack, y, height, true)).toBe(bottomHalfU);
        expect(bottomHalfUFor(rack, y, height, false) % 2).toBe(0);
      }),
    );
  });

  test('what is dragged above or below the rack stays inside', () => {
    expect(nearestBottomHalfU(rack, -99_999, height, false)).toBe(84 - height);
    expect(nearestBottomHalfU(rack, 99_999, height, false)).toBe(0);
  });

  test('the box of a place is where the device is drawn', () => {
    const { server, room: other } = furnished();
    const drawn = new RacksModelCache().model(other.store, 'front');
    const device = placed(drawn, server);
    expect(slotBox(rackOf(drawn, 1), device.type, { bottomHalfU: 18, face: 'front' }, 'front')).toEqual(device.box);
  });

  test('the pointer chooses the half of half-width devices, mirrored from behind', () => {
    const half = { ...(deviceEntry('generic-server-1u') ?? expect.fail('no entry')), isHalfWidth: true };
    const left = { x: rack.box.x + 10, y: rack.box.y + 10 };
    expect(columnFor(rack, left, half, 'front')).toBe('left');
    expect(columnFor(rack, left, half, 'rear')).toBe('right');
    expect(columnFor(rack, left, type, 'front')).toBeUndefined();
  });
});

describe('walking with arrow keys', () => {
  const { room, sw, panel, server } = furnished();
  const model = new RacksModelCache().model(room.store, 'front');

  test.each([
    ['from nowhere to the first device', 'ArrowDown', undefined, panel],
    ['down', 'ArrowDown', panel, sw],
    ['up', 'ArrowUp', sw, panel],
    ['to the next rack', 'ArrowRight', sw, server],
    ['back', 'ArrowLeft', server, sw],
    ['beyond the last', 'ArrowRight', server, undefined],
  ] as const)('%s', (_, key, from, to) => {
    expect(nextDevice(model, key, from === undefined ? undefined : placed(model, from))?.id).toBe(to);
  });
});

describe('many racks', () => {
  test.each([
    [2, 12],
    [12, 12],
    [40, 14],
    [200, 29],
  ])('%i stand %i in a row at most', (count, perRow) => {
    expect(racksPerRow(count)).toBe(perRow);
  });

  test('stand in rows below each other, and a point means the rack of its row', () => {
    const room = new SmallRoom();
    const hall = room.run(addRoom, { name: 'Hall', widthMm: 30_000, depthMm: 10_000 });
    for (let i = 0; i < 16; i += 1) room.run(addRack, { typeKey: 'generic-cabinet-42u-600x1000', roomId: hall });
    const model = new RacksModelCache().model(room.store, 'front');
    for (const rack of model.racks) expect(nearestRack(model, centreOf(rack.box), 0)?.id).toBe(rack.id);
    expect(new Set(model.racks.map(({ box }) => box.y)).size).toBeGreaterThan(1);
  });
});
