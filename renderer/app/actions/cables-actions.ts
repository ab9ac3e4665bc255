import { offeredColumns } from '../../features/cables/grid-columns.ts';
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

/* The table that has just come to the front offers its actions a little later. */
function withTable(run: (actions: TableActions) => void): void {
  const { actions } = useCables.getState();
  if (actions !== undefined) return run(actions);
  const stop = useCables.subscribe((state) => {
    if (state.actions === undefined) return;
    stop();
    run(state.actions);
  });
}

/* What only makes sense where the table is in front. */
const inTable = (id: string, title: string, keywords: string, run: (actions: TableActions) => void): Action => ({
  id,
  title,
  keywords,
  view: 'cables',
  needs: 'there are no cables yet',
  isEnabled: hasCables,
  run: () => withTable(run),
});

const sort = ({ key, title }: ReturnType<typeof offeredColumns>[number]): Action => ({
  id: `cables.sort.${key}`,
  title: `Sort the cables by ${title.toLowerCase()}`,
  keywords: 'table column order ascending descending',
  view: 'cables',
  needs: 'there are no cables yet',
  isEnabled: hasCables,
  run: () => useCables.getState().sortBy(key, false),
});

/** The table of cables. */
export const cablesActions: readonly Action[] = [
  ...offeredColumns().map(sort),
  { id: 'cables.label', title: 'Label the selected cables by scheme…', shortcuts: ['Ctrl+Shift+L'], needs: 'there are no cables yet', isEnabled: hasCables, keywords: 'tia-606 pattern rename number relabel', run: () => useCables.getState().open('label') },
  { id: 'cables.pasteNew', title: 'Paste as new cables…', shortcuts: ['Ctrl+Shift+V'], isEnabled: isOpen, keywords: 'excel spreadsheet import clipboard csv', run: () => useCables.getState().open('paste-new') },
  { id: 'cables.columns', title: 'Columns of the cables…', isEnabled: isOpen, keywords: 'table choose show hide order fields', run: showColumns },
  inTable('cables.fill', 'Copy the first selected cell down', 'fill same value', ({ fill }) => fill()),
  inTable('cables.fillSeries', 'Continue the series of the first cells', 'fill down count step', ({ fillSeries }) => fillSeries()),
  inTable('cables.columnMenu', 'Menu of the column', 'sort filter group hide width', ({ openColumnMenu }) => openColumnMenu()),
  inTable('cables.group', 'Group cables by the column', 'table rows collapse', ({ groupByActive }) => groupByActive()),
  { id: 'cables.ungroup', title: 'Do not group cables', needs: 'they are not grouped', isEnabled: () => useCables.getState().groupBy !== undefined, run: () => useCables.getState().setGroupBy(undefined) },
  { id: 'cables.showAll', title: 'Show all cables', needs: 'all of them are shown', isEnabled: () => useCables.getState().filters.size > 0 || useCables.getState().query !== '', keywords: 'clear remove filter', run: () => useCables.getState().clearFilters() },
  { id: 'cables.reapply', title: 'Sort, group and filter the cables again', view: 'cables', needs: 'there are no cables yet', isEnabled: hasCables, run: () => useCables.getState().reapply() },
];
