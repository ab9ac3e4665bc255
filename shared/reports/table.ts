/** A cell. Absent is shown as an empty cell, never as 0. */
export type Cell = string | number | undefined;

/** A column of a report. */
export interface Column {
  readonly key: string;
  readonly title: string;
  /** `length` cells are millimetres and `money` cells hundredths; writers show them as metres and currency. */
  readonly type: 'text' | 'integer' | 'length' | 'money';
  /** Share of the width on paper; columns without one get 1. */
  readonly weight?: number | undefined;
}

/** A row; `group` rows are headings or subtotals of what follows or precedes. */
export interface Row {
  readonly kind: 'item' | 'heading' | 'subtotal' | 'total';
  readonly cells: Readonly<Record<string, Cell>>;
  /** Records this row stands for, so that a click finds them. */
  readonly recordIds?: readonly string[] | undefined;
}

/** A report as a table: what the BOM, the schedule and their writers share. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** ISO 4217 code of `money` cells. */
  readonly currency?: string | undefined;
}
