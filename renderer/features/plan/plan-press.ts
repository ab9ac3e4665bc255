import { box, overlaps } from '../../../shared/geometry/box.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import { itemAt, type PlacedItem, roomAt } from './plan-model.ts';
import { handleAt, resizeGesture } from './room-resize.ts';

/** What a press of the left button begins. Items themselves are dragged by the canvas. */
export function planPress(context: PlanContext, p: CanvasPoint): PointerGesture | undefined {
  const handle = handleAt(context.model(), useSession.getState().selection, p.at, p.zoom);
  if (handle !== undefined) return resizeGesture(context, handle.room, handle.handle);
  const item = itemAt(context.model(), p.at);
  return item === undefined ? bandGesture(context, p) : pressItem(item, p);
}

/* Selected when pressed, so that the canvas drags the right things; a click then narrows the selection to the one. */
function pressItem(item: PlacedItem, p: CanvasPoint): PointerGesture {
  const session = useSession.getState();
  const isAdding = p.isShift || p.isCtrl;
  const wasSelected = session.selection.includes(item.id);
  if (isAdding) session.toggleSelected(item.id);
  else if (!wasSelected) session.select([item.id]);
  return { click: () => (isAdding || !wasSelected ? undefined : useSession.getState().select([item.id])) };
}

/** A press on the floor: a click selects the room or nothing, a drag draws a band that selects what it touches. */
function bandGesture(context: PlanContext, p: CanvasPoint): PointerGesture {
  const before = p.isShift ? useSession.getState().selection : [];
  return {
    click: () => {
      const room = roomAt(context.model(), p.at);
      useSession.getState().select(room === undefined ? [] : [room.id]);
    },
    move: ({ at }) => {
      const band = box(Math.min(p.at.x, at.x), Math.min(p.at.y, at.y), Math.abs(p.at.x - at.x), Math.abs(p.at.y - at.y));
      const touched = context.model().items.filter((item) => overlaps(item.box, band)).map((item) => item.id);
      useSession.getState().select([...new Set([...before, ...touched])]);
      showPlanDraft({ band, said: `${touched.length} selected.` });
    },
    drop: clearPlanDraft,
    cancel: () => {
      clearPlanDraft();
      useSession.getState().select(before);
    },
  };
}
