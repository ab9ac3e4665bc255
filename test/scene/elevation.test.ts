import { describe, expect, test } from 'vitest';
import { makeId } from '../../shared/base/id.ts';
import { unionBoxes } from '../../shared/geometry/box.ts';
import { ExampleDesign } from '../../shared/rules/engine/example-design.ts';
import { composeElevation } from '../../shared/scene/elevation.ts';
import { deviceBox } from '../../shared/scene/rack-geometry.ts';
import type { GroupNode, SceneNode } from '../../shared/scene/scene.ts';
import { demoDesign, NAMES } from './demo-design.ts';
import { boundsOf, isInside, textsOf, wordsOf } from './node-bounds.ts';

const { view, racks } = demoDesign();
const groups = (nodes: readonly SceneNode[]): GroupNode[] => nodes.flatMap((node) => (node.kind === 'group' ? [node] : []));

test.each(['front', 'rear'] as const)('shows every device of the rack once, at its place, named for screen readers: %s', (face) => {
  const drawn = groups(composeElevation(view, racks.a, face).nodes);
  for (const device of view.find('devicesByRack', racks.a)) {
    const mine = drawn.filter((group) => group.recordId === device.id);
    const at = deviceBox(view, device, face);
    expect(mine, device.name).toHaveLength(1);
    expect(mine[0]?.at).toEqual({ x: at?.x, y: at?.y });
    expect(mine[0]?.title).toContain(device.name);
  }
});

test.each(['near', 'far'] as const)('draws nothing outside its bounds: %s', (detail) => {
  for (const face of ['front', 'rear'] as const) {
    for (const hasSideNames of [true, false]) {
      const scene = composeElevation(view, racks.a, face, { detail, hasSideNames });
      expect(isInside(boundsOf(scene.nodes), scene.bounds, 1)).toBe(true);
    }
  }
});

describe('U numbers', () => {
  const numbersOf = (numbering: 'bottom-up' | 'top-down'): { text: string; y: number }[] => {
    const design = new ExampleDesign();
    const rackId = design.rack('R', undefined, { numbering });
    return textsOf(composeElevation(design.store(), rackId, 'front', { hasHeading: false }).nodes).map(({ node, at }) => ({ text: node.text, y: at.y }));
  };

  test.each([['bottom-up', '1', '42'], ['top-down', '42', '1']] as const)('counted %s, %s is at the bottom', (numbering, lowest, highest) => {
    const numbers = numbersOf(numbering);
    expect(numbers).toHaveLength(2 * 42);
    const byHeight = [...numbers].sort((a, b) => b.y - a.y);
    expect(byHeight[0]?.text).toBe(lowest);
    expect(byHeight.at(-1)?.text).toBe(highest);
  });
});

test('what is mounted at the other face and does not reach through is drawn behind a veil', () => {
  const ghost = (face: 'front' | 'rear', name: string): boolean => {
    const group = groups(composeElevation(view, racks.a, face).nodes).find((candidate) => candidate.title?.startsWith(`${name},`) === true);
    return group?.children.some((node) => node.kind === 'path' && node.paint.dashMm !== undefined) ?? false;
  };
  expect(ghost('front', 'A01-PP1')).toBe(false);
  expect(ghost('rear', 'A01-PP1')).toBe(true);
  expect(ghost('rear', NAMES.greek)).toBe(false);
  expect(ghost('front', 'A01-PDU-A')).toBe(true);
});

test('the heading states units in use and names in any script stay whole where there is room', () => {
  const words = wordsOf(composeElevation(view, racks.a, 'front').nodes);
  expect(words).toEqual(expect.arrayContaining(['A01', '24 of 42 U', NAMES.greek, NAMES.hebrew]));
});

test('names beside the frame do not touch each other', () => {
  const scene = composeElevation(view, racks.b, 'front', { hasSideNames: true });
  const frameRight = unionBoxes([scene.bounds]).width;
  const sides = textsOf(scene.nodes).filter(({ node, at }) => node.weight === 'medium' && node.sizeMm === 22 && at.x < frameRight).map(({ at }) => at.y).sort((a, b) => a - b);
  expect(sides.length).toBeGreaterThan(5);
  sides.forEach((y, i) => expect(i === 0 ? 44 : y - (sides[i - 1] ?? 0)).toBeGreaterThan(22));
});

test('a rack that does not exist gives an empty scene', () => {
  expect(composeElevation(view, makeId('rack', 'none'), 'front').nodes).toEqual([]);
});
