import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { overlaps } from '../../shared/geometry/box.ts';
import { settleNodes } from '../../shared/scene/topology-newcomers.ts';
import { nodeBox } from '../../shared/scene/topology-scene.ts';

const idOf = (n: number) => makeId('device', `n${n}`);

it('a newcomer to a diagram that was put into place moves nothing and lies on nothing', () => {
  const places = fc.uniqueArray(fc.record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: -5, max: 5 }) }), { selector: ({ x, y }) => `${x} ${y}`, minLength: 2, maxLength: 20 });
  fc.assert(fc.property(places, fc.integer({ min: 1, max: 2 }), (spots, added) => {
    const saved = new Map(spots.map(({ x, y }, i) => [idOf(i), { x: x * 260, y: y * 120 }]));
    const newcomers = Array.from({ length: Math.min(added, spots.length) }, (_, i) => idOf(100 + i));
    const laidOut = new Map([...saved.keys(), ...newcomers].map((id) => [id, { x: 0, y: 0 }]));
    const settled = settleNodes(laidOut, saved, () => [idOf(0)]);
    for (const [id, at] of saved) expect(settled.get(id)).toEqual(at);
    const boxes = [...settled.values()].map(nodeBox);
    expect(boxes).toHaveLength(laidOut.size);
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
  }));
});

it('what hangs on a newcomer stands near it, and what comes with a layer does not undo what was put into place', () => {
  const saved = new Map([[idOf(0), { x: 0, y: 0 }], [idOf(1), { x: 4000, y: 0 }]]);
  /* Panels at the two, each with two outlets, given before what they hang on. */
  const friends = new Map([[10, [20]], [11, [20]], [12, [21]], [13, [21]], [20, [0]], [21, [1]]]);
  const laidOut = new Map([10, 11, 12, 13, 20, 21, 0, 1].map((n) => [idOf(n), { x: n * 900, y: 5000 }]));
  const settled = settleNodes(laidOut, saved, (id) => (friends.get(Number(id.slice('device:n'.length))) ?? []).map(idOf), saved.keys());
  const away = (n: number, other: number): number => Math.hypot((settled.get(idOf(n))?.x ?? NaN) - (settled.get(idOf(other))?.x ?? NaN), (settled.get(idOf(n))?.y ?? NaN) - (settled.get(idOf(other))?.y ?? NaN));
  for (const [n, other] of [[20, 0], [21, 1], [10, 20], [11, 20], [12, 21], [13, 21]] as const) expect(away(n, other)).toBeLessThan(400);
});

it('a diagram of which little was put into place keeps laying itself out', () => {
  const laidOut = new Map([0, 1, 2, 3].map((n) => [idOf(n), { x: n * 300, y: 0 }]));
  const settled = settleNodes(laidOut, new Map([[idOf(1), { x: 5, y: 900 }]]), () => []);
  expect([...settled.values()]).toEqual([{ x: 0, y: 0 }, { x: 5, y: 900 }, { x: 600, y: 0 }, { x: 900, y: 0 }]);
});
