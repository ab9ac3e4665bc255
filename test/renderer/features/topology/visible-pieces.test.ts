import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visiblePieces } from '../../../../renderer/features/topology/visible-pieces.ts';
import { box, contains, inflate } from '../../../../shared/geometry/box.ts';
import { vec } from '../../../../shared/geometry/vector.ts';

const part = box(0, 0, 100, 60);
const point = fc.record({ x: fc.integer({ min: -300, max: 400 }), y: fc.integer({ min: -300, max: 400 }) });

test('what is seen of a line is drawn and nothing that is far away', () => {
  expect(visiblePieces([vec(-50, 30), vec(150, 30)], part, 0)).toEqual([{ from: vec(0, 30), to: vec(100, 30) }]);
  expect(visiblePieces([vec(10, 10), vec(20, 20), vec(20, 500)], part, 0)).toEqual([{ from: vec(10, 10), to: vec(20, 20) }, { from: vec(20, 20), to: vec(20, 60) }]);
  expect(visiblePieces([vec(-50, -50), vec(-50, 200)], part, 10)).toEqual([]);
});

test('every point of a line inside the part is on a piece, and every piece ends within the margin', () => {
  fc.assert(fc.property(point, point, fc.integer({ min: 0, max: 1000 }), (from, to, permille) => {
    const pieces = visiblePieces([from, to], part, 5);
    for (const piece of pieces) for (const end of [piece.from, piece.to]) expect(contains(inflate(part, 5.001), end)).toBe(true);
    const seen = vec(from.x + ((to.x - from.x) * permille) / 1000, from.y + ((to.y - from.y) * permille) / 1000);
    if (!contains(part, seen)) return;
    const [piece] = pieces;
    expect(piece).toBeDefined();
    if (piece === undefined) return;
    const lowest = Math.min(piece.from.x, piece.to.x) - 0.001;
    expect(seen.x >= lowest && seen.x <= Math.max(piece.from.x, piece.to.x) + 0.001).toBe(true);
  }));
});
