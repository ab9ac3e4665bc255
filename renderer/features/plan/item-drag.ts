import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import { commitMoves, type ItemMove, planMoves, type PlannedMoves } from './item-moves.ts';
import { placeName, type PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import type { PlacedItem } from './plan-model.ts';
import { reachFor } from './plan-reach.ts';

/** Pressing an item: a click selects it, a drag carries it with everything selected. Selected when pressed, so that the right things are carried. */
export function itemGesture(context: PlanContext, item: PlacedItem, pressed: CanvasPoint): PointerGesture {
  const session = useSession.getState();
  const isAdding = pressed.isShift || pressed.isCtrl;
  const wasSelected = session.selection.includes(item.id);
  if (isAdding) session.toggleSelected(item.id);
  else if (!wasSelected) session.select([item.id]);
  let planned: PlannedMoves = { moves: [], guides: [] };
  return {
    click: () => (isAdding || !wasSelected ? undefined : useSession.getState().select([item.id])),
    move: (p) => {
      const to: Vec = { x: item.box.x + p.at.x - pressed.at.x, y: item.box.y + p.at.y - pressed.at.y };
      planned = planMoves(context, carried(context, item), to, { isSnapping: !p.isAlt, reachMm: reachFor(p.zoom) });
      showMoves(planned, p.host);
    },
    drop: () => {
      clearPlanDraft();
      commitMoves(planned.moves);
    },
    cancel: clearPlanDraft,
  };
}

/** What is carried with an item: all that is selected, the item under the pointer first. */
function carried(context: PlanContext, item: PlacedItem): readonly PlacedItem[] {
  const others = useSession.getState().selection.flatMap((id) => (id === item.id ? [] : (context.model().itemById.get(id) ?? [])));
  return [item, ...others];
}

function showMoves({ moves, guides }: PlannedMoves, host: Vec): void {
  const [lead] = moves;
  if (lead === undefined) return;
  const problem = moves.find((move) => move.problem !== undefined)?.problem;
  const title = moves.length === 1 ? lead.item.name : `${moves.length} things`;
  const where = placeName(lead.box, lead.room);
  showPlanDraft({
    moving: new Map(moves.map((move: ItemMove) => [move.item.id, { box: move.box, problem: move.problem }])),
    guides,
    hint: { host, title, tone: problem === undefined ? 'ok' : 'error', verdict: problem ?? where, detail: problem === undefined ? undefined : where },
    said: `${title}: ${where}. ${problem ?? ''}`,
  });
}
