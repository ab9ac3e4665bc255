import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells, writeCells } from '../../../../renderer/features/cables/clipboard-text.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', '\r\n', ' ', ',', "'", '5'), maxLength: 6 });
const table = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));

describe('cells on the clipboard', () => {
  it('are read as they were written, whatever is in them', () => {
    fc.assert(fc.property(table, (rows) => {
      expect(readCells(writeCells(rows))).toEqual({ ok: true, value: rows });
    }));
  });

  it.each([
    ['as Excel writes them', 'a\tb\r\n1\t2\r\n', [['a', 'b'], ['1', '2']]],
    ['as Sheets writes them, without a last line end', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['with lines inside of a cell', '"two\nlines"\tb', [['two\nlines', 'b']]],
    ['with inches, which are no quotes', '19" rack\t"half open', [['19" rack', '"half open']]],
    ['in rows of different length', 'a\nb\tc', [['a', ''], ['b', 'c']]],
    ['with a byte order mark', '\ufeffa', [['a']]],
    ['one empty cell', '\r\n', [['']]],
  ])('%s', (_, text, rows) => expect(readCells(text)).toEqual({ ok: true, value: rows }));

  it.each([
    ['nothing', '', /no text/],
    ['too many rows', 'x\n'.repeat(20_001), /20,001 rows: nothing was pasted/],
    ['too much', 'x'.repeat(5 * 1024 * 1024 + 1), /more than 5 MB: nothing was pasted/],
    ['too many columns', '\t'.repeat(500), /501 columns: nothing was pasted/],
  ])('%s is refused with a sentence', (_, text, sentence) => {
    const read = readCells(text);
    expect(read.ok ? '' : read.error).toMatch(sentence);
  });

  it('of any nonsense never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readCells(text);
      if (read.ok) expect(new Set(read.value.map((row) => row.length)).size).toBe(1);
    }));
  });
});
