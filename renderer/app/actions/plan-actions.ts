import { usePlanDialogs } from '../../features/plan/plan-dialogs-state.ts';
import { canRoute, editOutline, markAislesHere, roomAtHand, routeSelected, turnableIds, turnSelection } from '../../features/plan/plan-edits.ts';
import { PLAN_TOOLS, usePlanTool } from '../../features/plan/plan-tool.ts';
import { useDocument } from '../../state/document.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;
const hasRoom = (): boolean => isOpen() && roomAtHand() !== undefined;
const hasRack = (): boolean => isOpen() && idsOfKind('rack', useSession.getState().selection).length > 0;

const TOOL_TITLES: Readonly<Record<(typeof PLAN_TOOLS)[number]['id'], string>> = {
  select: 'Select and move', outline: 'Draw the room outline', wall: 'Draw a wall', door: 'Draw a door', column: 'Draw a column', 'keep-out': 'Draw a keep-out area',
  'hot-aisle': 'Draw a hot aisle', 'cold-aisle': 'Draw a cold aisle', pathway: 'Draw a pathway',
};

/** The plan: drawing, rows, aisles, pathways. */
export const planActions: readonly Action[] = [
  ...PLAN_TOOLS.map(({ id, key }): Action => ({
    id: `plan.tool.${id}`,
    title: TOOL_TITLES[id],
    shortcuts: [key],
    view: 'plan',
    isEnabled: isOpen,
    isOn: () => usePlanTool.getState().tool === id,
    keywords: 'plan tool tray ladder conduit building',
    run: () => usePlanTool.getState().setTool(id),
  })),
  { id: 'plan.turn', title: 'Turn clockwise', shortcuts: ['R'], view: 'plan', needs: 'select what to turn first', isEnabled: () => isOpen() && useSession.getState().libraryDrag === undefined && turnableIds().length > 0, keywords: 'rotate rack door wall', run: turnSelection },
  { id: 'plan.addRow', title: 'Add a row of racks…', needs: 'add a room first', isEnabled: hasRoom, keywords: 'insert cabinets several', run: () => usePlanDialogs.getState().show('row') },
  { id: 'plan.renameRow', title: 'Rename racks by pattern…', shortcuts: ['Shift+F2'], needs: 'select racks first', isEnabled: hasRack, keywords: 'row number A01 count names', run: () => usePlanDialogs.getState().show('rename') },
  { id: 'plan.markAisles', title: 'Mark hot and cold aisles', needs: 'add a room first', isEnabled: hasRoom, keywords: 'air rows fronts', run: markAislesHere },
  { id: 'plan.editOutline', title: 'Edit the corners of the room', needs: 'add a room first', isEnabled: hasRoom, keywords: 'outline walls l-shaped polygon', run: editOutline },
  { id: 'plan.routeCables', title: 'Route the selected cables through the selected pathways', needs: 'select cables and pathways first', isEnabled: () => isOpen() && canRoute(), keywords: 'tray conduit fill', run: routeSelected },
];
