import type { ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { LayoutPlace, LayoutRequest } from './layout-protocol.ts';

/** The request in the layout engine's own terms: layers from top to bottom, none wider than asked for. */
export function toElkGraph({ nodes, edges, nodeWidth, nodeHeight, gapX, gapY, maxPerRow }: LayoutRequest): ElkNode {
  return {
    id: 'diagram',
    layoutOptions: options(gapX, gapY, maxPerRow),
    children: nodes.map((id) => ({ id, width: nodeWidth, height: nodeHeight })),
    edges: edges.map(({ from, to }, index) => ({ id: `edge ${index}`, sources: [from], targets: [to] })),
  };
}

const options = (gapX: number, gapY: number, maxPerRow: number): LayoutOptions => ({
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
  'elk.layered.layering.coffmanGraham.layerBound': String(maxPerRow),
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(gapY),
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '4',
  'elk.spacing.nodeNode': String(gapX),
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '4',
  'elk.spacing.componentComponent': String(gapX),
  'elk.separateConnectedComponents': 'true',
});

/** The middles of the nodes the engine has placed, on the grid. */
export function placesOf(laidOut: ElkNode, { grid }: Pick<LayoutRequest, 'grid'>): readonly LayoutPlace[] {
  const onGrid = (value: number): number => Math.round(value / grid) * grid;
  return (laidOut.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({ id, x: onGrid(x + width / 2), y: onGrid(y + height / 2) }));
}
