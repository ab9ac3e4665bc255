import { useDocument } from '../../state/document.ts';
import { deleteSelection, duplicateSelection, selectAll } from '../../state/selection-edits.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const store = () => useDocument.getState().store;
const isOpen = (): boolean => useDocument.getState().isOpen;
const hasSelection = (): boolean => isOpen() && useSession.getState().selection.length + useSession.getState().ports.length > 0;

/** Undo, redo and what is done to the selection. */
export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    title: () => (store().undoName === undefined ? 'Undo' : `Undo ${store().undoName}`),
    shortcuts: ['Ctrl+Z'],
    worksWhileTyping: 'settled',
    isEnabled: () => store().undoName !== undefined,
    run: () => void store().undo(),
  },
  {
    id: 'edit.redo',
    title: () => (store().redoName === undefined ? 'Redo' : `Redo ${store().redoName}`),
    shortcuts: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    worksWhileTyping: 'settled',
    isEnabled: () => store().redoName !== undefined,
    run: () => void store().redo(),
  },
  { id: 'edit.duplicate', title: 'Duplicate', shortcuts: ['Ctrl+D'], isEnabled: () => useSession.getState().selection.some((id) => id.startsWith('device:')), run: duplicateSelection },
  { id: 'edit.delete', title: 'Delete', shortcuts: ['Delete', 'Backspace'], isEnabled: hasSelection, keywords: 'remove', run: deleteSelection },
  { id: 'edit.selectAll', title: 'Select all', shortcuts: ['Ctrl+A'], isEnabled: isOpen, run: selectAll },
  {
    id: 'edit.deselect',
    title: 'Select nothing',
    shortcuts: ['Escape'],
    isEnabled: () => hasSelection() || useSession.getState().libraryDrag !== undefined,
    run: () => {
      useSession.getState().setLibraryDrag(undefined);
      useSession.getState().select([]);
    },
  },
];
