import { alignSelectedDevices, alignSelection, arrangeableCount, distributeSelection, type Edge } from '../../state/arrange-selection.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const align = (edge: Edge, title: string, shortcut: string): Action => ({
  id: `arrange.align.${edge}`,
  title,
  shortcuts: [shortcut],
  needs: 'select two things in the plan or the topology first',
  isEnabled: () => arrangeableCount() >= 2,
  keywords: 'line up arrange',
  run: () => alignSelection(edge),
});

const distribute = (axis: 'x' | 'y', title: string, shortcut: string): Action => ({
  id: `arrange.distribute.${axis}`,
  title,
  shortcuts: [shortcut],
  needs: 'select three things in the plan or the topology first',
  isEnabled: () => arrangeableCount() >= 3,
  keywords: 'spread evenly space arrange',
  run: () => distributeSelection(axis),
});

/** Lining up and spreading what is selected: in the plan and the topology by edges, in the racks by unit. */
export const arrangeActions: readonly Action[] = [
  align('left', 'Align left', 'Alt+A'),
  align('centre-x', 'Align centres', 'Alt+H'),
  align('right', 'Align right', 'Alt+D'),
  align('top', 'Align top', 'Alt+W'),
  align('centre-y', 'Align middles', 'Alt+V'),
  align('bottom', 'Align bottom', 'Alt+S'),
  distribute('x', 'Distribute across', 'Alt+Shift+H'),
  distribute('y', 'Distribute down', 'Alt+Shift+V'),
  {
    id: 'arrange.units',
    title: 'Bring devices to the same unit',
    shortcuts: ['Alt+U'],
    view: 'racks',
    needs: 'select two devices first',
    isEnabled: () => idsOfKind('device', useSession.getState().selection).length >= 2,
    keywords: 'align racks height row',
    run: () => void alignSelectedDevices(),
  },
];
