/** A column of a table on paper. */
export interface PaperColumn {
  readonly title: string;
  /** Numbers stand right, text left. */
  readonly isNumeric: boolean;
  /** Share of the width; numeric columns are never narrower than their content. */
  readonly weight: number;
}

/** A row of a table on paper; one text per column. */
export interface PaperRow {
  readonly kind: 'item' | 'heading' | 'subtotal' | 'total';
  readonly cells: readonly string[];
}

/** A table ready for paper: everything is text. */
export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}
