import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { closeDocument, openSample, openWithDialog, quit } from '../files/documents.ts';
import { saveDocument, saveDocumentAs } from '../files/save-document.ts';
import { platform } from '../../platform/platform.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;

/** The sample the File menu and the start screen open. */
export const MAIN_SAMPLE = 'office-server-room';

/** New, open, save, export, quit. */
export const fileActions: readonly Action[] = [
  { id: 'file.new', title: 'New design…', shortcuts: ['Ctrl+N'], worksWhileTyping: true, keywords: 'start blank from templates', run: () => void closeDocument() },
  { id: 'file.open', title: 'Open…', shortcuts: ['Ctrl+O'], worksWhileTyping: true, run: () => void openWithDialog() },
  { id: 'file.openSample', title: 'Open the sample', keywords: 'example demo office server room', run: () => void openSample(MAIN_SAMPLE) },
  { id: 'file.save', title: 'Save', shortcuts: ['Ctrl+S'], worksWhileTyping: true, isEnabled: isOpen, run: () => void saveDocument() },
  { id: 'file.saveAs', title: 'Save as…', shortcuts: ['Ctrl+Shift+S'], worksWhileTyping: true, isEnabled: isOpen, run: () => void saveDocumentAs() },
  { id: 'file.export', title: 'Export…', shortcuts: ['Ctrl+E'], worksWhileTyping: true, isEnabled: isOpen, keywords: 'pdf svg png csv xlsx print drawing bill of materials schedule', run: () => usePanels.getState().setExportOpen(true) },
  { id: 'file.close', title: 'Close design', shortcuts: ['Ctrl+W'], worksWhileTyping: true, isEnabled: isOpen, run: () => void closeDocument() },
  { id: 'file.quit', title: 'Quit', shortcuts: ['Ctrl+Q'], worksWhileTyping: true, needs: 'close the page instead', isEnabled: () => platform.kind === 'electron', run: () => void quit() },
];
