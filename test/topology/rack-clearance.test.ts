import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../../shared/base/id.ts';
import { cornersOf, holdsBox, isSimplePolygon } from '../../shared/geometry/polygon.ts';
import { box } from '../../shared/geometry/box.ts';
import { vec } from '../../shared/geometry/vector.ts';
import { freeWay, standingRacks } from '../../shared/topology/rack-clearance.ts';
import { obstaclesIn } from '../../shared/topology/room-outline.ts';
import { pathwayFill } from '../../shared/topology/pathway-fill.ts';
import { cabinet, copperCord, DesignBuilder } from '../support/design-builder.ts';

const TYPE = cabinet({ widthMm: 600, depthMm: 1000 });
const corners = (...points: readonly (readonly [number, number])[]): { xMm: number; yMm: number }[] => points.map(([xMm, yMm]) => ({ xMm, yMm }));

function wayOf(design: DesignBuilder, roomId: Id<'room'>, face: 'front' | 'rear'): number {
  const store = design.store();
  const room = store.get('room', roomId) ?? expect.fail('no room');
  const racks = standingRacks(store, roomId);
  const [from] = racks;
  return freeWay(room, racks, from ?? expect.fail('no rack'), face, obstaclesIn(store, roomId)).distanceMm;
}

describe('the free way out of a rack', () => {
  test('an outline along the rectangle is the same as none, wherever a rack stands and looks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7000 }), fc.integer({ min: 0, max: 5000 }), fc.constantFrom('south', 'north', 'east', 'west'), fc.constantFrom('front', 'rear'), (xMm, yMm, facing, face) => {
        const ways = [undefined, corners([0, 0], [8000, 0], [8000, 6000], [0, 6000])].map((outline) => {
          const design = new DesignBuilder();
          const roomId = design.room('R', outline === undefined ? {} : { outline });
          design.rack('A', TYPE, { roomId, xMm, yMm, facing });
          return wayOf(design, roomId, face);
        });
        const isInside = (ways[0] ?? -1) >= 0 && (ways[1] ?? -1) >= 0;
        if (isInside) expect(ways[1]).toBe(ways[0]);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['the wall of an L', corners([0, 0], [8000, 0], [8000, 6000], [4000, 6000], [4000, 3000], [0, 3000]), 1000],
    ['the nearest end of a slanting wall', corners([0, 0], [8000, 0], [8000, 6000], [0, 2400]), 850],
    ['a rack in the wall', corners([0, 0], [8000, 0], [8000, 6000], [4000, 6000], [4000, 1500], [0, 1500]), -1],
  ])('ends at %s', (_, outline, expected) => {
    const design = new DesignBuilder();
    const roomId = design.room('R', { outline });
    design.rack('A', TYPE, { roomId, xMm: 1000, yMm: 1000 });
    expect(wayOf(design, roomId, 'front')).toBe(expected);
  });

  test.each([['wall', 500], ['column', 500], ['keep-out', 500], ['door', 4000], ['cold-aisle', 4000]] as const)('a %s before the front', (form, expected) => {
    const design = new DesignBuilder();
    const roomId = design.room('R');
    design.rack('A', TYPE, { roomId, xMm: 1000, yMm: 1000 });
    design.planItem({ roomId, form, xMm: 1500, yMm: 2500, widthMm: 400, depthMm: 400 });
    expect(wayOf(design, roomId, 'front')).toBe(expected);
  });
});

describe('polygons', () => {
  test('a box is held by a box exactly when it does not stick out', () => {
    const side = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 110 }), fc.integer({ min: -50, max: 110 }), side, side, (x, y, width, height) => {
        expect(holdsBox(cornersOf(box(0, 0, 100, 100)), box(x, y, width, height))).toBe(x >= 0 && y >= 0 && x + width <= 100 && y + height <= 100);
      }),
    );
  });

  test.each([
    ['a square', [[0, 0], [10, 0], [10, 10], [0, 10]], true],
    ['a bow tie', [[0, 0], [10, 10], [10, 0], [0, 10]], false],
    ['a spike without width', [[0, 0], [10, 0], [5, 0], [5, 5]], false],
    ['a corner on another wall', [[0, 0], [10, 0], [10, 10], [5, 0], [0, 10]], false],
    ['a corner twice', [[0, 0], [10, 0], [10, 0], [0, 10]], false],
  ] as const)('%s', (_, points, isSimple) => {
    expect(isSimplePolygon(points.map(([x, y]) => vec(x, y)))).toBe(isSimple);
  });
});

test('the fill of a pathway is its cables’ circles in its cross-section, and unknown where a figure is', () => {
  const design = new DesignBuilder();
  const tray = design.pathway('CT1', { widthMm: 100, heightMm: 50 });
  const type = copperCord('cat6a', { diameterCentiMm: 700 });
  for (let n = 0; n < 10; n += 1) design.cable(type, undefined, undefined, { pathwayIds: [tray], status: n === 0 ? 'removed' : 'planned' });
  const store = design.store();
  const pathway = store.get('pathway', tray) ?? expect.fail('no pathway');
  expect(pathwayFill(store, pathway).fillPercent).toBeCloseTo((9 * Math.PI * 3.5 ** 2 * 100) / 5000, 6);
  expect(pathwayFill(store, { ...pathway, heightMm: undefined }).fillPercent).toBeUndefined();
});
