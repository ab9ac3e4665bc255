/** A cell by its place. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: from the cell that is worked on to the corner that moves when it grows. */
export interface CellRange {
  readonly active: CellPlace;
  readonly head: CellPlace;
}

/** A rectangle by its edges, all inside it. */
export interface CellRect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns there are, and how many rows are seen at once. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
}

/** A range of one cell. */
export const single = (place: CellPlace): CellRange => ({ active: place, head: place });

/** The edges of a range. */
export const rectOf = ({ active, head }: CellRange): CellRect => ({
  top: Math.min(active.row, head.row),
  bottom: Math.max(active.row, head.row),
  left: Math.min(active.column, head.column),
  right: Math.max(active.column, head.column),
});

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** The place, or the nearest one that is in the table. */
export const clampPlace = ({ row, column }: CellPlace, { rows, columns }: Pick<GridSize, 'rows' | 'columns'>): CellPlace => ({ row: clamp(row, rows - 1), column: clamp(column, columns - 1) });

/** The range, or what of it is in the table. */
export const clampRange = ({ active, head }: CellRange, size: Pick<GridSize, 'rows' | 'columns'>): CellRange => ({ active: clampPlace(active, size), head: clampPlace(head, size) });

/** The range over all columns. */
export const wholeRows = ({ active, head }: CellRange, { columns }: Pick<GridSize, 'columns'>): CellRange => ({ active: { row: active.row, column: 0 }, head: { row: head.row, column: columns - 1 } });

/** The range over all rows. */
export const wholeColumns = ({ active, head }: CellRange, { rows }: Pick<GridSize, 'rows'>): CellRange => ({ active: { row: 0, column: active.column }, head: { row: rows - 1, column: head.column } });

/** Everything. */
export const wholeTable = ({ rows, columns }: Pick<GridSize, 'rows' | 'columns'>): CellRange => ({ active: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } });

/** True for a range that holds every column. */
export const holdsWholeRows = (range: CellRange, { columns }: Pick<GridSize, 'columns'>): boolean => {
  const { left, right } = rectOf(range);
  return left === 0 && right === columns - 1;
};

/** True for a range of one cell. */
export const isSingle = ({ active, head }: CellRange): boolean => active.row === head.row && active.column === head.column;
