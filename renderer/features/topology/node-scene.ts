import { assertNever } from '../../../shared/base/assert-never.ts';
import { box } from '../../../shared/geometry/box.ts';
import { shorten, textWidthMm } from '../../../shared/geometry/text-metrics.ts';
import { vec } from '../../../shared/geometry/vector.ts';
import { deviceSymbol } from '../../../shared/scene/device-symbol.ts';
import type { SceneNode } from '../../../shared/scene/scene.ts';
import { TOPOLOGY_NODE } from '../../../shared/scene/topology.ts';
import type { GraphNode } from './topology-graph.ts';

/** How much of a node is drawn. `near`: name, model and place; `small` and `smaller`: symbol and name; `name` and `farName`: the name alone; `far`: its symbol. */
export type NodeDetail = 'near' | 'small' | 'smaller' | 'name' | 'farName' | 'far';

/* Each form begins where its type is about as large on the screen as in the one before: names do not grow as the view goes away. */
const FORMS: readonly { readonly from: number; readonly detail: NodeDetail }[] = [
  { from: 0.62, detail: 'near' },
  { from: 0.47, detail: 'small' },
  { from: 0.36, detail: 'smaller' },
  { from: 0.27, detail: 'name' },
  { from: 0.2, detail: 'farName' },
];

/** The detail for a zoom in CSS pixels per diagram unit. */
export const nodeDetail = (zoom: number): NodeDetail => FORMS.find(({ from }) => zoom >= from)?.detail ?? 'far';

const { width: nodeWidth, height: nodeHeight } = TOPOLOGY_NODE;
const SYMBOL_AT = 8;
const SYMBOL_SIDE = nodeHeight - 2 * SYMBOL_AT;
const TEXT_AT = nodeHeight + 2;
const TEXT_ROOM = nodeWidth - TEXT_AT - 8;

/* Sheets behind a folded group. */
const FOLDS: readonly SceneNode[] = [8, 4].map((by) => ({ kind: 'rect', box: box(by, -by, nodeWidth, nodeHeight), radiusMm: 8, paint: { fill: 'grid', stroke: 'line', strokeMm: 1.2 } }));

/** A node of the diagram in a box of its own, as it is drawn at a zoom. */
export function composeNode(node: GraphNode, detail: NodeDetail): readonly SceneNode[] {
  return [
    ...(node.members === undefined ? [] : FOLDS),
    { kind: 'rect', box: box(0, 0, nodeWidth, nodeHeight), radiusMm: 8, paint: { fill: 'paper', stroke: 'line', strokeMm: detail === 'near' ? 1.2 : 2 } },
    ...content(node, detail),
  ];
}

function content(node: GraphNode, detail: NodeDetail): readonly SceneNode[] {
  switch (detail) {
    case 'near':
      return [...symbol(node, detail), ...nearText(node)];
    case 'small':
      return [...symbol(node, detail), fittedName(node, { at: 52, largest: 19, smallest: 16 })];
    case 'smaller':
      return [...symbol(node, detail), fittedName(node, { at: 50, largest: 24, smallest: 20 })];
    case 'name':
      return [fittedName(node, { at: 8, largest: 31, smallest: 25 })];
    case 'farName':
      return [fittedName(node, { at: 6, largest: 40, smallest: 32 })];
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
  const isSmall = detail === 'small' || detail === 'smaller';
  const side = isSmall ? 34 : 46;
  return deviceSymbol(kind, box(isSmall ? 10 : (nodeWidth - side) / 2, (nodeHeight - side) / 2, side, side), 'text');
}

const nearText = ({ name, model, place }: GraphNode): readonly SceneNode[] => [
  { kind: 'text', text: shorten(name, TEXT_ROOM, 14, 'bold'), at: vec(TEXT_AT, place === '' ? 26 : 20), sizeMm: 14, ink: 'text', weight: 'bold' },
  { kind: 'text', text: shorten(model, TEXT_ROOM, 11), at: vec(TEXT_AT, place === '' ? 43 : 35.5), sizeMm: 11, ink: 'text-muted' },
  { kind: 'text', text: shorten(place, TEXT_ROOM, 10.5), at: vec(TEXT_AT, 49.5), sizeMm: 10.5, ink: 'text-muted' },
];

interface NameFit {
  /** Where the room for the name begins. */
  readonly at: number;
  readonly largest: number;
  readonly smallest: number;
}

/** The name in the middle of its room. A long one is set smaller before it is cut. */
function fittedName({ name }: GraphNode, { at, largest, smallest }: NameFit): SceneNode {
  const room = nodeWidth - at - 8;
  const fitting = (largest * room) / textWidthMm(name, largest, 'bold');
  const size = Math.max(smallest, Math.min(largest, Math.floor(fitting)));
  return { kind: 'text', text: shorten(name, room, size, 'bold'), at: vec(at + room / 2, nodeHeight / 2 + size * 0.36), sizeMm: size, ink: 'text', weight: 'bold', align: 'middle' };
}
