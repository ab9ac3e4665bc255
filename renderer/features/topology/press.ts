import { box, type Box, overlaps } from '../../../shared/geometry/box.ts';
import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import { pairKey } from './merged-links.ts';
import { idsOf, nodeDrag } from './node-moves.ts';
import { lineNear, nodeAt, type PlacedLine, type PlacedNode, type TopologyModel } from './topology-model.ts';
import { endGesture, showDraft, toggleSpread } from './topology-state.ts';
import type { TopologyContext } from './use-topology-model.ts';

const LINE_REACH_PX = 6;

/** What is under a point: a node, else the nearest line. */
export function whatIsUnder(model: TopologyModel, { at, zoom }: Pick<CanvasPoint, 'at' | 'zoom'>): { readonly node?: PlacedNode | undefined; readonly line?: PlacedLine | undefined } {
  const node = nodeAt(model, at);
  return node === undefined ? { line: lineNear(model, at, LINE_REACH_PX / zoom) } : { node };
}

/** What a press of the left button begins. */
export function pressGesture(context: TopologyContext, p: CanvasPoint): PointerGesture {
  const { node, line } = whatIsUnder(context.model(), p);
  if (node !== undefined) return nodeDrag(context, node, p);
  const band = bandSelect(context, p);
  return line === undefined ? band : { ...band, click: () => selectLine(line, p.isShift || p.isCtrl), choose: () => useSession.getState().select(line.line.cableIds) };
}

/** Selects the cables of a line, or takes them out again. */
export function selectLine({ line }: PlacedLine, isAdding: boolean): void {
  const { selection, select } = useSession.getState();
  const isOnly = selection.length === line.cableIds.length && line.cableIds.every((id) => selection.includes(id));
  /* A second click takes the links of a line apart, or together again. */
  if (!isAdding && isOnly) return toggleSpread(pairKey(line));
  if (!isAdding) return select(line.cableIds);
  const isIn = line.cableIds.every((id) => selection.includes(id));
  const others = selection.filter((id) => !line.cableIds.some((own) => own === id));
  select(isIn ? others : [...others, ...line.cableIds]);
}

const boxBetween = (a: Vec, b: Vec): Box => box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));

/** A press on nothing: a click selects nothing, a drag draws a band that selects the nodes it touches. */
function bandSelect(context: TopologyContext, p: CanvasPoint): PointerGesture {
  const before = useSession.getState().selection;
  const kept = p.isShift ? before : [];
  return {
    click: () => {
      if (!p.isShift) useSession.getState().select([]);
    },
    move: (at) => {
      const band = boxBetween(p.at, at.at);
      const touched = context.model().nodeIndex.search(band).filter((node) => overlaps(node.box, band)).flatMap(idsOf);
      useSession.getState().select([...new Set([...kept, ...touched])]);
      showDraft({ band, said: `${touched.length} devices selected.` });
    },
    drop: endGesture,
    cancel: () => {
      endGesture();
      useSession.getState().select(before);
    },
  };
}
