/** A diagram to be laid out: nodes of one size, joined by edges that point downwards. */
export interface LayoutRequest {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** In diagram units, as all lengths here. */
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  readonly gapX: number;
  readonly gapY: number;
  /** Nodes beside each other before a layer goes on in another row. */
  readonly maxPerRow: number;
  /** Middles of nodes come to rest on multiples of this. */
  readonly grid: number;
}

/** Where the middle of a node goes, in whole diagram units. */
export interface LayoutPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What came of it. */
export type LayoutAnswer = { readonly kind: 'places'; readonly places: readonly LayoutPlace[] } | { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly reason: string };
