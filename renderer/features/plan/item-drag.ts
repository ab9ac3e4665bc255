import type { Vec } from '../../../shared/geometry/vector.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import { withWallContents } from './carried-items.ts';
import { commitCopies } from './copy-drag.ts';
import { commitMoves, type ItemMove, planMoves, type PlannedMoves } from './item-moves.ts';
import { placeName, type PlanContext } from './plan-context.ts';
import { clearPlanDraft, holdPlanHint, showPlanDraft } from './plan-draft.ts';
import type { PlacedItem } from './plan-model.ts';
import { reachFor } from './plan-reach.ts';

/** Pressing an item: a click selects it, a drag carries it with everything selected, with Ctrl held a copy of it. Selected when pressed, so that the right things are carried; with Ctrl only a click says what is meant. */
export function itemGesture(context: PlanContext, item: PlacedItem, pressed: CanvasPoint): PointerGesture {
  const session = useSession.getState();
  const wasSelected = session.selection.includes(item.id);
  const selectOnly = (): void => useSession.getState().select([item.id]);
  if (pressed.isShift) session.toggleSelected(item.id);
  else if (!wasSelected && !pressed.isCtrl) selectOnly();
  let planned: PlannedMoves = { moves: [], guides: [] };
  let isCopy = false;
  return {
    click: () => {
      if (pressed.isShift) return;
      if (pressed.isCtrl) useSession.getState().toggleSelected(item.id);
      else if (wasSelected) selectOnly();
    },
    start: () => (pressed.isCtrl && !wasSelected && !pressed.isShift ? selectOnly() : undefined),
    move: (p) => {
      isCopy = p.isCtrl;
      const to: Vec = { x: item.box.x + p.at.x - pressed.at.x, y: item.box.y + p.at.y - pressed.at.y };
      planned = planMoves(context, carried(context, item, isCopy), to, { isSnapping: !p.isAlt, reachMm: reachFor(p.zoom), isCopy });
      showMoves(planned, p.host, isCopy);
    },
    drop: (p) => {
      clearPlanDraft();
      holdPlanHint(p.host, staysTitle(planned.moves, isCopy), problemOf(planned.moves));
      if (isCopy) commitCopies(planned.moves);
      else commitMoves(planned.moves);
    },
    cancel: clearPlanDraft,
  };
}

/** What is carried with an item: all that is selected, the item under the pointer first; with walls what is in them. */
function carried(context: PlanContext, item: PlacedItem, isCopy: boolean): readonly PlacedItem[] {
  const others = useSession.getState().selection.flatMap((id) => (id === item.id ? [] : (context.model().itemById.get(id) ?? [])));
  return isCopy ? [item, ...others] : withWallContents(context, [item, ...others]);
}

const problemOf = (moves: readonly ItemMove[]): string | undefined => moves.find((move) => move.problem !== undefined)?.problem;

function staysTitle(moves: readonly ItemMove[], isCopy: boolean): string {
  if (isCopy) return 'Nothing copied';
  return moves.length === 1 && moves[0] !== undefined ? `${moves[0].item.name} stays` : 'Nothing moved';
}

/* Copies are shown beside what they are made from: under ids that nothing on the plan has. */
function showMoves({ moves, guides }: PlannedMoves, host: Vec, isCopy: boolean): void {
  const [lead] = moves;
  if (lead === undefined) return;
  const problem = problemOf(moves);
  const title = moves.length === 1 ? `${isCopy ? 'Copy of ' : ''}${lead.item.name}` : `${moves.length} ${isCopy ? 'copies' : 'things'}`;
  const where = placeName(lead.box, lead.room);
  showPlanDraft({
    moving: new Map(moves.map((move: ItemMove) => [isCopy ? `copy of ${move.item.id}` : move.item.id, { box: move.box, problem: move.problem }])),
    guides,
    hint: { host, title, tone: problem === undefined ? 'ok' : 'error', verdict: problem ?? where, detail: problem === undefined ? undefined : where },
    said: `${title}: ${where}. ${problem ?? ''}`,
  });
}
