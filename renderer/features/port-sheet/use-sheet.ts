import { useState, type KeyboardEvent } from 'react';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { clearCell, editorOf } from './sheet-edits.ts';
import type { SheetExit } from './sheet-editor.tsx';
import { SHEET_COLUMNS, type SheetColumn, type SheetRow } from './sheet-rows.ts';

/** The cursor of the sheet and the rows selected with it. */
export interface Sheet {
  readonly active: { readonly row: number; readonly column: number };
  readonly column: SheetColumn;
  /** First and last selected row. */
  readonly from: number;
  readonly to: number;
  /** The text an edit under way begins with; undefined for the cell's own. */
  readonly edit: { readonly text: string | undefined } | undefined;
  readonly goTo: (row: number, column: number, isExtending?: boolean) => void;
  readonly startEdit: (text?: string) => void;
  readonly endEdit: (exit: SheetExit) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE_ROWS = 10;
const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** Arrow keys move, Shift extends, Enter, F2 or typing edits, Delete clears; what is set is set at every selected port. */
export function useSheet(store: DesignStore, rows: readonly SheetRow[], startRow: number): Sheet {
  const [active, setActive] = useState({ row: Math.max(0, startRow), column: 1 });
  const [anchor, setAnchor] = useState(Math.max(0, startRow));
  const [edit, setEdit] = useState<Sheet['edit']>(undefined);
  const lastRow = rows.length - 1;
  const column = SHEET_COLUMNS[active.column] ?? 'port';
  const [from, to] = [Math.min(anchor, active.row), Math.max(anchor, active.row)];
  const goTo = (row: number, at: number, isExtending = false): void => {
    const next = clamp(row, lastRow);
    setActive({ row: next, column: clamp(at, SHEET_COLUMNS.length - 1) });
    if (!isExtending) setAnchor(next);
  };
  const startEdit = (text?: string): void => {
    const row = rows[active.row];
    const editor = row === undefined ? undefined : editorOf(store, row, column);
    if (editor !== undefined) setEdit({ text: editor.kind === 'text' ? text : undefined });
  };
  const endEdit = (exit: SheetExit): void => {
    setEdit(undefined);
    if (exit === 'down' && from === to) goTo(active.row + 1, active.column);
    else if (exit === 'right' || exit === 'left') goTo(active.row, active.column + (exit === 'right' ? 1 : -1));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (edit !== undefined || event.altKey) return;
    const target = targetOf(event, active, lastRow);
    if (target !== undefined) goTo(target.row, target.column, event.shiftKey);
    else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Enter' || event.key === 'F2') startEdit();
    else if (event.key === 'Delete' || event.key === 'Backspace') clearCell(store, rows.slice(from, to + 1), column);
    else if (event.key.length === 1) startEdit(event.key);
    else return;
    event.preventDefault();
  };
  return { active, column, from, to, edit, goTo, startEdit, endEdit, onKeyDown };
}

function targetOf({ key, ctrlKey, metaKey }: KeyboardEvent, { row, column }: Sheet['active'], lastRow: number): Sheet['active'] | undefined {
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return { row: isFar ? lastRow : row + 1, column };
    case 'ArrowUp':
      return { row: isFar ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + PAGE_ROWS, column };
    case 'PageUp':
      return { row: row - PAGE_ROWS, column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? lastRow : row, column: SHEET_COLUMNS.length - 1 };
    default:
      return undefined;
  }
}
