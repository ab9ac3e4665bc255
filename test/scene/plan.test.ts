import { describe, expect, test } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { dimensionText } from '../../shared/scene/dimensions.ts';
import { PLAN_ITEM_FORMS } from '../../shared/model/plan-item.ts';
import { composePlan } from '../../shared/scene/plan.ts';
import { footprintOf } from '../../shared/scene/plan-racks.ts';
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

describe('what is drawn in a room', () => {
  const corners = [[0, 0], [8000, 0], [8000, 6000], [4000, 6000], [4000, 3000], [0, 3000]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }));

  test.each(PLAN_ITEM_FORMS)('a %s is drawn where it is, inside the sheet', (form) => {
    const design = new ExampleDesign();
    const roomId = design.room('R');
    const id = design.planItem({ roomId, form, xMm: 1000, yMm: 500, widthMm: 1500, depthMm: 1200, opensTo: 'south', hinge: 'right' });
    const scene = composePlan(design.store(), roomId);
    expect(groupOf(scene.nodes, id)?.at).toEqual({ x: 1000, y: 500 });
    expect(isInside(boundsOf(scene.nodes), scene.bounds, 1)).toBe(true);
  });

  test('hot and cold aisles differ by their words and patterns, not by colour alone', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R');
    for (const form of ['hot-aisle', 'cold-aisle'] as const) design.planItem({ roomId, form, xMm: 1000, yMm: 500, widthMm: 2400, depthMm: 1200 });
    const { nodes } = composePlan(design.store(), roomId);
    expect(wordsOf(nodes)).toEqual(expect.arrayContaining(['Hot aisle', 'Cold aisle']));
    const patterns = nodes.flatMap((node) => (node.kind === 'group' && node.layer === 'aisles' ? node.children.flatMap((child) => (child.kind === 'path' ? [JSON.stringify(child.steps)] : [])) : []));
    expect(new Set(patterns).size).toBe(2);
  });

  test('tiles lie as the room says, within its walls, and only where there are some', () => {
    const design = new ExampleDesign();
    const [tiled, bare] = [design.room('T', { outline: corners, tiles: { sizeMm: 600, xMm: 100 } }), design.room('B')];
    const gridOf = (roomId: typeof tiled): SceneNode[] => composePlan(design.store(), roomId).nodes.filter((node) => node.kind === 'group' && node.layer === 'tiles');
    expect(gridOf(bare)).toEqual([]);
    const b = boundsOf(gridOf(tiled).flatMap((node) => (node.kind === 'group' ? node.children : [])));
    expect([b.x, b.y, b.x + b.width, b.y + b.height]).toEqual([0, 0, 8000, 6000]);
  });

  test('a row is measured from wall to wall, and the way between two rows', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R');
    for (const [name, xMm, yMm, facing] of [['A1', 1000, 500, 'south'], ['A2', 1800, 500, 'south'], ['B1', 1000, 3100, 'north'], ['B2', 1800, 3100, 'north']] as const) design.rack(name, undefined, { roomId, xMm, yMm, facing });
    expect(wordsOf(composePlan(design.store(), roomId, { textMm: 60 }).nodes)).toEqual(expect.arrayContaining(['1000', '800', '5400', '1400']));
  });

  test.each(['tray', 'ladder', 'basket', 'conduit', 'riser', 'hooks'] as const)('a %s runs along its corners, to scale, with its name', (form) => {
    const design = new ExampleDesign();
    const roomId = design.room('R');
    const id = design.pathway('CT7', { roomId, form, widthMm: 300, points: [[1000, 1000], [5000, 1000], [5000, 4000]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm })) });
    design.pathway('not drawn', { roomId, form });
    const { nodes } = composePlan(design.store(), roomId);
    expect(groupOf(nodes, id)?.at).toEqual({ x: 850, y: 850 });
    expect(wordsOf(nodes)).toContain('CT7');
    expect(wordsOf(nodes)).not.toContain('not drawn');
  });

  test('names of devices close together all find a place of their own', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R');
    const names = ['FEED-A1', 'FEED-A2', 'FEED-B1', 'FEED-B2'];
    for (const [i, name] of names.entries()) design.device(name, 'generic-source-cee-16a-1p', { placement: { kind: 'room', roomId, xMm: 1000 + i * 400, yMm: 200 } });
    expect(wordsOf(composePlan(design.store(), roomId).nodes)).toEqual(expect.arrayContaining(names));
  });
});
