import { assertNever } from '../../../shared/base/assert-never.ts';
import { box } from '../../../shared/geometry/box.ts';
import { shorten, textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { vec } from '../../../shared/geometry/vector.ts';
import { deviceSymbol } from '../../../shared/scene/device-symbol.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import { TOPOLOGY_NODE } from '../../../shared/scene/topology.ts';
import type { GraphNode } from './topology-graph.ts';

/** How much of a node is drawn. `near`: name, model and place; `small`: its name in larger type; `name`: that alone; `far`: its symbol. */
export type NodeDetail = 'near' | 'small' | 'name' | 'far';

const NEAR_FROM = 0.62;
const SMALL_FROM = 0.36;
const NAME_FROM = 0.2;

/** The detail for a zoom in CSS pixels per diagram unit. */
export function nodeDetail(zoom: number): NodeDetail {
  if (zoom >= NEAR_FROM) return 'near';
  if (zoom >= SMALL_FROM) return 'small';
  return zoom >= NAME_FROM ? 'name' : 'far';
}

const { width: nodeWidth, height: nodeHeight } = TOPOLOGY_NODE;
const SYMBOL_AT = 8;
const SYMBOL_SIDE = nodeHeight - 2 * SYMBOL_AT;
const TEXT_AT = nodeHeight + 2;
const TEXT_ROOM = nodeWidth - TEXT_AT - 8;

/** A node of the diagram in a box of its own, as it is drawn at a zoom. */
export function composeNode(node: GraphNode, detail: NodeDetail): readonly SceneNode[] {
  return [
    { kind: 'rect', box: box(0, 0, nodeWidth, nodeHeight), radiusMm: 8, paint: { fill: 'paper', stroke: 'line', strokeMm: detail === 'near' ? 1.2 : 2 } },
    ...content(node, detail),
  ];
}

function content(node: GraphNode, detail: NodeDetail): readonly SceneNode[] {
  switch (detail) {
    case 'near':
      return [...symbol(node, detail), ...nearText(node)];
    case 'small':
      return [...symbol(node, detail), fittedName(node, { at: 52, largest: 25, smallest: 17 })];
    case 'name':
      return [fittedName(node, { at: 8, largest: 38, smallest: 28 })];
    case 'far':
      return symbol(node, detail);
    default:
      return assertNever(detail);
  }
}

function symbol({ kind }: GraphNode, detail: NodeDetail): readonly SceneNode[] {
  if (detail === 'near') {
    return [{ kind: 'rect', box: box(SYMBOL_AT, SYMBOL_AT, SYMBOL_SIDE, SYMBOL_SIDE), radiusMm: 6, paint: { fill: 'grid' } }, ...deviceSymbol(kind, box(SYMBOL_AT + 7, SYMBOL_AT + 7, SYMBOL_SIDE - 14, SYMBOL_SIDE - 14), 'text')];
  }
  const side = detail === 'small' ? 34 : 46;
  return deviceSymbol(kind, box(detail === 'small' ? 10 : (nodeWidth - side) / 2, (nodeHeight - side) / 2, side, side), 'text');
}

const nearText = ({ device, model, place }: GraphNode): readonly SceneNode[] => [
  { kind: 'text', text: shorten(device.name, TEXT_ROOM, 14, 'bold'), at: vec(TEXT_AT, place === '' ? 26 : 20), sizeMm: 14, ink: 'text', weight: 'bold' },
  { kind: 'text', text: shorten(model, TEXT_ROOM, 11), at: vec(TEXT_AT, place === '' ? 43 : 35.5), sizeMm: 11, ink: 'text-muted' },
  { kind: 'text', text: shorten(place, TEXT_ROOM, 10.5), at: vec(TEXT_AT, 49.5), sizeMm: 10.5, ink: 'text-muted' },
];

interface NameFit {
  /** Where the name begins. */
  readonly at: number;
  readonly largest: number;
  readonly smallest: number;
}

/** The name in the middle of the height. A long one is set smaller before it is cut. */
function fittedName({ device }: GraphNode, { at, largest, smallest }: NameFit): SceneNode {
  const room = nodeWidth - at - 8;
  const fitting = (largest * room) / textWidthMm(device.name, largest, 'bold');
  const size = Math.max(smallest, Math.min(largest, Math.floor(fitting)));
  return { kind: 'text', text: shorten(device.name, room, size, 'bold'), at: vec(at, nodeHeight / 2 + size * 0.36), sizeMm: size, ink: 'text', weight: 'bold' };
}
