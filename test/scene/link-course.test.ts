import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../shared/geometry/box.ts';
import { vec } from '../../shared/geometry/vector.ts';
import { linkCourse, type NodesBetween } from '../../shared/scene/link-course.ts';
import { nodeBox } from '../../shared/scene/topology-scene.ts';

const among = (boxes: readonly Box[]): NodesBetween => (area) => boxes.filter((node) => overlaps(node, area));
const [left, right] = [vec(0, 0), vec(1000, 0)];

describe('the course of a link in the diagram', () => {
  it('is straight where nothing is in the way', () => {
    expect(linkCourse(left, right, among([nodeBox(vec(500, 300))]))).toEqual([left, right]);
  });

  it('passes beside a row of nodes between its ends, so that it does not read as a chain', () => {
    const row = [250, 500, 750].map((x) => nodeBox(vec(x, 0)));
    const course = linkCourse(left, right, among(row));
    expect(course.length).toBe(4);
    for (const point of course.slice(1, -1)) expect(row.some((node) => point.x >= node.x && point.x <= node.x + node.width && point.y >= node.y && point.y <= node.y + node.height)).toBe(false);
  });

  it('takes the other side where the first is taken too', () => {
    const [first, second] = [linkCourse(left, right, among([nodeBox(vec(500, 0))])), linkCourse(left, right, among([nodeBox(vec(500, 0)), nodeBox(vec(500, 60))]))];
    expect(Math.sign(first[1]?.y ?? 0)).toBe(1);
    expect(Math.sign(second[1]?.y ?? 0)).toBe(-1);
  });

  it('stays straight between neighbours too near for a detour', () => {
    expect(linkCourse(left, vec(150, 0), among([nodeBox(vec(75, 0))]))).toEqual([left, vec(150, 0)]);
  });
});
