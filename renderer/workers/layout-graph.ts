import type { ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { LayoutPlace, LayoutRequest } from './layout-protocol.ts';

/** The request in the layout engine's own terms: a partition for each row, whose items stand on one line whatever hangs on them. */
export function toElkGraph({ rows, edges, gapX, gapY }: LayoutRequest): ElkNode {
  return {
    id: 'diagram',
    layoutOptions: options(gapX, gapY),
    children: rows.flatMap((row, index) => row.map((item) => ({ ...item, layoutOptions: { 'elk.partitioning.partition': String(index), 'elk.alignment': 'TOP' } }))),
    edges: edges.map(({ from, to }, index) => ({ id: `edge ${index}`, sources: [from], targets: [to] })),
  };
}

const options = (gapX: number, gapY: number): LayoutOptions => ({
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'POLYLINE',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(gapY),
  /* Lines are drawn straight: between rows and beside nodes they need little room of their own. */
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '4',
  'elk.spacing.nodeNode': String(gapX),
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '6',
});

/** Where the engine has placed the items. */
export const placesOf = (laidOut: ElkNode): readonly LayoutPlace[] => (laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => ({ id, x, y }));
