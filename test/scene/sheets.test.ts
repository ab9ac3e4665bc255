import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box } from '../../shared/geometry/box.ts';
import { textWidthMm } from '../../shared/geometry/text-metrics.ts';
import { emptyTables } from '../../shared/model/design.ts';
import type { Table } from '../../shared/reports/table.ts';
import { PAPER_NAMES, paperByName, paperSize } from '../../shared/scene/papers.ts';
import { composeSheets } from '../../shared/scene/sheets/compose-sheets.ts';
import { slug } from '../../shared/scene/sheets/draft.ts';
import { layTable } from '../../shared/scene/sheets/table-layout.ts';
import { paperTable } from '../../shared/scene/sheets/report-table.ts';
import { DesignStore } from '../../shared/store/design-store.ts';
import { demoDesign, NAMES } from './demo-design.ts';
import { boundsOf, isInside, textBox, textsOf, wordsOf } from './node-bounds.ts';

const { view } = demoDesign();
const bom: Table = {
  name: 'bom', title: 'Bill of materials', currency: 'EUR',
  columns: [{ key: 'part', title: 'Part', type: 'text', weight: 4 }, { key: 'count', title: 'Count', type: 'integer' }, { key: 'length', title: 'Length', type: 'length' }, { key: 'price', title: 'Price', type: 'money' }],
  rows: [{ kind: 'heading', cells: { part: 'Cables' } }, ...Array.from({ length: 90 }, (_, i) => ({ kind: 'item' as const, cells: { part: `Cord ${i} ${NAMES.markup}`, count: i, length: i * 1250, price: i % 3 === 0 ? undefined : i * 1999 } })), { kind: 'subtotal', cells: { part: 'Cables', price: 123_456 } }, { kind: 'total', cells: { part: 'Total', price: 123_456 } }],
};
const schedule: Table = { ...bom, name: 'schedule', title: 'Cable schedule' };
const findings = { findings: [], waived: [], checked: ['a/b'], switchedOff: ['c/d'], notCheckable: [{ ruleId: 'e/f', subjects: [], missing: 'length of cable C-017' }] };

test.each([
  ['A4', 297, 210], ['A3', 420, 297], ['A2', 594, 420], ['A1', 841, 594], ['A0', 1189, 841],
  ['ANSI A', 279.4, 215.9], ['ANSI B', 431.8, 279.4], ['ANSI C', 558.8, 431.8], ['ANSI D', 863.6, 558.8], ['ANSI E', 1117.6, 863.6],
] as const)('%s lies %d by %d mm', (name, widthMm, heightMm) => {
  expect(paperSize(name)).toEqual({ widthMm, heightMm });
  expect(paperSize(name, 'portrait')).toEqual({ widthMm: heightMm, heightMm: widthMm });
});

test.each([['a3', 'A3'], ['ANSI-B', 'ANSI B'], ['ansib', 'ANSI B'], [' ansi c ', 'ANSI C'], ['A9', undefined], ['', undefined]] as const)('the paper called %j is %j', (text, expected) => {
  expect(paperByName(text)).toBe(expected);
});

describe.each(PAPER_NAMES.flatMap((paper) => (['landscape', 'portrait'] as const).map((orientation) => [paper, orientation] as const)))('a drawing set on %s, %s', (paper, orientation) => {
  const sheets = composeSheets(view, { paper, orientation, bom, schedule, findings });

  test('holds every sheet, in order, each with a name of its own', () => {
    const names = sheets.map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/-\d+$/.test(name) || name.endsWith('-1'))).toEqual(['index', 'plan-Server-room', 'rack-A01-front', 'rack-A01-rear', 'rack-A02-front', 'rack-A02-rear', 'topology', 'schedule-1', 'bom-1', 'findings']);
  });

  test('draws nothing over the edge of the paper', () => {
    for (const sheet of sheets) expect(isInside(boundsOf(sheet.scene.nodes), box(0, 0, sheet.widthMm, sheet.heightMm)), sheet.name).toBe(true);
  });

  test('numbers the sheets and says so in each title block', () => {
    sheets.forEach((sheet, i) => expect(wordsOf(sheet.scene.nodes)).toContain(`${i + 1} of ${sheets.length}`));
  });

  test('lists all sheets on the first', () => {
    const listed = sheets.filter((sheet) => sheet.name.startsWith('index')).flatMap((sheet) => wordsOf(sheet.scene.nodes));
    for (const sheet of sheets.filter((candidate) => !candidate.name.startsWith('index'))) expect(listed.join('')).toContain(sheet.name.slice(0, 8));
  });
});

test('title blocks state the project and the date given', () => {
  const [first] = composeSheets(view, { paper: 'A3', date: '2027-05-06' });
  expect(wordsOf(first?.scene.nodes ?? [])).toEqual(expect.arrayContaining(['Office server room', 'Example Company Ltd', 'CW-0001', 'B', 'A. Author', '2027-05-06', 'A3']));
});

test('plans state the scale they are drawn to', () => {
  const plan = composeSheets(view, { paper: 'A3' }).find((sheet) => sheet.name === 'plan-Server-room');
  expect(wordsOf(plan?.scene.nodes ?? [])).toContain('1:25');
  const group = plan?.scene.nodes.find((node) => node.kind === 'group' && node.scale !== undefined);
  expect(group?.kind === 'group' ? group.scale : 0).toBe(1 / 25);
});

test('findings sheets say what was not checked and what is switched off', () => {
  const words = composeSheets(view, { paper: 'A3', findings }).filter((sheet) => sheet.name === 'findings').flatMap((sheet) => wordsOf(sheet.scene.nodes));
  expect(words).toEqual(expect.arrayContaining(['None. 1 rules checked.', 'Missing: length of cable C-017', 'c/d', 'Switched off: 1']));
});

test('the same design gives the same sheets, whatever the order of its records', () => {
  const once = composeSheets(view, { paper: 'A3', bom });
  expect(composeSheets(demoDesign().view, { paper: 'A3', bom })).toEqual(once);
});

test('an empty design gives an index and nothing that fails', () => {
  const empty = new DesignStore(emptyTables('Nothing'), () => 'x');
  expect(composeSheets(empty, { paper: 'A4' }).map((sheet) => sheet.name)).toEqual(['index']);
});

test.each([['A 01/x', 'A-01-x'], ['../..', '..-..'], ['核心', '核心'], ['<>', 'unnamed'], ['हिन्दी', 'हिन्दी']])('the sheet of %j is called %j', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

describe('tables', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('A01/SW1:Gi1/0/1', NAMES.chinese, NAMES.arabic, 'x'.repeat(300), ''));
  const table = fc.integer({ min: 1, max: 9 }).chain((columns) => fc.record({
    columns: fc.array(fc.record({ title: cell, isNumeric: fc.boolean(), weight: fc.double({ min: 0.5, max: 5, noNaN: true }) }), { minLength: columns, maxLength: columns }),
    rows: fc.array(fc.record({ kind: fc.constantFrom('item', 'heading', 'subtotal', 'total'), cells: fc.array(cell, { minLength: columns, maxLength: columns }) }), { maxLength: 60 }),
  }));

  test('stay inside their box on every page', () => {
    fc.assert(fc.property(table, fc.integer({ min: 120, max: 800 }), fc.integer({ min: 60, max: 500 }), (content, width, height) => {
      const area = box(30, 20, width, height);
      for (const page of layTable(content, area)) {
        for (const node of page) if (node.kind === 'rect') expect(isInside(node.box, area, 0.01)).toBe(true);
        for (const { node } of textsOf(page)) expect(textBox(node).y + textBox(node).height).toBeLessThanOrEqual(area.y + area.height + 0.01);
      }
    }), { numRuns: 60 });
  });

  test('never let two texts of a row overlap', () => {
    const pages = layTable(paperTable(bom), box(0, 0, 250, 150));
    for (const page of pages) {
      const byLine = new Map<number, { left: number; right: number }[]>();
      for (const { node } of textsOf(page)) {
        const b = textBox(node);
        byLine.set(b.y, [...(byLine.get(b.y) ?? []), { left: b.x, right: b.x + b.width }]);
      }
      for (const spans of byLine.values()) spans.sort((a, b) => a.left - b.left).forEach((span, i) => expect(span.left).toBeGreaterThanOrEqual(spans[i - 1]?.right ?? 0));
    }
  });

  test('show every row once, and the header on each page', () => {
    const pages = layTable(paperTable(bom), box(0, 0, 250, 150));
    expect(pages.length).toBeGreaterThan(2);
    const words = pages.flatMap((page) => wordsOf(page));
    expect(words.filter((word) => word === 'Part')).toHaveLength(pages.length);
    for (let i = 0; i < 90; i += 1) expect(words.filter((word) => word.startsWith(`Cord ${i} `)), `row ${i}`).toHaveLength(1);
  });

  test('show lengths in metres, money with its currency and nothing for what is unknown', () => {
    const { columns, rows } = paperTable(bom);
    expect(columns.map((column) => column.title)).toEqual(['Part', 'Count', 'Length (m)', 'Price (EUR)']);
    expect(rows[3]?.cells.slice(1)).toEqual(['2', '2.5', '39.98']);
    expect(rows[4]?.cells[3]).toBe('');
  });

  test('give a long word a place by cutting it, not by running over', () => {
    const [page = []] = layTable({ columns: [{ title: 'a', isNumeric: false, weight: 1 }, { title: 'b', isNumeric: false, weight: 1 }], rows: [{ kind: 'item', cells: ['x'.repeat(200), 'y'] }] }, box(0, 0, 60, 100));
    for (const { node } of textsOf(page)) expect(textWidthMm(node.text, node.sizeMm, node.weight)).toBeLessThanOrEqual(30);
  });
});
