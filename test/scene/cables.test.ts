import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cablePath, type CableWays } from '../../shared/scene/cable-path.ts';
import { cableRoutes, composeCables, rowOfRacks } from '../../shared/scene/cables.ts';
import { portPosition } from '../../shared/scene/rack-geometry.ts';
import { demoDesign } from './demo-design.ts';
import { boundsOf } from './node-bounds.ts';

const { view, racks } = demoDesign();
const ways: CableWays = { leftX: 45, rightX: 555, topY: 0 };
const point = fc.record({ x: fc.integer({ min: 60, max: 540 }), y: fc.integer({ min: 60, max: 1900 }) });

describe('cablePath', () => {
  test('starts and ends at its ports and is made of numbers', () => {
    fc.assert(fc.property(point, point, fc.integer({ min: -50, max: 500 }), fc.boolean(), (from, to, lane, isOther) => {
      const other = isOther ? { leftX: 755, rightX: 1265, topY: 0 } : ways;
      const steps = cablePath(from, to, { from: ways, to: other, lane });
      const last = steps.at(-1);
      expect(steps[0]).toEqual({ op: 'M', to: from });
      expect(last?.op === 'C' ? last.to : undefined).toEqual(to);
      const bounds = boundsOf([{ kind: 'path', steps, paint: {} }]);
      expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
    }));
  });

  test('inside a rack stays within the managers and near the rows of its ends', () => {
    fc.assert(fc.property(point, point, fc.nat(40), (from, to, lane) => {
      const b = boundsOf([{ kind: 'path', steps: cablePath(from, to, { from: ways, to: ways, lane }), paint: {} }]);
      expect(b.x).toBeGreaterThan(ways.leftX - 20);
      expect(b.x + b.width).toBeLessThan(ways.rightX + 20);
      expect(b.y).toBeGreaterThan(Math.min(from.y, to.y) - 60);
      expect(b.y + b.height).toBeLessThan(Math.max(from.y, to.y) + 60);
    }));
  });

  test('to another rack goes over the top', () => {
    const steps = cablePath({ x: 300, y: 500 }, { x: 1000, y: 700 }, { from: ways, to: { leftX: 755, rightX: 1265, topY: 0 }, lane: 0 });
    expect(boundsOf([{ kind: 'path', steps, paint: {} }]).y).toBeLessThan(0);
  });
});

describe('cables of racks', () => {
  const placed = rowOfRacks(view, [racks.a, racks.b]);

  test.each(['front', 'rear'] as const)('end at the ports they are plugged into: %s', (face) => {
    const routes = cableRoutes(view, placed, face);
    expect(routes.length).toBeGreaterThan(5);
    for (const route of routes) {
      const cable = view.get('cable', route.cableId);
      const ends = [...(cable?.a ?? []), ...(cable?.b ?? [])];
      const spots = ends.flatMap((end) => {
        const at = portPosition(view, end, face);
        const device = view.get('device', end.deviceId);
        const rackId = device?.placement.kind === 'rack' || device?.placement.kind === 'rack-side' ? device.placement.rackId : undefined;
        const rack = placed.find((candidate) => candidate.rackId === rackId);
        return at === undefined || rack === undefined ? [] : [{ x: at.x + rack.at.x, y: at.y + rack.at.y }];
      });
      expect(spots).toContainEqual(route.steps[0]?.op === 'M' ? route.steps[0].to : undefined);
      expect(route.isStub).toBe(spots.length < 2);
    }
  });

  test('to a rack that is not shown end in its manager', () => {
    const only = cableRoutes(view, rowOfRacks(view, [racks.b]), 'front');
    expect(only.filter((route) => route.isStub).length).toBe(4);
  });

  test('share paths by colour', () => {
    const [group] = composeCables(view, placed, 'front');
    expect(group?.kind === 'group' ? group.children.length : 0).toBeLessThan(12);
    expect(composeCables(view, [], 'front')).toEqual([]);
  });

  test('racks of different height stand on one line', () => {
    expect(placed.map(({ at }) => at.y)).toEqual([0, 0]);
    expect((placed[1]?.at.x ?? 0) - (placed[0]?.at.x ?? 0)).toBeGreaterThan(600);
  });
});
