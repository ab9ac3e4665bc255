import { create } from 'zustand';

/** What the pointer does on the plan, in the order of the tool bar. */
export const PLAN_TOOLS = [
  { id: 'select', title: 'Select', key: 'V', hint: 'Select and move' },
  { id: 'outline', title: 'Room outline', key: 'P', hint: 'Click the corners of the walls; the first corner, Enter or a double click closes them' },
  { id: 'wall', title: 'Wall', key: 'W', hint: 'Drag along the wall' },
  { id: 'door', title: 'Door', key: 'D', hint: 'Click or drag on a wall' },
  { id: 'column', title: 'Column', key: 'U', hint: 'Click, or drag a box' },
  { id: 'keep-out', title: 'Keep-out area', key: 'K', hint: 'Drag a box' },
  { id: 'hot-aisle', title: 'Hot aisle', key: 'H', hint: 'Drag a box' },
  { id: 'cold-aisle', title: 'Cold aisle', key: 'Shift+H', hint: 'Drag a box' },
  { id: 'pathway', title: 'Pathway', key: 'T', hint: 'Click the corners of its centre line; Enter or a double click ends it, Shift keeps it square' },
] as const;

/** What the pointer does on the plan. */
export type PlanTool = (typeof PLAN_TOOLS)[number]['id'];

interface PlanToolState {
  readonly tool: PlanTool;
  readonly setTool: (tool: PlanTool) => void;
}

/** The tool in hand in the Plan. */
export const usePlanTool = create<PlanToolState>()((set) => ({ tool: 'select', setTool: (tool) => set({ tool }) }));

/** Puts the tool away. */
export const putToolAway = (): void => usePlanTool.getState().setTool('select');
