import { pasteLast } from '../../state/clipboard.ts';
import { STATUS_CHOICES } from '../../state/choices.ts';
import { stepFound, useFind } from '../../state/find.ts';
import { useAnnotationTool } from '../../state/annotation-tool.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { canDuplicate, deleteSelection, duplicateSelection, markSelection, selectAll, selectedWithStatus } from '../../state/selection-edits.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const store = () => useDocument.getState().store;
const isOpen = (): boolean => useDocument.getState().isOpen;
const hasSelection = (): boolean => isOpen() && useSession.getState().selection.length + useSession.getState().ports.length > 0;
const canCopy = (): boolean => isOpen() && canDuplicate();
const isFinding = (): boolean => usePanels.getState().isFindOpen && useFind.getState().found.length > 0;

/* Keys and menus both end in the copy event of the window, which has the system's clipboard. */
const byClipboardEvent = (name: 'copy' | 'cut') => (): void => void document.execCommand(name);

const mark = ({ value, label }: (typeof STATUS_CHOICES)[number]): Action => ({
  id: `edit.mark.${value}`,
  title: `Mark as ${label.toLowerCase()}`,
  needs: 'select something first',
  isEnabled: () => isOpen() && selectedWithStatus().length > 0,
  keywords: 'status state life cycle',
  run: () => void markSelection(value),
});

/** Undo, redo, the clipboard, finding, and what is done to the selection. */
export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    title: () => (store().undoName === undefined ? 'Undo' : `Undo ${store().undoName}`),
    shortcuts: ['Ctrl+Z'],
    worksWhileTyping: 'settled',
    needs: 'nothing was done yet',
    isEnabled: () => store().undoName !== undefined,
    run: () => void store().undo(),
  },
  {
    id: 'edit.redo',
    title: () => (store().redoName === undefined ? 'Redo' : `Redo ${store().redoName}`),
    shortcuts: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    worksWhileTyping: 'settled',
    needs: 'nothing was undone',
    isEnabled: () => store().redoName !== undefined,
    run: () => void store().redo(),
  },
  { id: 'edit.cut', title: 'Cut', shortcuts: ['Ctrl+X'], needs: 'select something first', isEnabled: canCopy, run: byClipboardEvent('cut') },
  { id: 'edit.copy', title: 'Copy', shortcuts: ['Ctrl+C'], needs: 'select something first', isEnabled: canCopy, run: byClipboardEvent('copy') },
  { id: 'edit.paste', title: 'Paste', shortcuts: ['Ctrl+V'], isEnabled: isOpen, run: pasteLast },
  { id: 'edit.duplicate', title: 'Duplicate', shortcuts: ['Ctrl+D'], needs: 'select something first', isEnabled: canDuplicate, keywords: 'copy again', run: duplicateSelection },
  { id: 'edit.delete', title: 'Delete', shortcuts: ['Delete', 'Backspace'], needs: 'select something first', isEnabled: hasSelection, keywords: 'remove', run: deleteSelection },
  { id: 'edit.selectAll', title: 'Select all', shortcuts: ['Ctrl+A'], isEnabled: isOpen, run: selectAll },
  {
    id: 'edit.deselect',
    title: 'Select nothing',
    shortcuts: ['Escape'],
    needs: 'nothing is selected',
    isEnabled: () => hasSelection() || useSession.getState().libraryDrag !== undefined || useAnnotationTool.getState().tool !== undefined,
    run: () => {
      useAnnotationTool.getState().arm(undefined);
      useSession.getState().setLibraryDrag(undefined);
      useSession.getState().select([]);
    },
  },
  { id: 'edit.find', title: 'Find…', shortcuts: ['Ctrl+F'], worksWhileTyping: true, isEnabled: isOpen, keywords: 'search name label serial asset vlan note', run: openFind },
  { id: 'edit.findNext', title: 'Next result', shortcuts: ['F3'], worksWhileTyping: true, needs: 'find something first', isEnabled: isFinding, keywords: 'find', run: () => stepFound(1) },
  { id: 'edit.findPrevious', title: 'Previous result', shortcuts: ['Shift+F3'], worksWhileTyping: true, needs: 'find something first', isEnabled: isFinding, keywords: 'find', run: () => stepFound(-1) },
  ...STATUS_CHOICES.map(mark),
];

/* Asked for again while it is open, it takes the keyboard. */
function openFind(): void {
  const input = document.querySelector<HTMLInputElement>('[data-region=find] input');
  if (input === null) return usePanels.getState().setFindOpen(true);
  input.focus();
  input.select();
}
