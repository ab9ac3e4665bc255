import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { cableLines } from '../../../../renderer/features/racks/cable-lines.ts';
import { gestureContext } from '../../../../renderer/features/racks/gesture-context.ts';
import { commitPlan, planGroup, reasonsOf, slotOf } from '../../../../renderer/features/racks/group-plan.ts';
import { spreadOut } from '../../../../renderer/features/racks/name-lines.ts';
import { movableAcross, nudge } from '../../../../renderer/features/racks/nudge.ts';
import { placementTarget } from '../../../../renderer/features/racks/placement-target.ts';
import { RacksModelCache } from '../../../../renderer/features/racks/racks-model.ts';
import { useDocument } from '../../../../renderer/state/document.ts';
import { useSession } from '../../../../renderer/state/session.ts';
import type { Id } from '../../../../shared/base/id.ts';
import { deviceEntry } from '../../../../shared/catalog/library.ts';
import { addDevice } from '../../../../shared/commands/devices/add-device.ts';
import { RACK_SIDES, type RackSide } from '../../../../shared/model/rack-side.ts';
import { SmallRoom } from '../../../support/small-room.ts';

const HALF = 'generic-server-1u-half';

/** The room as the open document, seen from a side. */
function seen(room: SmallRoom, side: RackSide = 'front') {
  useDocument.setState({ store: room.store, isOpen: true });
  const cache = new RacksModelCache();
  const model = () => cache.model(room.store, side);
  const placed = (id: Id<'device'>) => model().deviceById.get(id) ?? expect.fail('not in the picture');
  return { context: gestureContext(model, () => cableLines(room.store, model())), model, placed };
}

const placementOf = (room: SmallRoom, id: Id<'device'>) => room.store.get('device', id)?.placement;

beforeEach(() => useSession.getState().select([]));

describe('several devices moved together', () => {
  test.each(RACK_SIDES)('keep their distances, within a rack and to the next, in one step: %s', (side) => {
    fc.assert(fc.property(fc.integer({ min: -5, max: 20 }), fc.constantFrom(0, 1), (byU, racksOver) => {
      const room = new SmallRoom();
      const ids = [room.mount('generic-switch-24', room.rackA, 10), room.mount('generic-blank-2u', room.rackA, 12)];
      const { context, placed } = seen(room, side);
      const plan = planGroup(context, ids.map(placed), { racksOver, byHalfU: byU * 2 });
      commitPlan(plan, false);
      const expected = [10, 12].map((unit) => ({ kind: 'rack', rackId: racksOver === 0 ? room.rackA : room.rackB, bottomHalfU: (unit - 1 + byU) * 2, face: 'front' }));
      expect(ids.map((id) => placementOf(room, id))).toEqual(expected);
      if (byU === 0 && racksOver === 0) return;
      room.store.undo();
      expect(ids.map((id) => placementOf(room, id))).toMatchObject([{ bottomHalfU: 18 }, { bottomHalfU: 22 }]);
    }), { numRuns: 20 });
  });

  test('each say whether and why not, and none moves when one cannot', () => {
    const room = new SmallRoom();
    const ids = [room.mount('generic-switch-24', room.rackA, 10), room.mount('generic-switch-24', room.rackA, 12)];
    room.mount('generic-blank-1u', room.rackB, 12);
    const { context, placed, model } = seen(room);
    const plan = planGroup(context, ids.map(placed), { racksOver: 1, byHalfU: 0 });
    expect(plan.map((move) => slotOf(model(), move).tone)).toEqual(['ok', 'error']);
    expect(reasonsOf(plan, 3)).toEqual(['SW2: Taken by BL1.']);
    const before = room.store.snapshot();
    commitPlan(plan, false);
    expect(room.store.snapshot()).toEqual(before);
  });

  test('weigh with what stands on them, alone and together', () => {
    const room = new SmallRoom();
    const shelf = room.mount('generic-shelf-2u-standing-1', room.rackA, 10);
    room.run(addDevice, { typeKey: 'generic-server-1u-half', placement: { kind: 'bay', deviceId: shelf, bayKey: '1' } });
    const typeId = room.store.get('rack', room.rackB)?.typeId ?? expect.fail('gone');
    room.store.transact('Weaken', (tx) => {
      tx.update('rackType', typeId, { maxLoadG: 9000 });
      return { ok: true, value: undefined };
    });
    const { context, placed, model } = seen(room);
    expect(planGroup(context, [placed(shelf)], { racksOver: 1, byHalfU: 0 })[0]?.problem).toMatch(/it would be 10 kg/);
    const { device, type } = placed(shelf);
    const at = model().rackById.get(room.rackB)?.box ?? expect.fail('not in the picture');
    const over = { at: { x: at.x + at.width / 2, y: at.y + at.height / 2 }, host: { x: 0, y: 0 }, zoom: 1, isShift: false, isAlt: false, isCtrl: false };
    expect(placementTarget(context, type, over, { ignore: new Set([shelf]), carriedG: 4000, own: device.placement }).problem).toMatch(/it would be 10 kg/);
  });

  test('do not leave anybody behind where there is no further rack', () => {
    const room = new SmallRoom();
    const ids = [room.mount('generic-switch-24', room.rackA, 10), room.mount('generic-switch-24', room.rackB, 10)];
    const { context, placed } = seen(room);
    const plan = planGroup(context, ids.map(placed), { racksOver: 1, byHalfU: 0 });
    expect(plan).toHaveLength(2);
    expect(reasonsOf(plan, 3)).toEqual([expect.stringMatching(/^SW2: There is no rack that far/)]);
  });
});

describe('left and right', () => {
  test.each([['front', 'left', 'right'], ['rear', 'right', 'left']] as const)('seen from the %s, the pointer on the left means the %s half and side', (side, onLeft, onRight) => {
    const room = new SmallRoom();
    const { context, model } = seen(room, side);
    const [rack] = model().racks;
    if (rack === undefined) throw new Error('no rack');
    const at = (share: number) => ({ at: { x: rack.box.x + rack.box.width * share, y: rack.box.y + rack.box.height / 2 }, host: { x: 0, y: 0 }, zoom: 1, isShift: false, isAlt: false, isCtrl: false });
    const half = deviceEntry(HALF) ?? expect.fail('no entry');
    const strip = deviceEntry('generic-pdu-0u-16a') ?? expect.fail('no entry');
    expect([0.2, 0.8].map((share) => placementTarget(context, half, at(share)).placement)).toMatchObject([{ column: onLeft, face: side }, { column: onRight, face: side }]);
    expect([0.2, 0.8].map((share) => placementTarget(context, strip, at(share)).placement)).toMatchObject([{ side: onLeft, face: side }, { side: onRight, face: side }]);
  });

  test('from the side, the pointer chooses front or rear', () => {
    const { context, model } = seen(new SmallRoom(), 'side');
    const [rack] = model().racks;
    if (rack === undefined) throw new Error('no rack');
    const at = (share: number) => ({ at: { x: rack.box.x + rack.box.width * share, y: rack.box.y + rack.box.height / 2 }, host: { x: 0, y: 0 }, zoom: 1, isShift: false, isAlt: false, isCtrl: false });
    const type = deviceEntry('generic-switch-24') ?? expect.fail('no entry');
    expect([0.2, 0.8].map((share) => placementTarget(context, type, at(share)).placement)).toMatchObject([{ face: 'front' }, { face: 'rear' }]);
  });

  test('arrow keys change the half of half-width devices and the side of strips, and nothing of others', () => {
    const room = new SmallRoom();
    const half = room.mount(HALF, room.rackA, 10);
    const strip = room.run(addDevice, { typeKey: 'generic-pdu-0u-16a', placement: { kind: 'rack-side', rackId: room.rackA, side: 'left', face: 'rear' } });
    const full = room.mount('generic-switch-24', room.rackA, 12);
    const { context, model } = seen(room);
    useSession.getState().select([half, strip, full]);
    const across = movableAcross(model());
    expect(across.map(({ id }) => id)).toEqual([half, strip]);
    nudge(context, across, { byHalfU: 0, towards: 'right' });
    expect([half, strip].map((id) => placementOf(room, id))).toMatchObject([{ column: 'right' }, { side: 'right' }]);
  });

  test('two half-width devices stand side by side, a third one has no place', () => {
    const room = new SmallRoom();
    const { context, model } = seen(room);
    const [rack] = model().racks;
    if (rack === undefined) throw new Error('no rack');
    const type = deviceEntry(HALF) ?? expect.fail('no entry');
    const drop = (share: number) => {
      const target = placementTarget(context, type, { at: { x: rack.box.x + rack.box.width * share, y: rack.box.y + 900 }, host: { x: 0, y: 0 }, zoom: 1, isShift: false, isAlt: false, isCtrl: false });
      if (target.problem === undefined && target.placement !== undefined) room.run(addDevice, { typeKey: HALF, placement: target.placement });
      return target.problem;
    };
    expect([drop(0.2), drop(0.8), drop(0.8)]).toEqual([undefined, undefined, expect.stringMatching(/Taken by/)]);
  });
});

test('a strip on a rail that another one takes up says so before the drop, and may hang there all the same', () => {
  const room = new SmallRoom();
  const strip = deviceEntry('generic-pdu-0u-32a') ?? expect.fail('no such strip');
  const { context, model } = seen(room, 'rear');
  const rack = model().racks[0] ?? expect.fail('no rack');
  const at = { x: rack.box.x + 20, y: rack.box.y + rack.box.height / 2 };
  const target = () => placementTarget(context, strip, { at, host: at, zoom: 1, isShift: false, isAlt: false, isCtrl: false });
  const { placement, doubt } = target();
  expect(doubt).toBeUndefined();
  room.run(addDevice, { typeKey: strip.key, placement: placement ?? expect.fail('no place') });
  expect(target()).toMatchObject({ placement, problem: undefined, doubt: 'PDU1 hangs on this rail already.' });
});

describe('names beside a rack', () => {
  const places = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 45 }).map((list) => list.sort((a, b) => a - b));

  test('never touch, keep their order, and do not move where there is room', () => {
    fc.assert(fc.property(places, fc.integer({ min: 1, max: 80 }), (list, pitchMm) => {
      const spread = spreadOut(list, pitchMm);
      expect(spread).toHaveLength(list.length);
      for (const [i, place] of spread.entries()) if (i > 0) expect(place - (spread[i - 1] ?? 0)).toBeGreaterThanOrEqual(pitchMm - 1e-6);
      const hasRoom = list.every((place, i) => i === 0 || place - (list[i - 1] ?? 0) >= pitchMm);
      if (hasRoom) expect(spread).toEqual(list);
    }));
  });
});
