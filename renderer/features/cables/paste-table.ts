import type { Cable } from '../../../shared/model/cable.ts';
import type { ColumnKey, GridColumn } from './grid-columns.ts';
import type { CellInput, CellProblem } from './plan-edits.ts';

/** A row of what is pasted that no cable stands for yet, by column. */
export interface NewRow {
  readonly row: number;
  readonly texts: ReadonlyMap<ColumnKey, string>;
}

/** What a paste comes to before it is read. */
export interface PasteInputs {
  readonly inputs: readonly CellInput[];
  readonly newRows: readonly NewRow[];
  readonly problems: readonly CellProblem[];
}

/** Pasted rows with the columns they are for. */
interface PasteTable {
  /** The column of each place; undefined for what the table has no column for. */
  readonly columns: readonly (GridColumn | undefined)[];
  /** What is put behind bare figures of a place, where the heading names a unit. */
  readonly units: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row that the first of `rows` has on the clipboard, from 1. */
  readonly firstRow: number;
  readonly hasHeading: boolean;
}

const bare = (title: string): string => title.replace(/\s*\([^)]*\)\s*$/u, '').trim().toLowerCase();

/** The heading of a pasted table: the columns its first row names, where that is what it does. */
export function headingOf(rows: readonly (readonly string[])[], offered: readonly GridColumn[]): readonly (GridColumn | undefined)[] | undefined {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return undefined;
  const columns = first.map((title) => offered.find((column) => bare(title) !== '' && (column.title.toLowerCase() === bare(title) || column.key.toLowerCase() === bare(title))));
  const named = columns.filter((column) => column !== undefined).length;
  const written = first.filter((title) => title.trim() !== '').length;
  return named > 0 && (named === written || (named >= 2 && named * 2 >= written)) ? columns : undefined;
}

function tableOf(rows: readonly (readonly string[])[], offered: readonly GridColumn[], from: readonly GridColumn[]): PasteTable {
  const heading = headingOf(rows, offered);
  if (heading === undefined) return { columns: (rows[0] ?? []).map((_, at) => from[at]), units: [], rows, firstRow: 1, hasHeading: false };
  return { columns: heading, units: (rows[0] ?? []).map((title) => (/\(m\)\s*$/u.test(title) ? ' m' : '')), rows: rows.slice(1), firstRow: 2, hasHeading: true };
}

const FIGURE = /^\s*\d+(?:[.,]\d+)?\s*$/u;

const cellText = (table: PasteTable, cells: readonly string[], at: number): string => {
  const text = cells[at] ?? '';
  const unit = table.units[at] ?? '';
  return unit !== '' && FIGURE.test(text) ? `${text.trim()}${unit}` : text;
};

/** Where a paste goes: the cables from the active row down, the columns from the active one on, and how large the chosen range is. */
export interface PastePlace {
  readonly cables: readonly Cable[];
  readonly columns: readonly GridColumn[];
  readonly rangeRows: number;
  readonly rangeColumns: number;
}

/** Lays pasted rows over the table. One cell fills the range, and so does a block that fits into it a whole number of times. */
export function pasteOver(rows: readonly (readonly string[])[], place: PastePlace, offered: readonly GridColumn[]): PasteInputs {
  const table = tableOf(repeated(rows, place, offered), offered, place.columns);
  const problems = [...columnProblems(table, rows[0] ?? [])];
  const inputs: CellInput[] = [];
  const newRows: NewRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    const row = index + table.firstRow;
    const cable = place.cables[index];
    if (cable === undefined && table.hasHeading) newRows.push({ row, texts: textsOf(table, cells) });
    else if (cable === undefined) problems.push({ row, text: cells.join(' '), why: 'There are no more rows: paste it as new cables, or with the names of the columns in its first row.' });
    else inputs.push(...inputsOf(table, cells, cable, row));
  }
  return { inputs, newRows, problems };
}

function inputsOf(table: PasteTable, cells: readonly string[], cable: Cable, row: number): readonly CellInput[] {
  return cells.flatMap((_, at) => {
    const column = table.columns[at];
    return column === undefined || (table.hasHeading && !column.isEditable) ? [] : [{ cable, column: column.key, text: cellText(table, cells, at), row }];
  });
}

const textsOf = (table: PasteTable, cells: readonly string[]): ReadonlyMap<ColumnKey, string> =>
  new Map(cells.flatMap((_, at) => {
    const column = table.columns[at];
    return column?.isEditable === true ? [[column.key, cellText(table, cells, at)] as const] : [];
  }));

function columnProblems({ columns, hasHeading }: PasteTable, firstRow: readonly string[]): readonly CellProblem[] {
  return columns.flatMap((column, at): readonly CellProblem[] => {
    const text = firstRow[at] ?? '';
    if (column === undefined) return hasHeading && text.trim() === '' ? [] : [{ row: 1, text, why: hasHeading ? 'There is no such column: it is left out.' : 'There is no column there: it is left out.' }];
    return hasHeading && !column.isEditable ? [{ row: 1, column: column.key, text, why: 'This column is worked out: it is left out.' }] : [];
  });
}

function repeated(rows: readonly (readonly string[])[], { rangeRows, rangeColumns }: PastePlace, offered: readonly GridColumn[]): readonly (readonly string[])[] {
  const width = rows[0]?.length ?? 0;
  if (width === 0 || headingOf(rows, offered) !== undefined) return rows;
  const down = rangeRows > rows.length && rangeRows % rows.length === 0 ? rangeRows / rows.length : 1;
  const across = rangeColumns > width && rangeColumns % width === 0 ? rangeColumns / width : 1;
  const wide = across === 1 ? rows : rows.map((row) => Array.from({ length: across }, () => row).flat());
  return down === 1 ? wide : Array.from({ length: down }, () => wide).flat();
}

/** Columns of a table of new cables whose first row names none. */
const USUAL_ORDER: readonly ColumnKey[] = ['from', 'to', 'type', 'label', 'length'];

/** Takes every pasted row for a new cable. */
export function pasteAsNew(rows: readonly (readonly string[])[], offered: readonly GridColumn[]): PasteInputs {
  const table = tableOf(rows, offered, USUAL_ORDER.flatMap((key) => offered.find((column) => column.key === key) ?? []));
  const newRows = table.rows.map((cells, index) => ({ row: index + table.firstRow, texts: textsOf(table, cells) }));
  return { inputs: [], newRows, problems: columnProblems(table, rows[0] ?? []) };
}
