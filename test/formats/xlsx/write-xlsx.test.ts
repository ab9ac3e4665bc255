// @vitest-environment jsdom
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../shared/formats/xlsx/write-xlsx.ts';
import { HOSTILE_NAMES, nameArbitrary } from '../../support/design-arbitrary.ts';
import { readXlsx } from '../../support/read-xlsx.ts';
import { tableOf } from '../../support/report-table.ts';

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('an Excel workbook', () => {
  it('has typed cells: numbers stay numbers in metres and currency, text stays text', () => {
    expect(readXlsx(writeXlsx([tableOf(['1', '08', '=1+1', '1e5', 'true'])]))).toEqual([
      ['Text', 'Length (m)', 'Count', 'Price (EUR)'],
      ...['1', '08', '=1+1', '1e5', 'true'].map((text) => [text, 1.234, -5, 10.5]),
    ]);
  });

  it('gives back every name as text, and holds no formula', () => {
    fc.assert(
      fc.property(fc.array(nameArbitrary(), { maxLength: 5 }), (names) => {
        const bytes = writeXlsx([tableOf([...names, ...HOSTILE_NAMES])]);
        const rows = readXlsx(bytes).slice(1);
        expect(rows.map(([text]) => text)).toEqual([...names, ...HOSTILE_NAMES]);
        expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 30 },
    );
  });

  it('freezes its header, is as wide as its content, and prints in landscape', () => {
    const sheet = part(writeXlsx([tableOf(['x'.repeat(40)])]), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="42" customWidth="1"/>');
    expect(sheet).toContain('orientation="landscape"');
  });

  it('has the same bytes for the same report', () => {
    expect(writeXlsx([tableOf(['a'])])).toEqual(writeXlsx([tableOf(['a'])]));
  });

  it('shortens a text that is longer than Excel takes', () => {
    const [, row] = readXlsx(writeXlsx([tableOf(['x'.repeat(40_000)])]));
    expect(String(row?.[0])).toHaveLength(32_767);
  });

  it('gives several sheets names that Excel takes, each its own', () => {
    const titles = ['A/B: [x]?', 'a b   x', 'x'.repeat(50), 'x'.repeat(60), "'q'", '&<"', ''];
    const workbook = part(writeXlsx(titles.map((title) => ({ ...tableOf([]), title }))), 'xl/workbook.xml');
    const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? '');
    expect(names).toHaveLength(titles.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
    for (const name of names) {
      expect(name.replaceAll(/&\w+;/g, 'x').length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/^$|[[\]:*?/\\]|^'|'$/);
    }
  });

  it('writes a report wider than 26 columns', () => {
    const columns = Array.from({ length: 60 }, (_, i) => ({ key: `c${i}`, title: `C${i}`, type: 'integer' as const }));
    const rows = [{ kind: 'item' as const, cells: Object.fromEntries(columns.map(({ key }, i) => [key, i])) }];
    expect(readXlsx(writeXlsx([{ name: 'wide', title: 'Wide', columns, rows }]))[1]).toEqual(columns.map((_, i) => i));
  });
});
