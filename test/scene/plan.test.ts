import { describe, expect, test } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { dimensionText } from '../../shared/scene/dimensions.ts';
import { composePlan, footprintOf } from '../../shared/scene/plan.ts';
import type { GroupNode, SceneNode } from '../../shared/scene/scene.ts';
import { demoDesign } from './demo-design.ts';
import { boundsOf, isInside, wordsOf } from './node-bounds.ts';

const { view, roomId, racks } = demoDesign();
const groupOf = (nodes: readonly SceneNode[], id: string): GroupNode | undefined => nodes.flatMap((node) => (node.kind === 'group' ? [node] : [])).find((group) => group.recordId === id);

test('shows racks and devices to scale where they stand', () => {
  const { nodes } = composePlan(view, roomId);
  expect(groupOf(nodes, racks.b)?.at).toEqual({ x: 1800, y: 1200 });
  expect(wordsOf(nodes)).toEqual(expect.arrayContaining(['A01', 'A02', 'AP-1', 'WO-1', '5400', '4200', 'N']));
});

test('keeps everything inside its bounds', () => {
  const scene = composePlan(view, roomId);
  expect(isInside(boundsOf(scene.nodes), scene.bounds, 1)).toBe(true);
});

test('leaves grid and dimensions out on request', () => {
  const bare = composePlan(view, roomId, { hasGrid: false, hasDimensions: false });
  expect(wordsOf(bare.nodes)).not.toContain('5400');
  expect(bare.nodes.some((node) => node.kind === 'path' && node.paint.stroke === 'grid')).toBe(false);
});

test.each([
  ['south', 600, 1000], ['north', 600, 1000], ['east', 1000, 600], ['west', 1000, 600],
] as const)('a rack that faces %s takes %d by %d', (facing, width, height) => {
  expect(footprintOf({ xMm: 0, yMm: 0, facing }, { widthMm: 600, depthMm: 1000 })).toEqual({ x: 0, y: 0, width, height });
});

test.each(['south', 'north', 'east', 'west'] as const)('the front of a rack that faces %s is marked inside its footprint', (facing) => {
  const design = new ExampleDesign();
  const room = design.room('R');
  const rackId = design.rack('A', undefined, { roomId: room, facing, xMm: 1000, yMm: 1000 });
  const store = design.store();
  const group = groupOf(composePlan(store, room).nodes, rackId);
  const edge = group?.children.find((node) => node.kind === 'path' && node.paint.stroke === 'accent');
  const b = boundsOf(edge === undefined ? [] : [edge]);
  const size = footprintOf({ xMm: 0, yMm: 0, facing }, store.all('rackType')[0] ?? { widthMm: 0, depthMm: 0 });
  expect(facing === 'south' || facing === 'north' ? b.height : b.width).toBe(0);
  const expected = { south: [0, size.height], north: [0, 0], east: [size.width, 0], west: [0, 0] }[facing];
  expect([b.x, b.y]).toEqual(expected);
});

describe('dimensions', () => {
  test.each([[5400, false, '5400'], [3048, true, '10′-0″'], [3327.4, true, '10′-11″'], [12.7, true, '0.5″']] as const)('%d mm, imperial %s: %s', (lengthMm, isImperial, expected) => {
    expect(dimensionText(lengthMm, isImperial)).toBe(expected);
  });
});

test('a room that does not exist gives an empty scene', () => {
  expect(composePlan(view, makeId('room', 'none')).nodes).toEqual([]);
});
