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
export const selectedNodes = (model: TopologyModel): readonly PlacedNode[] => useSession.getState().selection.flatMap((id) => model.nodeById.get(id) ?? []);

/** How far a drag takes its nodes: so that the pressed one comes to rest on the grid, or as free as the pointer with Alt. */
export const dragBy = (lead: Vec, from: Vec, to: Vec, isFree: boolean): Vec => {
  const [x, y] = [lead.x + to.x - from.x, lead.y + to.y - from.y];
  return isFree ? vec(Math.round(to.x - from.x), Math.round(to.y - from.y)) : vec(onGrid(x) - lead.x, onGrid(y) - lead.y);
};

/** Dragging one node, or all selected ones: one step in the history. */
export function nodeDrag(context: TopologyContext, pressed: PlacedNode, p: CanvasPoint): PointerGesture {
  let moved: readonly PlacedNode[] = [];
  let by = vec(0, 0);
  return {
    click: () => selectPressed(pressed, p.isShift || p.isCtrl),
    start: () => {
      if (!useSession.getState().selection.includes(pressed.id)) useSession.getState().select([pressed.id]);
      moved = selectedNodes(context.model());
      showDraft({ activeId: pressed.id, hint: undefined, hoverNodeId: undefined, hoverLineKey: undefined });
    },
    move: (at) => {
      const next = dragBy(pressed.at, p.at, at.at, at.isAlt);
      if (next.x === by.x && next.y === by.y) return;
      by = next;
      showDraft({ shift: { ids: new Set(moved.map(({ id }) => id)), by } });
    },
    drop: () => {
      if (by.x !== 0 || by.y !== 0) moveNodes(moved, by);
      endGesture();
    },
    cancel: () => {
      endGesture();
      showDraft({ said: 'Move cancelled.' });
    },
  };
}

function selectPressed(pressed: PlacedNode, isAdding: boolean): void {
  const session = useSession.getState();
  if (isAdding) session.toggleSelected(pressed.id);
  else session.select([pressed.id]);
  showDraft({ activeId: pressed.id });
}

function moveNodes(nodes: readonly PlacedNode[], by: Vec, mergeKey?: string): void {
  const places = nodes.map(({ id, at }) => ({ deviceId: id, x: Math.round(at.x + by.x), y: Math.round(at.y + by.y) }));
  runCommand(placeDiagramNodes, { places }, mergeKey === undefined ? {} : { mergeKey });
}

/** Moves the selected nodes by keyboard: each press one grid step, all presses in a row one entry in the history. */
export function nudgeNodes(context: TopologyContext, direction: Vec): boolean {
  const nodes = selectedNodes(context.model());
  if (nodes.length === 0) return false;
  moveNodes(nodes, vec(direction.x * GRID, direction.y * GRID), `diagram ${idsOfKind('device', useSession.getState().selection).join(' ')}`);
  return true;
}
