import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doorAt } from '../../../../renderer/features/plan/door-spot.ts';
import { drawnNodes } from '../../../../renderer/features/plan/drawn-nodes.ts';
import { moveBy, planMoves } from '../../../../renderer/features/plan/item-moves.ts';
import type { PlanContext } from '../../../../renderer/features/plan/plan-context.ts';
import { withChangedCorner } from '../../../../renderer/features/plan/plan-corners.ts';
import { handleAt, planHandles, reshaped } from '../../../../renderer/features/plan/plan-handles.ts';
import { itemAt, planModel, roomScene, withoutLayers } from '../../../../renderer/features/plan/plan-model.ts';
import { scaleLength } from '../../../../renderer/features/plan/plan-scale.tsx';
import { leftOutside, resizedBox, roomHandles } from '../../../../renderer/features/plan/room-resize.ts';
import { snapBox } from '../../../../renderer/features/plan/snap.ts';
import { turnPlanned } from '../../../../shared/commands/arrange/plan-turn.ts';
import { movePlanned } from '../../../../shared/commands/arrange/plan-move.ts';
import { addPathway } from '../../../../shared/commands/pathways/add-pathway.ts';
import { addPlanItem } from '../../../../shared/commands/plan-items/add-plan-item.ts';
import { addRoom } from '../../../../shared/commands/rooms/add-room.ts';
import { execute } from '../../../../shared/commands/command.ts';
import { updateRoom } from '../../../../shared/commands/rooms/update-room.ts';
import { setOutline } from '../../../../shared/commands/rooms/set-outline.ts';
import { box, type Box } from '../../../../shared/geometry/box.ts';
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
    ['lines up with a row it is away from', box(3020, 230, 600, 1070), { x: 3000, y: 200 }],
    ['keeps to the grid farther away', box(1520, 310, 600, 1070), { x: 1500, y: 300 }],
  ])('%s', (_, wanted, at) => {
    expect(snapBox(wanted, { gridMm: 100, origin, neighbours: [box(665, 200, 750, 1070)] })).toMatchObject(at);
  });

  test('says which edges drew it, and lands on tiles', () => {
    const { guides } = snapBox(box(3020, 230, 600, 1070), { gridMm: 100, origin, neighbours: [box(665, 200, 750, 1070)] });
    expect(guides.some(({ from, to }) => from.y === 200 && to.y === 200 && from.x === 665 && to.x === 3600)).toBe(true);
    expect(snapBox(box(1230, 40, 600, 1000), { gridMm: 10, origin, neighbours: [], tiles: { sizeMm: 600, origin: { x: 50, y: 0 } } })).toMatchObject({ x: 1250, y: 0, guides: [] });
  });
});

describe('moving racks', () => {
  test('a free spot is free, the spot of another rack names it, and outside names the room', () => {
    const room = new SmallRoom();
    const context = contextOf(room);
    const [a, b] = [itemOf(context, room.rackA), itemOf(context, room.rackB)];
    expect(planMoves(context, [a], { x: 3000, y: 3000 }).moves[0]?.problem).toBeUndefined();
    expect(planMoves(context, [a], { x: b.box.x + 200, y: b.box.y }).moves[0]?.problem).toContain(b.name);
    expect(planMoves(context, [a], { x: 5800, y: 3000 }).moves[0]?.problem).toContain('outside');
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
    const [move] = planMoves(context, [itemOf(context, room.rackA)], { x: target.box.x + 1000, y: target.box.y + 1000 }).moves;
    expect(move).toMatchObject({ room: { id: other }, problem: undefined });
  });

  test('Alt carries to the very millimetre', () => {
    const room = new SmallRoom();
    const context = contextOf(room);
    expect(planMoves(context, [itemOf(context, room.rackA)], { x: 3003.4, y: 2997.8 }, { isSnapping: false }).moves[0]?.box).toMatchObject({ x: 3003, y: 2998 });
  });

  test('four quarter turns bring everything back, each about its own middle', () => {
    const room = new SmallRoom();
    const wall = room.run(addPlanItem, { roomId: room.roomId, form: 'wall', xMm: 4500, yMm: 2000, widthMm: 100, depthMm: 1200 });
    room.run(movePlanned, { moves: [{ id: room.rackA, xMm: 2000, yMm: 3000 }] });
    const ids = [room.rackA, wall];
    const places = (): unknown => ids.map((id) => itemOf(contextOf(room), id).box);
    const middles = (): unknown => ids.map((id) => itemOf(contextOf(room), id).box).map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
    const [before, centres] = [places(), middles()];
    for (let n = 0; n < 3; n += 1) {
      room.run(turnPlanned, { ids });
      expect(middles()).toEqual(centres);
    }
    room.run(turnPlanned, { ids });
    expect(places()).toEqual(before);
  });

  test('a rack in a tight row turns by half where a quarter has no room, and undo turns it back', () => {
    const room = new SmallRoom();
    room.run(movePlanned, { moves: [{ id: room.rackA, xMm: 2000, yMm: 2000 }, { id: room.rackB, xMm: 2600, yMm: 2000 }] });
    expect(room.run(turnPlanned, { ids: [room.rackA] })).toEqual({ quarters: 2 });
    expect(room.store.get('rack', room.rackA)).toMatchObject({ facing: 'north', xMm: 2000, yMm: 2000 });
    room.store.undo();
    expect(room.store.get('rack', room.rackA)).toMatchObject({ facing: 'south', xMm: 2000, yMm: 2000 });
  });

  test('what fits nowhere turned stays, and says why', () => {
    const room = new SmallRoom();
    room.run(movePlanned, { moves: [{ id: room.rackA, xMm: 4000, yMm: 2000 }] });
    room.run(updateRoom, { roomId: room.roomId, fields: { widthMm: 3000 } });
    const before = room.store.snapshot();
    const turned = execute(room.store, turnPlanned, { ids: [room.rackA] });
    expect(turned.ok ? '' : turned.error.message).toMatch(/^A01 stays\. .*Room/);
    expect(room.store.snapshot()).toEqual(before);
  });
});

describe('doors', () => {
  const room = new SmallRoom();
  room.run(addPlanItem, { roomId: room.roomId, form: 'wall', xMm: 500, yMm: 3000, widthMm: 2000, depthMm: 100 });
  const context = contextOf(room);
  test.each([
    ['the upper wall', { x: 3000, y: 100 }, { box: box(2550, -60, 900, 60), opensTo: 'south' }],
    ['the right wall', { x: 5990, y: 2500 }, { box: box(6000, 2050, 60, 900), opensTo: 'west' }],
    ['a wall inside, from above', { x: 1500, y: 2950 }, { box: box(1050, 3000, 900, 100), opensTo: 'north' }],
    ['a corner, never beyond the wall', { x: 20, y: 10 }, { box: box(0, -60, 900, 60), opensTo: 'south' }],
  ] as const)('goes into %s', (_, at, spot) => {
    expect(doorAt(context.model(), roomOf(context), at, { widthMm: 900 })).toEqual(spot);
  });

  test('no wall is long enough for a gate of 20 m', () => {
    expect(doorAt(context.model(), roomOf(context), { x: 0, y: 0 }, { widthMm: 20_000 })).toBeUndefined();
  });
});

describe('reshaping', () => {
  test('a handle moves its own side only, and never turns a box inside out', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 0.5, 1), fc.constantFrom(0, 0.5, 1), fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 }), (fx, fy, x, y) => {
        const before = box(1000, 2000, 300, 400);
        const after = reshaped(before, { fx, fy }, { x, y });
        expect(Math.min(after.width, after.height)).toBeGreaterThan(0);
        if (fx !== 0) expect(after.x).toBe(before.x);
        if (fx !== 1) expect(after.x + after.width).toBe(before.x + before.width);
        if (fy !== 0) expect(after.y).toBe(before.y);
        if (fy !== 1) expect(after.y + after.height).toBe(before.y + before.height);
      }),
    );
  });

  test('a double click adds a corner between two, takes one away, and leaves the least', () => {
    const square = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }];
    const options = { reach: 5, least: 3, isClosed: true };
    expect(withChangedCorner(square, { x: 50, y: 2 }, options)).toHaveLength(4);
    expect(withChangedCorner(square, { x: 52, y: 50 }, options)).toHaveLength(4);
    expect(withChangedCorner(square, { x: 52, y: 50 }, { ...options, isClosed: false })).toBeUndefined();
    expect(withChangedCorner(square, { x: 99, y: 1 }, options)).toBeUndefined();
    expect(withChangedCorner(square, { x: 99, y: 1 }, { ...options, least: 2 })).toHaveLength(2);
  });

  test('an outlined room and a pathway have a handle at every corner', () => {
    const room = new SmallRoom();
    const corners = [[0, 0], [6000, 0], [6000, 5000], [3000, 5000], [3000, 3000], [0, 3000]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }));
    room.run(setOutline, { roomId: room.roomId, corners });
    const tray = room.run(addPathway, { roomId: room.roomId, form: 'tray', widthMm: 300, points: corners.slice(0, 3) });
    const model = planModel(room.store);
    expect(planHandles(model, [room.roomId])).toHaveLength(6);
    expect(planHandles(model, [tray])).toHaveLength(3);
    expect(planHandles(model, [tray, room.roomId])).toEqual([]);
  });
});

describe('touching', () => {
  test('a pathway only where it runs, within a reach; nothing of a hidden layer', () => {
    const room = new SmallRoom();
    const tray = room.run(addPathway, { roomId: room.roomId, form: 'tray', widthMm: 200, points: [[500, 4500], [5500, 4500], [5500, 500]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm })) });
    const model = planModel(room.store);
    expect(itemAt(model, { x: 3000, y: 4590 })?.id).toBe(tray);
    expect(itemAt(model, { x: 3000, y: 4000 })).toBeUndefined();
    expect(itemAt(model, { x: 3000, y: 4390 }, 150)?.id).toBe(tray);
    expect(itemAt(withoutLayers(model, (layer) => layer === 'pathways'), { x: 3000, y: 4590 })).toBeUndefined();
  });
});

describe('resizing a room', () => {
  const room = new SmallRoom();
  const context = contextOf(room);
  const placed = roomOf(context);

  test.each(roomHandles(placed).map((handle) => [handle.cursor, handle] as const))('%s is found where it is drawn, in a selected room only', (_, handle) => {
    expect(handleAt(context.model(), [placed.id], handle.at, 0.1)?.cursor).toBe(handle.cursor);
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

  test('words too small to read go with the ground they stood on, and leave no gap in a wall', () => {
    const patch = { kind: 'rect', box: box(-50, 100, 200, 60), radiusMm: 10, paint: { fill: 'room' } } as const;
    const name = { kind: 'text', text: 'FEED-A1', at: { x: 50, y: 150 }, sizeMm: 50, ink: 'text', align: 'middle' } as const;
    const wall = { kind: 'rect', box: box(0, 0, 100, 100), paint: { fill: 'wall' } } as const;
    expect(drawnNodes([wall, patch, name], 1)).toEqual([wall, patch, name]);
    expect(drawnNodes([wall, patch, name], 0.05)).toEqual([wall]);
    expect(drawnNodes([{ kind: 'group', at: { x: 0, y: 0 }, children: [wall, patch, name] }], 1, false)).toEqual([{ kind: 'group', at: { x: 0, y: 0 }, children: [wall] }]);
  });

  test('the scale is a round length that is never wider than its place', () => {
    fc.assert(fc.property(fc.double({ min: 0.004, max: 1.2, noNaN: true }), fc.boolean(), (zoom, isImperial) => {
      expect(scaleLength(zoom, isImperial) * (isImperial ? 304.8 : 1000) * zoom).toBeLessThanOrEqual(140);
    }));
  });
});
