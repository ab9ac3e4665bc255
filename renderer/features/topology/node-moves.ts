import type { Id } from '../../../shared/base/id.ts';
import { type Vec, vec } from '../../../shared/geometry/vector.ts';
import type { DiagramPlace } from '../../../shared/commands/diagram/diagram-place.ts';
import { placeDiagramNodes } from '../../../shared/commands/diagram/place-nodes.ts';
import { groupsApart } from '../../../shared/scene/topology-groups.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { runCommand } from '../../state/run-command.ts';
import { useSession } from '../../state/session.ts';
import { GRID, onGrid } from './diagram-grid.ts';
import { shownPlaces } from './shown-places.ts';
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
      if (by.x !== 0 || by.y !== 0) moveNodes(context, moved.flatMap(idsOf), by);
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

/** Moves devices of the diagram. What was not moved is kept where it stands: from the first node that is put somewhere on, the diagram does not lay itself out any more. Where groups are framed, those in the way of what was moved make room. */
export function moveNodes(context: TopologyContext, ids: readonly Id<'device'>[], by: Vec, mergeKey?: string): void {
  const moved = new Set(ids);
  const before = context.positions();
  const wanted = new Map([...before].map(([id, at]) => [id, moved.has(id) ? vec(at.x + by.x, at.y + by.y) : at] as const));
  const groups = context.groups();
  const first = new Set(groups.flatMap(({ key, members }) => (members.some(({ device }) => moved.has(device.id)) ? [key] : [])));
  const after = groups.length === 0 ? wanted : groupsApart(groups, wanted, first);
  const shown = shownPlaces(groups, after);
  const isAt = ({ deviceId, x, y }: DiagramPlace): boolean => before.get(deviceId)?.x === x && before.get(deviceId)?.y === y;
  const others = shown.filter(({ deviceId }) => !moved.has(deviceId));
  runCommand(placeDiagramNodes, { places: shown.filter(({ deviceId }) => moved.has(deviceId)), aside: others.filter((place) => !isAt(place)), others: others.filter(isAt) }, mergeKey === undefined ? {} : { mergeKey });
}

/** Moves the selected nodes by keyboard: each press one grid step, all presses in a row one entry in the history. */
export function nudgeNodes(context: TopologyContext, direction: Vec): boolean {
  const nodes = selectedNodes(context.model());
  if (nodes.length === 0) return false;
  moveNodes(context, nodes.flatMap(idsOf), vec(direction.x * GRID, direction.y * GRID), `diagram ${idsOfKind('device', useSession.getState().selection).join(' ')}`);
  return true;
}
