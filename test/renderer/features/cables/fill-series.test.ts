import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSeries } from '../../../../renderer/features/cables/fill-series.ts';

describe('filling down', () => {
  it.each([
    ['labels count up', 'counts', ['A01-C008'], ['A01-C009', 'A01-C010', 'A01-C011']],
    ['ports count up', 'counts', ['A01/SW1:1/0/9'], ['A01/SW1:1/0/10', 'A01/SW1:1/0/11', 'A01/SW1:1/0/12']],
    ['two labels give the step', 'counts', ['C01', 'C03'], ['C05', 'C07', 'C09']],
    ['what has no number is the same again', 'counts', ['spare'], ['spare', 'spare', 'spare']],
    ['one length is the same again', 'steps', ['2 m'], ['2 m', '2 m', '2 m']],
    ['two lengths give the step', 'steps', ['1.5 m', '2 m'], ['2.5 m', '3.0 m', '3.5 m']],
    ['with a decimal comma', 'steps', ['1,5 m', '2,5 m'], ['3,5 m', '4,5 m', '5,5 m']],
    ['lengths in different units come again in turn', 'steps', ['1 m', '850 mm'], ['1 m', '850 mm', '1 m']],
    ['values of a list come again in turn', 'repeats', ['Blue 1', 'Red'], ['Blue 1', 'Red', 'Blue 1']],
    ['a serial number of any length is left alone', 'counts', ['12345678901234567890'], ['12345678901234567890', '12345678901234567890', '12345678901234567890']],
  ] as const)('%s', (_, series, sources, filled) => expect(fillSeries(sources, 3, series)).toEqual(filled));

  it('never counts below nought', () => expect(fillSeries(['C2', 'C1'], 2, 'counts')).toEqual(['C0', 'C1']));

  it('goes on as it began: filling twice is filling once', () => {
    const text = fc.tuple(fc.string({ unit: fc.constantFrom('A', '-', '/', '0', '7', '.', ' '), maxLength: 8 }), fc.nat(9999)).map(([before, number]) => `${before}${number}`);
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 20 }), (source, count) => {
      const filled = fillSeries([source], count, 'counts');
      expect(filled).toHaveLength(count);
      const [first = ''] = filled;
      expect([first, ...fillSeries([first], count - 1, 'counts')]).toEqual(filled);
    }));
  });
});
