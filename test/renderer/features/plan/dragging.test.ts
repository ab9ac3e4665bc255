import { beforeEach, describe, expect, test } from 'vitest';
import { addUsualLine } from '../../../../renderer/features/plan/draw-line.ts';
import { itemGesture } from '../../../../renderer/features/plan/item-drag.ts';
import { planMoves } from '../../../../renderer/features/plan/item-moves.ts';
import { openItem } from '../../../../renderer/features/plan/open-item.ts';
import type { PlanContext } from '../../../../renderer/features/plan/plan-context.ts';
import { markAislesHere } from '../../../../renderer/features/plan/plan-edits.ts';
import { planModel } from '../../../../renderer/features/plan/plan-model.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { useNotices } from '../../../../renderer/state/notices.ts';
import { usePanels } from '../../../../renderer/state/panels.ts';
import { useSession } from '../../../../renderer/state/session.ts';
import type { Vec } from '../../../../shared/geometry/vector.ts';
import { addDevice } from '../../../../shared/commands/devices/add-device.ts';
import { addPlanItem } from '../../../../shared/commands/plan-items/add-plan-item.ts';
import { setOutline } from '../../../../shared/commands/rooms/set-outline.ts';
import { SmallRoom } from '../../../support/small-room.ts';

const L_SHAPE = [[0, 0], [6000, 0], [6000, 5000], [3000, 5000], [3000, 3000], [0, 3000]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }));
const KEYS = { isShift: false, isAlt: false, isCtrl: false };

let room = new SmallRoom();
let context: PlanContext = { model: () => planModel(room.store), store: () => room.store };
const itemOf = (id: string) => context.model().itemById.get(id) ?? expect.fail('The item is not on the plan');
const roomOf = () => context.model().rooms[0] ?? expect.fail('There is no room');
const steps = (): number => room.store.steps().names.length;

beforeEach(() => {
  room = new SmallRoom();
  context = { model: () => planModel(room.store), store: () => room.store };
  useDocument.setState({ store: room.store, isOpen: true });
  useSession.getState().select([]);
});

/** Presses the middle of a thing, and carries it so far or lets go of it there. */
function drag(id: string, by: Vec | undefined, keys: Partial<typeof KEYS> = {}): void {
  const item = itemOf(id);
  const at = { x: item.box.x + item.box.width / 2, y: item.box.y + item.box.height / 2 };
  const pressed = { at, host: at, zoom: 0.1, ...KEYS, ...keys };
  const gesture = itemGesture(context, item, pressed);
  if (by === undefined) return gesture.click?.(pressed);
  const p = { ...pressed, at: { x: at.x + by.x, y: at.y + by.y } };
  gesture.start?.(pressed);
  gesture.move?.(p);
  gesture.drop?.(p);
}

describe('with Ctrl', () => {
  test('a drag leaves the rack with what is in it, and puts a copy down: one step', () => {
    room.mount('generic-switch-24', room.rackA, 10);
    const [before, was] = [steps(), itemOf(room.rackA).box];
    drag(room.rackA, { x: 0, y: 2500 }, { isCtrl: true, isAlt: true });
    const [copy = ''] = useSession.getState().selection;
    expect(itemOf(room.rackA).box).toEqual(was);
    expect(itemOf(copy)).toMatchObject({ kind: 'rack', box: { ...was, y: was.y + 2500 } });
    expect(room.store.all('device')).toHaveLength(2);
    expect([steps(), room.store.undoName]).toEqual([before + 1, 'Duplicate A01']);
  });

  test('everything selected is copied when one of it is dragged, and nothing where it does not fit', () => {
    const feed = room.run(addDevice, { typeKey: 'generic-source-cee-16a-1p', placement: { kind: 'room', roomId: room.roomId, xMm: 500, yMm: 500 } });
    useSession.getState().select([room.rackA, feed]);
    const before = steps();
    drag(room.rackA, { x: 600, y: 0 }, { isCtrl: true, isAlt: true });
    expect([steps(), room.store.all('rack').length]).toEqual([before, 2]);
    drag(room.rackA, { x: 0, y: 2500 }, { isCtrl: true, isAlt: true });
    const copies = useSession.getState().selection.map((id) => itemOf(id));
    expect(copies.map(({ kind }) => kind)).toEqual(['rack', 'device']);
    expect(copies.map(({ box }) => box.y)).toEqual([itemOf(room.rackA).box.y + 2500, itemOf(feed).box.y + 2500]);
  });

  test('a door is copied into the wall it is carried to', () => {
    const door = room.run(addPlanItem, { roomId: room.roomId, form: 'door', opensTo: 'south', hinge: 'left', xMm: 1000, yMm: -60, widthMm: 900, depthMm: 60 });
    drag(door, { x: 4600, y: 3000 }, { isCtrl: true });
    const [copy = ''] = useSession.getState().selection;
    expect(itemOf(copy).box).toMatchObject({ x: 6000, width: 60, height: 900 });
    expect(itemOf(door).box).toMatchObject({ x: 1000, y: -60 });
  });

  test('a click adds to the selection and takes out of it', () => {
    drag(room.rackA, undefined);
    drag(room.rackB, undefined, { isCtrl: true });
    expect(useSession.getState().selection).toEqual([room.rackA, room.rackB]);
    drag(room.rackA, undefined, { isCtrl: true });
    expect(useSession.getState().selection).toEqual([room.rackB]);
  });
});

test('a drawn wall carries its door and what hangs on it, in one step', () => {
  const wall = room.run(addPlanItem, { roomId: room.roomId, form: 'wall', xMm: 4000, yMm: 0, widthMm: 100, depthMm: 5000 });
  const door = room.run(addPlanItem, { roomId: room.roomId, form: 'door', opensTo: 'west', hinge: 'left', xMm: 4000, yMm: 3000, widthMm: 100, depthMm: 900 });
  const outlet = room.run(addDevice, { typeKey: 'generic-source-cee-16a-1p', placement: { kind: 'room', roomId: room.roomId, xMm: 4120, yMm: 1000 } });
  const before = room.store.snapshot();
  drag(wall, { x: 500, y: 0 }, { isAlt: true });
  expect([wall, door].map((id) => itemOf(id).box.x)).toEqual([4500, 4500]);
  expect(room.store.get('device', outlet)?.placement).toMatchObject({ xMm: 4620, yMm: 1000 });
  room.store.undo();
  expect(room.store.snapshot()).toEqual(before);
});

test('racks close up with the inner walls of an outlined room', () => {
  room.run(setOutline, { roomId: room.roomId, corners: L_SHAPE });
  const [move] = planMoves(context, [itemOf(room.rackA)], { x: 3037, y: 3800 }, { reachMm: 50 }).moves;
  expect(move).toMatchObject({ box: { x: 3000 }, problem: undefined });
  const { box: { height } } = itemOf(room.rackA);
  expect(planMoves(context, [itemOf(room.rackA)], { x: 2000, y: 3000 - height - 33 }, { reachMm: 50 }).moves[0]).toMatchObject({ box: { y: 3000 - height } });
});

test('Enter with the outline tool leaves the corners of a room that has some', () => {
  room.run(setOutline, { roomId: room.roomId, corners: L_SHAPE });
  const before = steps();
  addUsualLine('outline', roomOf());
  expect(room.store.get('room', room.roomId)?.outline).toEqual(L_SHAPE);
  expect([steps(), useSession.getState().selection]).toEqual([before, [room.roomId]]);
});

test('marking aisles a second time says that they are marked, and is no step', () => {
  markAislesHere();
  const before = steps();
  markAislesHere();
  expect(useNotices.getState().notices.at(-1)?.text).toMatch(/marked already\.$/u);
  expect(steps()).toBe(before);
});

test('a device opens its ports, a rack the Racks view; a wall has no inside', () => {
  const feed = room.stand('generic-source-cee-16a-1p');
  const wall = room.run(addPlanItem, { roomId: room.roomId, form: 'wall', xMm: 4000, yMm: 0, widthMm: 100, depthMm: 5000 });
  useSession.getState().setView('plan');
  expect(openItem(itemOf(wall))).toBe(false);
  expect(openItem(itemOf(feed))).toBe(true);
  expect(usePanels.getState().portSheet).toEqual({ deviceId: feed, portKey: undefined });
  expect(openItem(itemOf(room.rackA))).toBe(true);
  expect(useSession.getState().view).toBe('racks');
});
