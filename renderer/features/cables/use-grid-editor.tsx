import type { ReactNode } from 'react';
import { useStore } from '../../state/use-design.ts';
import { choicesOf, typedChoice } from './cell-choices.ts';
import { ChoiceEditor, type EditExit, TextEditor } from './cell-editor.tsx';
import type { CellPlace } from './grid-range.ts';
import type { CableGrid } from './use-cable-grid.ts';

/** The place an edit leads to. */
function placeAfter({ size }: CableGrid, { row, column }: CellPlace, exit: EditExit): CellPlace | undefined {
  switch (exit) {
    case 'down':
      return { row: Math.min(row + 1, size.rows - 1), column };
    case 'up':
      return { row: Math.max(row - 1, 0), column };
    case 'right':
      return { row, column: Math.min(column + 1, size.columns - 1) };
    case 'left':
      return { row, column: Math.max(column - 1, 0) };
    case 'stay':
    case 'away':
      return undefined;
  }
}

/** The editor of the cell that is edited. */
export function useGridEditor(grid: CableGrid, refocus: () => void): ReactNode {
  const store = useStore();
  const { edit, lines, columns, cells } = grid;
  const line = edit && lines[edit.row];
  const column = edit && columns[edit.column];
  if (edit === undefined || line?.kind !== 'cable' || column === undefined) return undefined;
  const { cable } = line;
  const now = cells.copied(cable, column.key);
  const commit = (text: string, isForAll: boolean): string | undefined => (text === now && !isForAll ? undefined : grid.commit(text, isForAll));
  const leave = (exit: EditExit): void => {
    grid.endEdit(placeAfter(grid, edit, exit));
    if (exit !== 'away') refocus();
  };
  const shared = { label: `${column.title} of ${cable.label ?? 'a cable'}`, commit, leave, rows: grid.targets.length };
  const listed = choicesOf(store, cable, column.key);
  if (listed === undefined) return <TextEditor value={edit.text ?? now} isTyped={edit.text !== undefined} {...shared} />;
  if (edit.text === undefined) return <ChoiceEditor value={listed.chosen} choices={listed.choices} {...shared} />;
  /* Typed text replaces what is there, as in any other cell; the list is a key away. */
  const commitTyped = (text: string, isForAll: boolean): string | undefined => commit(typedChoice(listed.choices, text), isForAll);
  return <TextEditor value={edit.text} isTyped {...shared} commit={commitTyped} suggestions={listed.choices.map(({ label }) => label)} onList={() => grid.startEdit(edit)} />;
}
