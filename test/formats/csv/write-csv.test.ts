import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../shared/formats/csv/write-csv.ts';
import { HOSTILE_NAMES, nameArbitrary } from '../../support/design-arbitrary.ts';
import { tableOf } from '../../support/report-table.ts';

const read = (csv: string): readonly string[][] => Papa.parse<string[]>(csv.replace(/^\ufeff/, '').replace(/\r\n$/, ''), { newline: '\r\n' }).data;

describe('a CSV file', () => {
  it('begins with a byte order mark unless told otherwise, and ends every line with CRLF', () => {
    expect(writeCsv(tableOf(['a']))).toBe('\ufeffText,Length (m),Count,Price (EUR)\r\na,1.234,-5,10.50\r\n');
    expect(writeCsv(tableOf([]), { hasByteOrderMark: false })).toBe('Text,Length (m),Count,Price (EUR)\r\n');
  });

  it('leaves a cell empty where nothing is known', () => {
    const table = { ...tableOf([]), rows: [{ kind: 'item' as const, cells: { text: 'x', length: undefined } }] };
    expect(read(writeCsv(table))[1]).toEqual(['x', '', '', '']);
  });

  it.each([
    ['=1+1', "'=1+1"], ['+1', "'+1"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], ['\tx', "'\tx"], ['\r=1', "'\r=1"], ['  =1', "'  =1"], ['\ufeff=1', "'\ufeff=1"], ['＝1', "'＝1"],
    ['a=1', 'a=1'], ['1-2', '1-2'], ["'=1", "'=1"], ['<script>', '<script>'],
  ])('shows %j as text', (name, shown) => {
    expect(read(writeCsv(tableOf([name])))[1]?.[0]).toBe(shown);
  });

  it('gives back every name, and no cell of text that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(nameArbitrary()), (names) => {
        const rows = read(writeCsv(tableOf(names))).slice(1);
        expect(rows.map(([text]) => (text ?? '').replace(/^'(?=[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/u, ''))).toEqual(names);
        for (const [text] of rows) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('gives back the names that have broken files before', () => {
    expect(read(writeCsv(tableOf(HOSTILE_NAMES))).slice(1)).toHaveLength(HOSTILE_NAMES.length);
  });
});
