import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeSections, sectionsOf } from '../../../shared/rules/link-calculator/link-sections.ts';
import { anyQuestion, between, rj45 } from './questions.ts';

it.each([
  [0, '60 m cord'],
  [1, '2 m cord, 58 m installed cable'],
  [2, '2 m cord, 56 m installed cable, 2 m cord'],
  [3, '2 m cord, 2 m cord, 54 m installed cable, 2 m cord'],
  [4, '2 m cord, 2 m cord, 52 m installed cable, 2 m cord, 2 m cord'],
  [5, '2 m cord, 2 m cord, 26 m installed cable, 26 m installed cable, 2 m cord, 2 m cord'],
])('%i connections make %s', (connections, way) => {
  expect(describeSections(sectionsOf(between(rj45(1000), 'cat6a', 60, { connections })))).toBe(way);
});

it('takes the cords as long as they are said to be', () => {
  expect(describeSections(sectionsOf(between(rj45(1000), 'cat6a', 60, { connections: 2, cordsMm: 10_000 })))).toBe('5 m cord, 50 m installed cable, 5 m cord');
});

it('makes one piece more than connections, which add up to the length', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const sections = sectionsOf(question);
      const isDirect = question.medium.startsWith('dac') || question.medium === 'aoc';
      expect(sections).toHaveLength(isDirect ? 1 : question.connections + 1);
      if (question.lengthMm === undefined) expect(sections.every(({ lengthMm }) => lengthMm === undefined)).toBe(true);
      else expect(sections.reduce((sum, { lengthMm = 0 }) => sum + lengthMm, 0)).toBe(question.lengthMm);
    }),
  );
});
