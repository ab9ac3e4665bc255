import { type Box, box } from '../../geometry/box.ts';
import { textWidthMm, type TextWeight, wrap } from '../../geometry/text-metrics.ts';
import { vec } from '../../geometry/vector.ts';
import { segment } from '../path-steps.ts';
import type { SceneNode } from '../scene.ts';
import type { PaperColumn, PaperRow, PaperTable } from './paper-table.ts';

const TEXT_MM = 2.5;
const LINE_MM = 3.5;
const PAD_X = 1.4;
const PAD_Y = 1;
/** Longest a cell grows; more is cut with an ellipsis. */
const MAX_LINES = 4;
/** Tables wider than this are set in several columns side by side. */
const COLUMN_WIDTH_MM = 330;
const COLUMN_GAP_MM = 8;

interface LaidRow {
  readonly kind: PaperRow['kind'] | 'header';
  /** Lines of each cell. */
  readonly cells: readonly (readonly string[])[];
  readonly heightMm: number;
}

/** Lays a table into as many pages of the given box as it needs, with the header repeated on each; a heading is never the last line of a page. An empty table gives one page with its header. */
export function layTable(table: PaperTable, area: Box): readonly (readonly SceneNode[])[] {
  const count = Math.max(1, Math.floor((area.width + COLUMN_GAP_MM) / (COLUMN_WIDTH_MM + COLUMN_GAP_MM)));
  const width = (area.width - (count - 1) * COLUMN_GAP_MM) / count;
  const widths = columnWidths(table, width);
  const header = layRow('header', table.columns.map((column) => column.title), widths);
  const columns = breakRows(table.rows.map((row) => layRow(row.kind, row.cells, widths)), area.height - header.heightMm);
  const pages: SceneNode[][] = [];
  columns.forEach((rows, i) => {
    const slot = i % count;
    const page = slot === 0 ? [] : (pages.pop() ?? []);
    page.push(...drawColumn([header, ...rows], table.columns, widths, box(area.x + slot * (width + COLUMN_GAP_MM), area.y, width, area.height)));
    pages.push(page);
  });
  return pages;
}

/** Height the table takes when it is not broken, in millimetres. */
export function tableHeightMm(table: PaperTable, widthMm: number): number {
  const widths = columnWidths(table, widthMm);
  const rows = [layRow('header', table.columns.map((column) => column.title), widths), ...table.rows.map((row) => layRow(row.kind, row.cells, widths))];
  return rows.reduce((sum, row) => sum + row.heightMm, 0);
}

/** Widths by weight; numeric columns get what their content needs first. */
function columnWidths({ columns, rows }: PaperTable, widthMm: number): readonly number[] {
  const needs = columns.map((column, i) => (column.isNumeric ? numericWidth(column, rows, i) : 0));
  const totalNeed = Math.min(widthMm * 0.7, needs.reduce((sum, need) => sum + need, 0));
  const scale = totalNeed / (needs.reduce((sum, need) => sum + need, 0) || 1);
  const weights = columns.map((column) => (column.isNumeric ? 0 : column.weight));
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (totalWeight === 0) return columns.map(() => widthMm / columns.length);
  return columns.map((column, i) => (column.isNumeric ? (needs[i] ?? 0) * scale : ((widthMm - totalNeed) * column.weight) / totalWeight));
}

function numericWidth({ title }: PaperColumn, rows: readonly PaperRow[], i: number): number {
  const widest = rows.reduce((most, row) => Math.max(most, textWidthMm(row.cells[i] ?? '', TEXT_MM, weightOf(row.kind))), 0);
  const longestWord = Math.max(...title.split(' ').map((word) => textWidthMm(word, TEXT_MM, 'bold')));
  return Math.max(widest, longestWord) + 2 * PAD_X + 0.4;
}

const weightOf = (kind: LaidRow['kind']): TextWeight => (kind === 'item' ? 'regular' : 'bold');

function layRow(kind: LaidRow['kind'], texts: readonly string[], widths: readonly number[]): LaidRow {
  const spans = kind === 'heading' ? headingSpan(texts, widths) : widths;
  const cells = spans.map((width, i) => {
    const text = texts[i] ?? '';
    return text === '' ? [] : wrap(text, { maxWidthMm: Math.max(1, width - 2 * PAD_X), sizeMm: TEXT_MM, weight: weightOf(kind), maxLines: MAX_LINES });
  });
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return { kind, cells, heightMm: lines * LINE_MM + 2 * PAD_Y };
}

/** A heading's text runs on over the empty cells to its right. */
function headingSpan(texts: readonly string[], widths: readonly number[]): readonly number[] {
  return widths.map((width, i) => {
    let total = width;
    for (let next = i + 1; next < widths.length && (texts[next] ?? '') === ''; next += 1) total += widths[next] ?? 0;
    return total;
  });
}

function breakRows(rows: readonly LaidRow[], heightMm: number): readonly (readonly LaidRow[])[] {
  const pages: LaidRow[][] = [];
  let page: LaidRow[] = [];
  let used = 0;
  for (const row of rows) {
    if (page.length > 0 && used + row.heightMm > heightMm) {
      const carried = page.length > 1 && page.at(-1)?.kind === 'heading' ? page.splice(-1) : [];
      pages.push(page);
      page = carried;
      used = carried.reduce((sum, kept) => sum + kept.heightMm, 0);
    }
    page.push(row);
    used += row.heightMm;
  }
  return [...pages, page];
}

function drawColumn(rows: readonly LaidRow[], columns: readonly PaperColumn[], widths: readonly number[], area: Box): SceneNode[] {
  let { y } = area;
  const fills: SceneNode[] = [];
  const rules: SceneNode[] = [];
  const texts: SceneNode[] = [];
  for (const row of rows) {
    const fill = FILLS[row.kind];
    if (fill) fills.push({ kind: 'rect', box: box(area.x, y, area.width, row.heightMm), paint: { fill } });
    texts.push(...drawRow(row, columns, widths, area.x, y));
    y += row.heightMm;
    rules.push({ kind: 'path', steps: segment(vec(area.x, y), vec(area.x + area.width, y)), paint: { stroke: row.kind === 'header' || row.kind === 'total' ? 'text' : 'line-faint', strokeMm: row.kind === 'header' || row.kind === 'total' ? 0.35 : 0.18 } });
  }
  return [...fills, ...rules, ...texts];
}

const FILLS = { header: 'grid', heading: 'grid', item: undefined, subtotal: undefined, total: 'grid' } as const;

function drawRow(row: LaidRow, columns: readonly PaperColumn[], widths: readonly number[], left: number, top: number): SceneNode[] {
  let x = left;
  return row.cells.flatMap((lines, i) => {
    const width = widths[i] ?? 0;
    const isNumeric = columns[i]?.isNumeric === true && row.kind !== 'heading';
    const at = isNumeric ? x + width - PAD_X : x + PAD_X;
    x += width;
    return lines.map((text, n): SceneNode => ({
      kind: 'text', text, at: vec(at, top + PAD_Y + (n + 0.76) * LINE_MM), sizeMm: TEXT_MM, ink: 'text', weight: weightOf(row.kind), align: isNumeric ? 'end' : 'start',
    }));
  });
}
