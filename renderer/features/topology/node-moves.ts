import type { Id } from '../../../shared/base/id.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import { placeDiagramNodes } from '../../../shared/commands/diagram/place-nodes.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { GRID, onGrid } from './diagram-grid.ts';
import type { PlacedNode, TopologyModel } from './topology-model.ts';
import { endGesture, showDraft } from './topology-state.ts';
import type { TopologyContext } from './use-topology-model.ts';

/** The selected nodes of the diagram. */
export const selectedNodes = (model: TopologyModel): readonly PlacedNode[] => [...new Set(useSession.getState().selection.flatMap((id) => model.nodeById.get(id) ?? []))];

/** How far a drag takes its nodes: so that the pressed one comes to rest on the grid, or as free as the pointer with Alt. */
export const dragBy = (lead: Vec, from: Vec, to: Vec, isFree: boolean): Vec => {
  const [x, y] = [lead.x + to.x - from.x, lead.y + to.y - from.y];
  return isFree ? vec(Math.round(to.x - from.x), Math.round(to.y - from.y)) : vec(onGrid(x) - lead.x, onGrid(y) - lead.y);
};

/** Dragging one node, or all selected ones: one step in the history. */
export function nodeDrag(context: TopologyContext, pressed: PlacedNode, p: CanvasPoint): PointerGesture {
  let moved: readonly PlacedNode[] = [];
  let ids: ReadonlySet<string> = new Set();
  let by = vec(0, 0);
  return {
    click: () => selectPressed(pressed, p.isShift || p.isCtrl),
    start: () => {
      if (!selectedNodes(context.model()).includes(pressed)) useSession.getState().select(idsOf(pressed));
      moved = selectedNodes(context.model());
      ids = new Set(moved.map(({ id }) => id));
      showDraft({ activeId: pressed.id, hint: undefined, hoverNodeId: undefined, hoverLineKey: undefined });
    },
    move: (at) => {
      const next = dragBy(pressed.at, p.at, at.at, at.isAlt);
      if (next.x === by.x && next.y === by.y) return;
      by = next;
      showDraft({ shift: { ids, by } });
    },
    drop: () => {
      if (by.x !== 0 || by.y !== 0) moveNodes(context, moved, by);
      endGesture();
    },
    cancel: () => {
      endGesture();
      showDraft({ said: 'Move cancelled.' });
    },
  };
}

/** The devices a node stands for. */
export const idsOf = ({ id, node }: PlacedNode): readonly Id<'device'>[] => node.members ?? [id];

/** Selects what a node stands for, or adds it to the selection. */
export function selectPressed(pressed: PlacedNode, isAdding: boolean): void {
  const session = useSession.getState();
  const ids = idsOf(pressed);
  const isIn = ids.every((id) => session.selection.includes(id));
  if (!isAdding) session.select(ids);
  else session.select(isIn ? session.selection.filter((id) => !ids.some((own) => own === id)) : [...new Set([...session.selection, ...ids])]);
  showDraft({ activeId: pressed.id });
}

/* What was not moved is kept where it stands: from the first node that is put somewhere on, the diagram does not lay itself out any more. */
function moveNodes(context: TopologyContext, nodes: readonly PlacedNode[], by: Vec, mergeKey?: string): void {
  const positions = context.positions();
  const moved = new Set(nodes.flatMap(idsOf));
  const placeOf = ([deviceId, at]: readonly [Id<'device'>, Vec], { x, y }: Vec) => ({ deviceId, x: Math.round(at.x + x), y: Math.round(at.y + y) });
  const places = [...positions].filter(([id]) => moved.has(id)).map((place) => placeOf(place, by));
  const others = [...positions].filter(([id]) => !moved.has(id)).map((place) => placeOf(place, vec(0, 0)));
  runCommand(placeDiagramNodes, { places, others }, mergeKey === undefined ? {} : { mergeKey });
}

/** Moves the selected nodes by keyboard: each press one grid step, all presses in a row one entry in the history. */
export function nudgeNodes(context: TopologyContext, direction: Vec): boolean {
  const nodes = selectedNodes(context.model());
  if (nodes.length === 0) return false;
  moveNodes(context, nodes, vec(direction.x * GRID, direction.y * GRID), `diagram ${idsOfKind('device', useSession.getState().selection).join(' ')}`);
  return true;
}
