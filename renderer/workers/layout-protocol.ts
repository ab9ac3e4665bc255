/** Something to be placed, with its size in diagram units. */
export interface LayoutItem {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A diagram to be laid out: items in rows, joined by edges from one row to a lower one. */
export interface LayoutRequest {
  /** From top to bottom. */
  readonly rows: readonly (readonly LayoutItem[])[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** Between items of a row, in diagram units. */
  readonly gapX: number;
  /** Between rows, in diagram units. */
  readonly gapY: number;
}

/** Where the top left corner of an item goes, in diagram units. */
export interface LayoutPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What came of it. */
export type LayoutAnswer = { readonly kind: 'places'; readonly places: readonly LayoutPlace[] } | { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly reason: string };
