import { type TableActions, useCables } from '../../features/cables/cables-state.ts';
import { useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;
const hasCables = (): boolean => isOpen() && useDocument.getState().store.count('cable') > 0;

function showColumns(): void {
  useSession.getState().setView('cables');
  useCables.getState().open('columns');
}

/* What only makes sense where the table is in front. */
const inTable = (id: string, title: string, keywords: string, run: (actions: TableActions) => void): Action => ({
  id,
  title,
  keywords,
  isEnabled: () => useCables.getState().actions !== undefined,
  run: () => {
    const { actions } = useCables.getState();
    if (actions !== undefined) run(actions);
  },
});

/** The table of cables. */
export const cablesActions: readonly Action[] = [
  { id: 'cables.label', title: 'Label the selected cables by scheme…', shortcuts: ['Ctrl+Shift+L'], isEnabled: hasCables, keywords: 'tia-606 pattern rename number relabel', run: () => useCables.getState().open('label') },
  { id: 'cables.pasteNew', title: 'Paste as new cables…', shortcuts: ['Ctrl+Shift+V'], isEnabled: isOpen, keywords: 'excel spreadsheet import clipboard csv', run: () => useCables.getState().open('paste-new') },
  { id: 'cables.columns', title: 'Columns of the cables…', isEnabled: isOpen, keywords: 'table choose show hide order fields', run: showColumns },
  inTable('cables.fill', 'Copy the first selected cell down', 'fill same value', ({ fill }) => fill()),
  inTable('cables.fillSeries', 'Continue the series of the first cells', 'fill down count step', ({ fillSeries }) => fillSeries()),
  inTable('cables.columnMenu', 'Menu of the column', 'sort filter group hide width', ({ openColumnMenu }) => openColumnMenu()),
  inTable('cables.group', 'Group cables by the column', 'table rows collapse', ({ groupByActive }) => groupByActive()),
  { id: 'cables.ungroup', title: 'Do not group cables', isEnabled: () => useCables.getState().groupBy !== undefined, run: () => useCables.getState().setGroupBy(undefined) },
  { id: 'cables.showAll', title: 'Show all cables', isEnabled: () => useCables.getState().filters.size > 0 || useCables.getState().query !== '', keywords: 'clear remove filter', run: () => useCables.getState().clearFilters() },
  { id: 'cables.reapply', title: 'Sort, group and filter the cables again', isEnabled: () => useCables.getState().actions !== undefined, run: () => useCables.getState().reapply() },
];
