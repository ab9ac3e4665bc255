import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropCollidingLabels } from '../../../../renderer/features/plan/label-collisions.ts';
import { moveBy, planMoves, turned, turnRacks } from '../../../../renderer/features/plan/item-moves.ts';
import type { PlanContext } from '../../../../renderer/features/plan/plan-context.ts';
import { planModel, roomScene } from '../../../../renderer/features/plan/plan-model.ts';
import { handleAt, leftOutside, resizedBox, roomHandles } from '../../../../renderer/features/plan/room-resize.ts';
import { snapBox } from '../../../../renderer/features/plan/snap.ts';
import { addRoom } from '../../../../shared/commands/rooms/add-room.ts';
import { box, type Box } from '../../../../shared/geometry/box.ts';
import type { GroupNode } from '../../../../shared/scene/scene.ts';
import { SmallRoom } from '../../../support/small-room.ts';

const contextOf = (room: SmallRoom): PlanContext => ({ model: () => planModel(room.store), store: () => room.store });
const itemOf = (context: PlanContext, id: string) => context.model().itemById.get(id) ?? expect.fail('The item is not on the plan');
const roomOf = (context: PlanContext, index = 0) => context.model().rooms[index] ?? expect.fail('The room is not on the plan');

describe('snapping', () => {
  const origin = { x: 0, y: 0 };
  test('lands on the grid of the room, in whole millimetres', () => {
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 5000, noNaN: true }), fc.double({ min: -5000, max: 5000, noNaN: true }), (x, y) => {
        const at = snapBox(box(x, y, 600, 1000), { gridMm: 100, origin: { x: 40, y: 0 }, neighbours: [] });
        expect(Math.abs((at.x - 40) % 100)).toBe(0);
        expect(Math.abs(at.y % 100)).toBe(0);
        expect(Math.abs(at.x - x)).toBeLessThanOrEqual(50);
      }),
    );
  });

  test.each<[string, Box, { x: number; y: number }]>([
    ['closes up with the rack on its left', box(1430, 210, 600, 1070), { x: 1415, y: 200 }],
    ['closes up with the rack on its right', box(30, 210, 600, 1070), { x: 65, y: 200 }],
    ['lines up with a neighbour it touches', box(1420, 160, 600, 1000), { x: 1415, y: 200 }],
    ['keeps to the grid farther away', box(1520, 210, 600, 1070), { x: 1500, y: 200 }],
  ])('%s', (_, wanted, at) => {
    expect(snapBox(wanted, { gridMm: 100, origin, neighbours: [box(665, 200, 750, 1070)] })).toEqual(at);
  });
});

describe('moving racks', () => {
  test('a free spot is free, the spot of another rack names it, and outside names the room', () => {
    const room = new SmallRoom();
    const context = contextOf(room);
    const [a, b] = [itemOf(context, room.rackA), itemOf(context, room.rackB)];
    expect(planMoves(context, [a], { x: 3000, y: 3000 })[0]?.problem).toBeUndefined();
    expect(planMoves(context, [a], { x: b.box.x + 200, y: b.box.y })[0]?.problem).toContain(b.name);
    expect(planMoves(context, [a], { x: 5800, y: 3000 })[0]?.problem).toContain('outside');
  });

  test('racks that move together do not stand in each other’s way and keep their distance', () => {
    const room = new SmallRoom();
    const context = contextOf(room);
    const items = [itemOf(context, room.rackA), itemOf(context, room.rackB)];
    const moves = moveBy(context, items, { x: 100, y: 0 });
    expect(moves.map((move) => move.problem)).toEqual([undefined, undefined]);
    expect((moves[1]?.box.x ?? 0) - (moves[0]?.box.x ?? 0)).toBe((items[1]?.box.x ?? 0) - (items[0]?.box.x ?? 0));
  });

  test('a rack carried into another room belongs to it', () => {
    const room = new SmallRoom();
    const other = room.run(addRoom, { name: 'Zoo', widthMm: 5000, depthMm: 5000 });
    const context = contextOf(room);
    const target = context.model().roomById.get(other) ?? expect.fail('The room is not on the plan');
    const [move] = planMoves(context, [itemOf(context, room.rackA)], { x: target.box.x + 1000, y: target.box.y + 1000 });
    expect(move).toMatchObject({ room: { id: other }, problem: undefined });
  });

  test('four quarter turns face the same way again', () => {
    expect(turned(turned(turned(turned('south'))))).toBe('south');
  });

  test('turning keeps the middle where there is room', () => {
    const room = new SmallRoom();
    const context = contextOf(room);
    const [carried] = planMoves(context, [itemOf(context, room.rackA)], { x: 3000, y: 3000 });
    const item = { ...itemOf(context, room.rackA), box: carried?.box ?? expect.fail('not moved') };
    const [turn] = turnRacks(context, [item]);
    expect(turn?.box.width).toBe(item.box.height);
    expect((turn?.box.x ?? 0) + (turn?.box.width ?? 0) / 2).toBeCloseTo(item.box.x + item.box.width / 2, 0);
  });
});

describe('resizing a room', () => {
  const room = new SmallRoom();
  const context = contextOf(room);
  const placed = roomOf(context);

  test.each(roomHandles(placed).map((handle) => [handle.cursor, handle] as const))('%s is found where it is drawn, in a selected room only', (_, handle) => {
    expect(handleAt(context.model(), [placed.id], handle.at, 0.1)?.handle.cursor).toBe(handle.cursor);
    expect(handleAt(context.model(), [], handle.at, 0.1)).toBeUndefined();
  });

  test('moves only its own wall, on the grid, and never makes a room of nothing', () => {
    const [corner, right] = roomHandles(placed);
    if (corner === undefined || right === undefined) return expect.fail('no handles');
    expect(resizedBox(placed, right, { x: 7130, y: 99 })).toEqual({ ...placed.box, width: 7100 });
    expect(resizedBox(placed, corner, { x: -500, y: -500 })).toEqual({ ...placed.box, width: 1000, height: 1000 });
  });

  test('says what would be left outside', () => {
    const rack = itemOf(context, room.rackA);
    expect(leftOutside(context.model(), placed, { ...placed.box, width: rack.box.x + 100 })).toContain(rack.name);
    expect(leftOutside(context.model(), placed, placed.box)).toBeUndefined();
  });
});

describe('the drawing taken apart', () => {
  test('holds a part for every rack and device, and the floor for the rest', () => {
    const room = new SmallRoom();
    const source = room.stand('generic-source-cee-16a-1p');
    const { floor, partById } = roomScene(room.store, roomOf(contextOf(room)), 110);
    expect([...partById.keys()].sort()).toEqual([room.rackA, room.rackB, source].sort());
    expect(floor.length).toBeGreaterThan(0);
  });

  test('a name that would lie over another is not drawn, with the patch below it', () => {
    const label = (x: number): GroupNode => ({
      kind: 'group', at: { x, y: 0 }, children: [
        { kind: 'rect', box: box(0, 0, 100, 100), paint: { fill: 'paper' } },
        { kind: 'rect', box: box(-50, 100, 200, 60), paint: { fill: 'room' } },
        { kind: 'text', text: 'FEED-A1', at: { x: 50, y: 150 }, sizeMm: 50, ink: 'text', align: 'middle' },
      ],
    });
    expect(dropCollidingLabels([label(0), label(90), label(900)]).map((group) => group.children.length)).toEqual([3, 1, 3]);
  });
});
