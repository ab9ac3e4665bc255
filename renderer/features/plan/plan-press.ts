import { type Box, box, contains, overlaps } from '../../../shared/geometry/box.ts';
import type { CanvasPoint, PointerGesture } from '../../canvas/pointer-tool.ts';
import { useSession } from '../../state/session.ts';
import { drawBox } from './draw-box.ts';
import type { LineDrawing } from './draw-line.ts';
import { itemGesture } from './item-drag.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft } from './plan-draft.ts';
import { handleAt } from './plan-handles.ts';
import { itemAt, type PlacedItem, roomAt } from './plan-model.ts';
import { usePlanTool } from './plan-tool.ts';

/** How near a thin thing is touched, in CSS pixels. */
const TOUCH_PX = 5;

/** How near a thin thing is touched at a zoom, in millimetres. */
export const touchMm = (zoom: number): number => TOUCH_PX / zoom;

/** What a press of the left button begins. */
export function planPress(context: PlanContext, p: CanvasPoint, line: LineDrawing | undefined): PointerGesture | undefined {
  const { tool } = usePlanTool.getState();
  if (line !== undefined) return { isDrawing: true, click: line.click, drop: line.click, move: line.hover };
  if (tool !== 'select' && tool !== 'pathway' && tool !== 'outline') return { ...drawBox(context, tool, p), isDrawing: true };
  const handle = handleAt(context.model(), useSession.getState().selection, p.at, p.zoom);
  if (handle !== undefined) return handle.grab(context);
  const item = itemAt(context.model(), p.at, touchMm(p.zoom));
  return item === undefined ? bandGesture(context, p) : itemGesture(context, item, p);
}

/** A press on the floor: a click selects the room or nothing, a drag draws a band that selects what it touches; areas of the floor only when they are wholly in it. */
function bandGesture(context: PlanContext, p: CanvasPoint): PointerGesture {
  const before = p.isShift ? useSession.getState().selection : [];
  return {
    click: () => {
      const room = roomAt(context.model(), p.at);
      useSession.getState().select(room === undefined ? [] : [room.id]);
    },
    move: ({ at }) => {
      const band = box(Math.min(p.at.x, at.x), Math.min(p.at.y, at.y), Math.abs(p.at.x - at.x), Math.abs(p.at.y - at.y));
      const touched = context.model().items.filter((item) => isCaught(item, band)).map((item) => item.id);
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

function isCaught(item: PlacedItem, band: Box): boolean {
  const { x, y, width, height } = item.box;
  const isWhole = item.kind === 'pathway' || (item.kind === 'planItem' && item.layer === 'aisles') || (item.kind === 'planItem' && item.item.form === 'keep-out');
  return isWhole ? contains(band, { x, y }) && contains(band, { x: x + width, y: y + height }) : overlaps(item.box, band);
}
