import { useEffect, useMemo, useRef } from 'react';
import { useSession } from '../../state/session.ts';
import { addUsual } from './draw-box.ts';
import { addUsualLine, lineDrawing, type LineDrawing } from './draw-line.ts';
import type { PlanContext } from './plan-context.ts';
import { clearPlanDraft, showPlanDraft, usePlanDraft } from './plan-draft.ts';
import type { PlacedRoom } from './plan-model.ts';
import { PLAN_TOOLS, putToolAway, type PlanTool, usePlanTool } from './plan-tool.ts';

/** The line under way while a tool that draws one is in hand. Keys: Escape puts the tool away, Enter ends the line or puts down a thing of the usual size, Backspace takes a corner back. */
export function useLineTool(context: PlanContext): LineDrawing | undefined {
  const tool = usePlanTool((state) => state.tool);
  const line = useMemo(() => (tool === 'pathway' || tool === 'outline' ? lineDrawing(context, tool) : undefined), [context, tool]);
  const latest = useRef(line);
  latest.current = line;
  useEffect(() => {
    if (tool === 'select') return undefined;
    const { title, hint } = PLAN_TOOLS.find(({ id }) => id === tool) ?? PLAN_TOOLS[0];
    showPlanDraft({ said: `${title}: ${hint}. Enter puts one in the middle of the room, Escape ends.` });
    const onKey = (event: KeyboardEvent): void => {
      if (isElsewhere(event.target) || !toolKey(context, tool, latest.current, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      if (usePlanDraft.getState().line !== undefined || usePlanDraft.getState().slot !== undefined) clearPlanDraft();
    };
  }, [context, tool]);
  useEffect(() => putToolAway, []);
  return line;
}

/* Keys in fields, menus, dialogs and on buttons mean what they mean there; the tab of the view is where the focus often still is. */
const isElsewhere = (target: EventTarget | null): boolean => target instanceof Element && target.closest('input, textarea, select, button:not([role="tab"]), [role="dialog"], [role="menu"], [contenteditable]') !== null;

function toolKey(context: PlanContext, tool: PlanTool, line: LineDrawing | undefined, key: string): boolean {
  if (key === 'Escape') {
    clearPlanDraft();
    putToolAway();
    return true;
  }
  if (key === 'Backspace') return line?.back() ?? false;
  if (key !== 'Enter') return false;
  if (line?.finish() === true) return true;
  const room = roomAtHand(context);
  if (room === undefined || tool === 'select') return false;
  if (tool === 'pathway' || tool === 'outline') addUsualLine(tool, room);
  else addUsual(context, tool, room);
  return true;
}

/** The room that is selected, or holds what is; else the first. */
function roomAtHand(context: PlanContext): PlacedRoom | undefined {
  const { rooms, roomById, itemById } = context.model();
  const [id = ''] = useSession.getState().selection;
  return roomById.get(id) ?? roomById.get(itemById.get(id)?.roomId ?? '') ?? rooms[0];
}
