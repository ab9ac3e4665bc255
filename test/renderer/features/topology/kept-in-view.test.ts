import { expect, it } from 'vitest';
import { isLost } from '../../../../renderer/features/topology/use-kept-in-view.ts';
import { box } from '../../../../shared/geometry/box.ts';

const SEEN = box(0, 0, 1000, 600);

it.each([
  ['was whole and is cut off', box(100, 100, 500, 300), box(100, 100, 1200, 300), true],
  ['is gone', box(-100, 0, 1500, 900), box(4000, 0, 500, 300), true],
  ['is whole elsewhere', box(100, 100, 500, 300), box(300, 200, 500, 300), false],
  ['was looked at in part and still is', box(-500, -500, 3000, 3000), box(-700, -500, 3000, 3000), false],
])('a diagram that %s', (_, before, after, isBroughtBack) => {
  expect(isLost(SEEN, before, after)).toBe(isBroughtBack);
});
