import { beforeEach, describe, expect, test } from 'vitest';
import { cableLines } from '../../../../renderer/features/racks/cable-lines.ts';
import { isOnHold } from '../../../../renderer/features/racks/device-holds.ts';
import { gestureContext } from '../../../../renderer/features/racks/gesture-context.ts';
import { nextPick, pickName, picksAt } from '../../../../renderer/features/racks/picks.ts';
import { centreOf } from '../../../../renderer/features/racks/placed.ts';
import { pressGesture } from '../../../../renderer/features/racks/press.ts';
import { pressedPort } from '../../../../renderer/features/racks/racks-hit.ts';
import { placedPortOf, RacksModelCache } from '../../../../renderer/features/racks/racks-model.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { useSession } from '../../../../renderer/state/session.ts';
import { connectPorts } from '../../../../shared/commands/cables/connect-ports.ts';
import { contains } from '../../../../shared/geometry/box.ts';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import { port, SmallRoom } from '../../../support/small-room.ts';

/** A cord that leaves a panel over its ear into the side of the rack, and runs to a switch further below. */
function crossed() {
  const room = new SmallRoom();
  const [panel, sw] = [room.mount('generic-panel-24-cat6a', room.rackA, 42), room.mount('generic-switch-24', room.rackA, 36)];
  const cableId = room.run(connectPorts, { from: port(panel, '1'), to: port(sw, '1') });
  useDocument.setState({ store: room.store, isOpen: true });
  const cache = new RacksModelCache();
  const model = () => cache.model(room.store, 'front');
  const context = gestureContext(model, () => cableLines(room.store, model()));
  const placed = model().deviceById.get(panel) ?? expect.fail('not in the picture');
  const chain = context.cables().byId.get(cableId)?.chains[0] ?? [];
  const onCord = chain.slice(1).flatMap((to, i) => between(chain[i] ?? to, to));
  const onEar = onCord.find(({ x }) => x < placed.box.x + 14 && x > placed.box.x + 2) ?? expect.fail('the cord does not cross the ear');
  const onFace = onCord.find((at) => contains(placed.box, at) && at.x > placed.box.x + 18 && pressedPort(placed, at, 1) === undefined && !isOnHold(placed, at, 1)) ?? expect.fail('the cord does not cross the face');
  const names = (at: Vec, zoom = 1) => picksAt(context, { at, zoom }).map((pick) => pickName(context, pick));
  return { room, context, model, panel, cableId, placed, onEar, onFace, names };
}

const between = (a: Vec, b: Vec): readonly Vec[] => Array.from({ length: 20 }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / 20, y: a.y + ((b.y - a.y) * i) / 20 }));
const press = (at: Vec, isAlt: boolean) => ({ at, host: { x: 0, y: 0 }, zoom: 1, isShift: false, isAlt, isCtrl: false });

beforeEach(() => useSession.getState().select([]));

describe('what a click takes', () => {
  test('on an ear is the device, and the cord over it comes next', () => {
    const { names, onEar } = crossed();
    expect(names(onEar)).toEqual(['PP1', 'A01-C001']);
  });

  test('elsewhere on a cord is the cord, and the device below it comes next', () => {
    const { names, onFace } = crossed();
    expect(names(onFace)).toEqual(['A01-C001', 'PP1']);
  });

  test('on a port is the port, whatever hangs over it', () => {
    const { names, model, panel } = crossed();
    const middle = centreOf(placedPortOf(model(), port(panel, '1'))?.box ?? expect.fail('not in the picture'));
    expect(names(middle)).toEqual(['A01/PP1:1', 'A01-C001', 'PP1']);
  });

  test('with Alt is each thing in turn', () => {
    const { context, onFace, cableId, panel } = crossed();
    const click = (isAlt: boolean) => {
      const p = press(onFace, isAlt);
      pressGesture(context, () => ({ x: 0, y: 0, width: 0, height: 0 }), p).click?.(p);
      return useSession.getState().selection;
    };
    expect(click(true)).toEqual([panel]);
    expect(click(true)).toEqual([cableId]);
    expect(click(true)).toEqual([panel]);
    expect(click(false)).toEqual([cableId]);
  });

  test('has nothing after it where it is alone', () => {
    const { context, placed } = crossed();
    expect(nextPick(picksAt(context, { at: { x: placed.box.x + 460, y: placed.box.y + 4 }, zoom: 1 }))).toBeUndefined();
  });
});

test('a selected device is dragged from below a cord', () => {
  const { context, room, onFace, panel } = crossed();
  useSession.getState().select([panel]);
  const gesture = pressGesture(context, () => ({ x: 0, y: 0, width: 0, height: 0 }), press(onFace, false));
  const to = press({ x: onFace.x, y: onFace.y + 44.45 * 2 }, false);
  gesture.start?.(press(onFace, false));
  gesture.move?.(to);
  gesture.drop?.(to);
  expect(room.store.get('device', panel)?.placement).toMatchObject({ bottomHalfU: 78 });
});

test('a device is held at its ears, and at its name as far as it can be read', () => {
  const room = new SmallRoom();
  const id = room.mount('generic-cable-manager-1u', room.rackA, 10);
  const device = new RacksModelCache().model(room.store, 'front').deviceById.get(id) ?? expect.fail('not in the picture');
  const at = (x: number, y: number): Vec => ({ x: device.box.x + x, y: device.box.y + y });
  expect([at(3, 20), at(480, 20)].map((p) => isOnHold(device, p, 0.2))).toEqual([true, true]);
  expect([1, 0.2].map((zoom) => isOnHold(device, at(26, 17), zoom))).toEqual([true, false]);
  expect(isOnHold(device, at(240, 22), 1)).toBe(false);
});
