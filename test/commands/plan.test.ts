import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../shared/base/result.ts';
import type { Id } from '../../shared/base/id.ts';
import { alignPlanned, PLAN_EDGES } from '../../shared/commands/arrange/plan-align.ts';
import { distributePlanned } from '../../shared/commands/arrange/plan-distribute.ts';
import { movePlanned } from '../../shared/commands/arrange/plan-move.ts';
import { type PlannedId, plannedOf } from '../../shared/commands/arrange/plan-place.ts';
import { type Command, type CommandError, execute } from '../../shared/commands/command.ts';
import { addDevice } from '../../shared/commands/devices/add-device.ts';
import { addPathway } from '../../shared/commands/pathways/add-pathway.ts';
import { addPlanItem } from '../../shared/commands/plan-items/add-plan-item.ts';
import { updatePlanItems } from '../../shared/commands/plan-items/update-plan-items.ts';
import { addRack } from '../../shared/commands/racks/add-rack.ts';
import { addRow } from '../../shared/commands/racks/add-row.ts';
import { renameRow } from '../../shared/commands/racks/rename-row.ts';
import { rangeNote, rowNames } from '../../shared/commands/racks/row-names.ts';
import { addRoom } from '../../shared/commands/rooms/add-room.ts';
import { markAisles } from '../../shared/commands/rooms/mark-aisles.ts';
import { setOutline } from '../../shared/commands/rooms/set-outline.ts';
import { updateRoom } from '../../shared/commands/rooms/update-room.ts';
import { isSimplePolygon } from '../../shared/geometry/polygon.ts';
import { vec } from '../../shared/geometry/vector.ts';
import { SmallRoom } from '../support/small-room.ts';

const CABINET = 'generic-cabinet-42u-600x1000';
const corners = (...points: readonly (readonly [number, number])[]): { xMm: number; yMm: number }[] => points.map(([xMm, yMm]) => ({ xMm, yMm }));
const L_SHAPE = corners([0, 0], [6000, 0], [6000, 5000], [3000, 5000], [3000, 3000], [0, 3000]);

/** A hall with racks of 600 by 1000 at places, facing south. */
class Hall extends SmallRoom {
  readonly hallId = this.run(addRoom, { name: 'Hall', widthMm: 20_000, depthMm: 12_000 });

  rack(xMm: number, yMm: number, facing: 'south' | 'north' | 'east' | 'west' = 'south'): Id<'rack'> {
    return this.run(addRack, { typeKey: CABINET, roomId: this.hallId, at: { xMm, yMm }, facing });
  }

  ground(id: PlannedId): unknown {
    return plannedOf(this.store, id)?.ground;
  }

  names(ids: readonly Id<'rack'>[]): readonly (string | undefined)[] {
    return ids.map((id) => this.store.get('rack', id)?.name);
  }

  aisles(): readonly string[] {
    return this.store.find('planItemsByRoom', this.hallId).map(({ form, xMm, yMm, widthMm, depthMm }) => `${form} ${xMm},${yMm} ${widthMm}x${depthMm}`).sort();
  }
}

/** The sentence of a refusal that left everything as it was. */
function refusal<A, T>(hall: SmallRoom, command: Command<A, T>, args: A): string {
  const before = hall.store.snapshot();
  const result: Result<T, CommandError> = execute(hall.store, command, args);
  expect(hall.store.snapshot()).toEqual(before);
  return result.ok ? '' : result.error.message;
}

describe('lining up', () => {
  test.each(PLAN_EDGES)('by %s changes only that axis, and undo takes it back', (edge) => {
    const hall = new Hall();
    const ids = [hall.rack(1000, 1000), hall.rack(4000, 3500), hall.rack(8000, 7000)];
    const before = hall.store.snapshot();
    hall.run(alignPlanned, { ids, edge });
    const racks = ids.flatMap((id) => hall.store.get('rack', id) ?? []);
    const expected = { left: 1000, right: 8000, 'centre-x': 4500, top: 1000, bottom: 7000, 'centre-y': 4000 }[edge];
    const isX = edge === 'left' || edge === 'right' || edge === 'centre-x';
    expect(racks.map((rack) => (isX ? rack.xMm : rack.yMm))).toEqual([expected, expected, expected]);
    expect(racks.map((rack) => (isX ? rack.yMm : rack.xMm))).toEqual(isX ? [1000, 3500, 7000] : [1000, 4000, 8000]);
    expect(hall.store.undoName).toBe('Align 3 things on the plan');
    hall.store.undo();
    expect(hall.store.snapshot()).toEqual(before);
  });

  test('racks that would stand on each other stay, all of them', () => {
    const hall = new Hall();
    expect(refusal(hall, alignPlanned, { ids: [hall.rack(1000, 1000), hall.rack(4000, 1000)], edge: 'left' })).toContain('would stand on');
  });

  test('things of two rooms are not lined up', () => {
    const hall = new Hall();
    expect(refusal(hall, alignPlanned, { ids: [hall.rack(1000, 1000), hall.rackA], edge: 'top' })).toContain('one room');
  });

  test('spreading leaves the outer two and makes the gaps equal', () => {
    const hall = new Hall();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 3000 }), (offsets, extraMm) => {
        const ids = [0, ...offsets].map((offset, i) => hall.rack(i * 1600 + (i === 0 ? 0 : offset), 0));
        const last = hall.rack(1600 * ids.length + 1000 + extraMm, 0);
        const racks = [...ids, last];
        hall.run(distributePlanned, { ids: [...racks].reverse(), axis: 'x' });
        const xs = racks.map((id) => hall.store.get('rack', id)?.xMm ?? Number.NaN);
        const gaps = xs.slice(1).map((x, i) => x - (xs[i] ?? 0));
        expect([xs[0], xs.at(-1)]).toEqual([0, 1600 * ids.length + 1000 + extraMm]);
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
        for (let n = 0; n <= racks.length; n += 1) hall.store.undo();
      }),
      { numRuns: 30 },
    );
  });
});

describe('moving on the plan', () => {
  test('racks, walls and pathways move in one step', () => {
    const hall = new Hall();
    const rack = hall.rack(1000, 1000);
    const wall = hall.run(addPlanItem, { roomId: hall.hallId, form: 'wall', xMm: 5000, yMm: 0, widthMm: 100, depthMm: 3000 });
    const tray = hall.run(addPathway, { roomId: hall.hallId, form: 'tray', points: corners([0, 0], [2000, 0], [2000, 1000]) });
    hall.run(movePlanned, { moves: [{ id: rack, xMm: 1100, yMm: 1200 }, { id: wall, xMm: 6000, yMm: 100 }, { id: tray, xMm: 50, yMm: 60 }] });
    expect([hall.ground(rack), hall.ground(wall)]).toEqual([{ x: 1100, y: 1200, width: 600, height: 1000 }, { x: 6000, y: 100, width: 100, height: 3000 }]);
    expect(hall.store.get('pathway', tray)?.points).toEqual(corners([50, 60], [2050, 60], [2050, 1060]));
    expect(hall.store.undo()).toBe('Move 3 things');
    expect(hall.ground(rack)).toEqual({ x: 1000, y: 1000, width: 600, height: 1000 });
  });

  test.each(['wall', 'column', 'keep-out'] as const)('no rack stands on a %s', (form) => {
    const hall = new Hall();
    const rack = hall.rack(1000, 1000);
    hall.run(addPlanItem, { roomId: hall.hallId, form, xMm: 5000, yMm: 0, widthMm: 300, depthMm: 300 });
    expect(refusal(hall, movePlanned, { moves: [{ id: rack, xMm: 5100, yMm: 0 }] })).toContain('It would stand on the');
  });

  test('a part of the building far from its room is refused, drawn or changed', () => {
    const hall = new Hall();
    const column = { roomId: hall.hallId, form: 'column', xMm: 500, yMm: 500, widthMm: 300, depthMm: 300 } as const;
    expect(refusal(hall, addPlanItem, { ...column, xMm: 50_000 })).toContain('outside Hall');
    const itemId = hall.run(addPlanItem, column);
    expect(refusal(hall, updatePlanItems, { changes: [{ itemId, fields: { widthMm: 90_000 } }] })).toContain('outside Hall');
  });
});

describe('rows', () => {
  test.each([
    ['A01', 3, ['A01', 'A02', 'A03']],
    ['A{01}', 2, ['A01', 'A02']],
    ['R{9}-2', 3, ['R9-2', 'R10-2', 'R11-2']],
    ['DC1 row 098 b', 3, ['DC1 row 098 b', 'DC1 row 099 b', 'DC1 row 100 b']],
    ['7', 2, ['7', '8']],
    ['A01…A12', 3, ['A01', 'A02', 'A03']],
    ['A01...A12', 2, ['A01', 'A02']],
    ['A01 .. A12', 2, ['A01', 'A02']],
    ['A01-A12', 2, ['A01', 'A02']],
    ['R8b–R12b', 3, ['R8b', 'R9b', 'R10b']],
    ['DC1-A01-DC1-A12', 2, ['DC1-A01', 'DC1-A02']],
    ['1..4', 2, ['1', '2']],
    ['A{n:00}', 2, ['A01', 'A02']],
    ['R{n}-x', 2, ['R1-x', 'R2-x']],
    ['A01-B12', 2, ['A01-B12', 'A01-B13']],
    ['A01-A01', 2, ['A01-A01', 'A01-A02']],
    ['A1-A02', 2, ['A1-A02', 'A1-A03']],
    ['2-1', 2, ['2-1', '2-2']],
  ])('%s counts up', (pattern, count, names) => {
    expect(rowNames(pattern, count)).toEqual({ ok: true, value: names });
  });

  test.each(['A', '', '{}', 'A{x}'])('"%s" does not count', (pattern) => {
    expect(rowNames(pattern, 2).ok).toBe(false);
  });

  test('a range says when it is longer or shorter than the racks are many, and does not count down', () => {
    expect(rangeNote('A01…A12', 12)).toBeUndefined();
    expect(rangeNote('A01', 5)).toBeUndefined();
    expect(rangeNote('A01…A12', 5)).toBe('A01…A12 are 12 names for 5 racks: they end at A05.');
    expect(rangeNote('A01-A02', 3)).toBe('A01…A02 are 2 names for 3 racks: they end at A03.');
    expect(rowNames('A12…A01', 3)).toEqual({ ok: false, error: 'A range counts up: write A01…A12, and count from the other end.' });
  });

  test('the step in the history names where the names begin', () => {
    const hall = new Hall();
    hall.run(renameRow, { rackIds: [hall.rack(600, 1000), hall.rack(1200, 1000)], pattern: 'C01…C02' });
    expect(hall.store.undoName).toBe('Rename 2 racks from C01');
  });

  test('names go from left to right, row by row, whatever order the racks were picked in', () => {
    const hall = new Hall();
    const racks = [hall.rack(600, 1000), hall.rack(1200, 1000), hall.rack(600, 4000, 'north'), hall.rack(1200, 4050, 'north')];
    hall.run(renameRow, { rackIds: [...racks].reverse(), pattern: 'C08' });
    expect(hall.names(racks)).toEqual(['C08', 'C09', 'C10', 'C11']);
    hall.run(renameRow, { rackIds: racks.slice(0, 2), pattern: 'D1', isReversed: true });
    expect(hall.names(racks)).toEqual(['D2', 'D1', 'C10', 'C11']);
  });

  test('a name of another rack of the room is refused, one of another room is not', () => {
    const hall = new Hall();
    const [first, second] = [hall.rack(600, 1000), hall.rack(1200, 1000)];
    hall.run(renameRow, { rackIds: [first, second], pattern: 'X1' });
    expect(refusal(hall, renameRow, { rackIds: [first], pattern: 'X2' })).toContain('X2');
    hall.run(renameRow, { rackIds: [first, second], pattern: hall.store.get('rack', hall.rackA)?.name ?? '' });
    expect(hall.names([first])).toEqual(hall.names([hall.rackA]));
  });

  test.each(['south', 'north', 'east', 'west'] as const)('a row that faces %s stands side by side in one step', (facing) => {
    const hall = new Hall();
    const ids = hall.run(addRow, { typeKey: CABINET, roomId: hall.hallId, count: 5, pattern: 'R01', facing, spacingMm: 20 });
    const racks = ids.flatMap((id) => hall.store.get('rack', id) ?? []);
    const isDown = facing === 'east' || facing === 'west';
    expect(racks.map((rack) => rack.name)).toEqual(['R01', 'R02', 'R03', 'R04', 'R05']);
    expect(racks.slice(1).map((rack, i) => (isDown ? rack.yMm : rack.xMm) - ((isDown ? racks[i]?.yMm : racks[i]?.xMm) ?? 0))).toEqual([620, 620, 620, 620]);
    hall.store.undo();
    expect(hall.store.find('racksByRoom', hall.hallId)).toEqual([]);
  });

  test('a row that does not fit leaves nothing behind', () => {
    const hall = new Hall();
    expect(refusal(hall, addRow, { typeKey: CABINET, roomId: hall.roomId, count: 40, pattern: 'R01' })).toContain('does not fit');
  });
});

describe('aisles', () => {
  test('fronts face a cold one, rears a hot one; marking again follows the racks', () => {
    const hall = new Hall();
    for (const x of [3000, 3600]) hall.rack(x, 2000, 'south');
    const north = [3000, 3600].map((x) => hall.rack(x, 4500, 'north'));
    for (const x of [3000, 3600]) hall.rack(x, 6700, 'south');
    hall.run(markAisles, { roomId: hall.hallId });
    expect(hall.aisles()).toEqual(['cold-aisle 3000,3000 1200x1500', 'cold-aisle 3000,7700 1200x1200', 'hot-aisle 3000,5500 1200x1200', 'hot-aisle 3000,800 1200x1200']);
    hall.run(movePlanned, { moves: north.map((id, i) => ({ id, xMm: 3000 + i * 600, yMm: 4400 })) });
    hall.run(markAisles, { roomId: hall.hallId });
    expect(hall.aisles()).toContain('cold-aisle 3000,3000 1200x1400');
    expect(hall.aisles()).toHaveLength(4);
  });

  test('an aisle with a name of its own stays', () => {
    const hall = new Hall();
    hall.rack(3000, 4000, 'south');
    hall.run(addPlanItem, { roomId: hall.hallId, form: 'cold-aisle', name: 'Ours', xMm: 2000, yMm: 5000, widthMm: 4000, depthMm: 1800 });
    hall.run(markAisles, { roomId: hall.hallId });
    expect(hall.aisles()).toEqual(['cold-aisle 2000,5000 4000x1800', 'hot-aisle 3000,2800 600x1200']);
  });

  test('marking what is marked leaves no step behind', () => {
    const hall = new Hall();
    for (const x of [3000, 3600]) hall.rack(x, 4000, 'south');
    expect(hall.run(markAisles, { roomId: hall.hallId })).toEqual({ count: 2, hasChanged: true });
    const before = hall.store.steps().names.length;
    expect(hall.run(markAisles, { roomId: hall.hallId })).toEqual({ count: 2, hasChanged: false });
    expect(hall.store.steps().names).toHaveLength(before);
  });

  test('no rows, no aisles', () => {
    const hall = new Hall();
    expect(refusal(hall, markAisles, { roomId: hall.hallId })).toContain('No aisle');
  });
});

describe('outlines', () => {
  test('a corner left of the origin moves the origin, and everything keeps its place in the room', () => {
    const room = new SmallRoom();
    const rack = room.store.get('rack', room.rackA);
    room.run(setOutline, { roomId: room.roomId, corners: corners([-1000, -500], [6000, -500], [6000, 5000], [-1000, 5000]) });
    expect(room.store.get('room', room.roomId)).toMatchObject({ widthMm: 7000, depthMm: 5500, outline: corners([0, 0], [7000, 0], [7000, 5500], [0, 5500]) });
    expect(room.store.get('rack', room.rackA)).toMatchObject({ xMm: (rack?.xMm ?? 0) + 1000, yMm: (rack?.yMm ?? 0) + 500 });
  });

  test.each([
    ['walls that cross', corners([0, 0], [6000, 5000], [6000, 0], [0, 5000]), 'must not cross'],
    ['a wall back on itself', corners([0, 0], [6000, 0], [3000, 0]), 'must not cross'],
    ['walls that leave a rack outside', corners([4000, 0], [6000, 0], [6000, 5000], [4000, 5000]), 'outside of the walls'],
  ])('%s are refused', (_, shape, sentence) => {
    const room = new SmallRoom();
    expect(refusal(room, setOutline, { roomId: room.roomId, corners: shape })).toContain(sentence);
  });

  test('no rack stands in the part that an outline leaves out', () => {
    const room = new SmallRoom();
    room.run(setOutline, { roomId: room.roomId, corners: L_SHAPE });
    expect(refusal(room, movePlanned, { moves: [{ id: room.rackA, xMm: 1000, yMm: 3500 }] })).toContain('outside Room');
    room.run(movePlanned, { moves: [{ id: room.rackA, xMm: 4000, yMm: 3500 }] });
  });

  test('a resized room keeps its walls in order', () => {
    const room = new SmallRoom();
    room.run(setOutline, { roomId: room.roomId, corners: L_SHAPE });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1000, max: 9000 }), (widthMm, depthMm) => {
        const result = execute(room.store, updateRoom, { roomId: room.roomId, fields: { widthMm, depthMm } });
        const outline = room.store.get('room', room.roomId)?.outline ?? [];
        expect(isSimplePolygon(outline.map(({ xMm, yMm }) => vec(xMm, yMm)))).toBe(true);
        if (result.ok) room.store.undo();
      }),
      { numRuns: 60 },
    );
  });
});

describe('walls around a room', () => {
  const door = { form: 'door', opensTo: 'west', hinge: 'left' } as const;

  test('a door and an outlet go with the wall that moves, and stay within one that becomes shorter', () => {
    const hall = new Hall();
    const roomId = hall.hallId;
    const east = hall.run(addPlanItem, { ...door, roomId, xMm: 20_000, yMm: 10_500, widthMm: 60, depthMm: 900 });
    const north = hall.run(addPlanItem, { ...door, roomId, xMm: 18_000, yMm: -60, widthMm: 900, depthMm: 60 });
    const column = hall.run(addPlanItem, { roomId, form: 'column', xMm: 19_000, yMm: 5000, widthMm: 300, depthMm: 300 });
    const outlet = hall.run(addDevice, { typeKey: 'generic-source-cee-16a-1p', placement: { kind: 'room', roomId, xMm: 19_980, yMm: 3000 } });
    const before = hall.store.snapshot();
    hall.run(updateRoom, { roomId, fields: { widthMm: 18_500, depthMm: 11_000 } });
    expect([east, north, column].map((id) => hall.ground(id))).toEqual([
      { x: 18_500, y: 10_100, width: 60, height: 900 }, { x: 17_600, y: -60, width: 900, height: 60 }, { x: 19_000, y: 5000, width: 300, height: 300 },
    ]);
    expect(hall.ground(outlet)).toMatchObject({ x: 18_480, y: 3000 });
    hall.store.undo();
    expect(hall.store.snapshot()).toEqual(before);
  });

  test('a door goes with the far wall of an outline, and with one whose two corners are moved', () => {
    const hall = new Hall();
    const roomId = hall.hallId;
    hall.run(setOutline, { roomId, corners: L_SHAPE });
    const far = hall.run(addPlanItem, { ...door, roomId, xMm: 6000, yMm: 1000, widthMm: 60, depthMm: 900 });
    const inner = hall.run(addPlanItem, { ...door, roomId, xMm: 2940, yMm: 3500, widthMm: 60, depthMm: 900 });
    hall.run(updateRoom, { roomId, fields: { widthMm: 7000 } });
    expect([far, inner].map((id) => hall.ground(id))).toMatchObject([{ x: 7000 }, { x: 2940 }]);
    hall.run(setOutline, { roomId, corners: corners([0, 0], [7000, 0], [7000, 5000], [4000, 5000], [4000, 3000], [0, 3000]) });
    expect([far, inner].map((id) => hall.ground(id))).toMatchObject([{ x: 7000 }, { x: 3940 }]);
  });

  test('a room that is drawn anew has other walls: its doors stay where they are', () => {
    const hall = new Hall();
    const roomId = hall.hallId;
    const east = hall.run(addPlanItem, { ...door, roomId, xMm: 20_000, yMm: 1000, widthMm: 60, depthMm: 900 });
    hall.run(setOutline, { roomId, corners: corners([0, 0], [10_000, 0], [10_000, 6000], [0, 6000]) });
    expect(hall.ground(east)).toMatchObject({ x: 20_000, y: 1000 });
  });
});
