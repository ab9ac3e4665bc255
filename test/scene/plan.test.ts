import { describe, expect, test } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { inflate, overlaps } from '../../shared/geometry/box.ts';
import { dimensionText } from '../../shared/scene/dimensions.ts';
import { PLAN_ITEM_FORMS } from '../../shared/model/plan-item.ts';
import { composePlan } from '../../shared/scene/plan.ts';
import { footprintOf } from '../../shared/scene/plan-racks.ts';
import type { GroupNode, SceneNode } from '../../shared/scene/scene.ts';
import { demoDesign } from './demo-design.ts';
import { boundsOf, isInside, textBox, textsOf, wordsOf } from './node-bounds.ts';

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

  describe('the chain of a row', () => {
    const L = [[0, 0], [8000, 0], [8000, 6000], [4000, 6000], [4000, 3000], [0, 3000]].map(([xMm = 0, yMm = 0]) => ({ xMm, yMm }));
    const size = { widthMm: 8000, depthMm: 6000, outline: L };
    const words = (design: ExampleDesign, roomId: ReturnType<ExampleDesign['room']>): string[] => wordsOf(composePlan(design.store(), roomId, { textMm: 40 }).nodes);

    test.each([
      ['ends at the wall of an L-shaped room', 'south', 4500, 4000, ['500', '2700'], ['4500']],
      ['runs on where the room is wide', 'south', 4500, 1000, ['4500', '2700'], ['500']],
      ['ends there along y as well', 'east', 1000, 1000, ['1000', '1200'], ['4200']],
    ] as const)('%s', (_, facing, xMm, yMm, there, gone) => {
      const design = new ExampleDesign();
      const roomId = design.room('L', size);
      design.rack('A1', undefined, { roomId, xMm, yMm, facing });
      expect(words(design, roomId)).toEqual(expect.arrayContaining([...there]));
      expect(words(design, roomId)).not.toEqual(expect.arrayContaining([...gone]));
    });

    test('ends at a wall drawn in the room, and no aisle is measured through one', () => {
      const design = new ExampleDesign();
      const roomId = design.room('R', { widthMm: 8000, depthMm: 6000 });
      design.rack('A1', undefined, { roomId, xMm: 4500, yMm: 500 });
      design.rack('B1', undefined, { roomId, xMm: 4500, yMm: 3500, facing: 'north' });
      expect(words(design, roomId)).toEqual(expect.arrayContaining(['4500', '1800']));
      design.planItem({ roomId, form: 'wall', xMm: 4000, yMm: 0, widthMm: 100, depthMm: 6000 });
      expect(words(design, roomId)).toContain('400');
      expect(words(design, roomId)).not.toContain('4500');
      design.planItem({ roomId, form: 'wall', xMm: 4100, yMm: 2500, widthMm: 3900, depthMm: 100 });
      expect(words(design, roomId)).not.toContain('1800');
    });

    test('is on the side where no symbols stand', () => {
      const design = new ExampleDesign();
      const roomId = design.room('R', { widthMm: 8000, depthMm: 6000 });
      design.rack('A1', undefined, { roomId, xMm: 4500, yMm: 1000 });
      const chainAt = (): number | undefined => textsOf(composePlan(design.store(), roomId, { textMm: 60 }).nodes).find(({ node }) => node.text === '4500')?.at.y;
      expect(chainAt()).toBeGreaterThan(2000);
      design.device('FEED', 'generic-source-cee-16a-1p', { placement: { kind: 'room', roomId, xMm: 4800, yMm: 2100 } });
      expect(chainAt()).toBeLessThan(1000);
    });
  });

  test('figures of rows close to each other are never printed over one another', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R', { widthMm: 9000, depthMm: 6000 });
    for (const [name, xMm, yMm] of [['A1', 1500, 1000], ['A2', 2300, 1000], ['A3', 3100, 1000], ['B1', 2300, 2600]] as const) design.rack(name, undefined, { roomId, xMm, yMm });
    for (const textMm of [60, 110, 200]) {
      const figures = textsOf(composePlan(design.store(), roomId, { textMm }).nodes).filter(({ node }) => /^\d+$/u.test(node.text)).map(({ node, at }) => inflate(textBox({ ...node, at }), -1));
      expect(figures.filter((figure, i) => figures.some((other, k) => k > i && overlaps(figure, other)))).toEqual([]);
      expect(wordsOf(composePlan(design.store(), roomId, { textMm }).nodes)).toEqual(expect.arrayContaining(['2300', '400']));
    }
  });

  test('a very long name of a rack stands upright, large enough to read, and cut', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R');
    design.rack('Rack of the third row from the left, beside the column, with the old servers', undefined, { roomId, xMm: 1000, yMm: 1000 });
    const name = textsOf(composePlan(design.store(), roomId).nodes).find(({ node }) => node.text.startsWith('Rack of'));
    expect(name?.node.text).toMatch(/…$/u);
    expect(name?.node.sizeMm).toBeGreaterThanOrEqual(99);
  });

  test('the word of an aisle gives way to names, symbols and figures', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R', { widthMm: 8000, depthMm: 6000 });
    design.planItem({ roomId, form: 'hot-aisle', xMm: 1000, yMm: 1000, widthMm: 4000, depthMm: 1200 });
    const wordAt = (): number | undefined => textsOf(composePlan(design.store(), roomId).nodes).find(({ node }) => node.text === 'Hot aisle')?.at.x;
    const stand = (name: string, xMm: number): unknown => design.device(name, 'generic-source-cee-16a-1p', { placement: { kind: 'room', roomId, xMm, yMm: 1450 } });
    expect(wordAt()).toBe(3000);
    stand('FEED-A', 3000);
    expect(wordAt()).toBe(2000);
    for (const [i, xMm] of [2000, 4000].entries()) stand(`FEED-B${i}`, xMm);
    expect(wordAt()).toBeUndefined();
  });

  test('names of devices at a wall stand inside the room', () => {
    const design = new ExampleDesign();
    const roomId = design.room('R', { widthMm: 8000, depthMm: 6000 });
    for (let i = 0; i < 8; i += 1) design.device(`FEED-A0${i}`, 'generic-source-cee-16a-1p', { placement: { kind: 'room', roomId, xMm: 1000 + i * 300, yMm: i < 4 ? 150 : 5850 } });
    const names = textsOf(composePlan(design.store(), roomId).nodes).filter(({ node }) => node.text.startsWith('FEED'));
    expect(names).toHaveLength(8);
    for (const { at } of names) expect(at.y).toSatisfy((y: number) => y > 0 && y < 6000);
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
