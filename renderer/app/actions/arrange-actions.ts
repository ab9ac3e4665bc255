import { alignableCount, alignSelectedDevices, alignSelection, closeGaps, distributeSelection, type Edge, selectedDeviceCount, spreadableCount } from '../../state/arrange-selection.ts';
import type { Action } from './action.ts';

const align = (edge: Edge, title: string, shortcut: string): Action => ({
  id: `arrange.align.${edge}`,
  title,
  shortcuts: [shortcut],
  needs: 'select two things in the plan or the topology first',
  isEnabled: () => alignableCount() >= 2,
  keywords: 'line up arrange',
  run: () => alignSelection(edge),
});

const distribute = (axis: 'x' | 'y', title: string, shortcut: string): Action => ({
  id: `arrange.distribute.${axis}`,
  title,
  shortcuts: [shortcut],
  needs: axis === 'x' ? 'select three things in the plan or the topology first' : 'select three things in the plan or the topology, or three devices of a rack, first',
  isEnabled: () => spreadableCount(axis) >= 3,
  keywords: 'spread evenly space arrange',
  run: () => distributeSelection(axis),
});

const close = (way: 'up' | 'down', title: string, shortcut: string): Action => ({
  id: `arrange.close.${way}`,
  title,
  shortcuts: [shortcut],
  view: 'racks',
  needs: 'select two devices of a rack first',
  isEnabled: () => selectedDeviceCount() >= 2,
  keywords: 'stack compact pack together gap align',
  run: () => void closeGaps(way),
});

/** Lining up and spreading what is selected: in the plan and the topology by edges, in the racks by units. */
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
    isEnabled: () => selectedDeviceCount() >= 2,
    keywords: 'align racks height row',
    run: () => void alignSelectedDevices(),
  },
  close('up', 'Close gaps upwards', 'Alt+Shift+W'),
  close('down', 'Close gaps downwards', 'Alt+Shift+S'),
];
