import { Redo2, Search, Undo2 } from 'lucide-react';
import { useMemo, type ReactElement } from 'react';
import { registry } from '../actions/all-actions.ts';
import { titleOf } from '../actions/action.ts';
import { formatShortcut, isMacPlatform } from '../keymap.ts';
import { openRecent } from '../files/documents.ts';
import { isDirty, useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { useRecentFiles } from '../../state/recent-files.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { MenuBar } from '../../ui/menu.tsx';
import { Logo } from './logo.tsx';
import { menuModels } from './menu-models.ts';
import styles from './top-bar.module.css';

const recentLines = () =>
  useRecentFiles.getState().files.map((file) => ({ kind: 'item' as const, id: file.id, title: file.name, isDisabled: !file.exists, run: () => void openRecent(file.id) }));

function savedText(isOpen: boolean, isChanged: boolean, hasFile: boolean, savedAt: number | undefined): string {
  if (!isOpen) return '';
  if (!hasFile) return 'Not saved yet';
  if (isChanged) return 'Unsaved changes';
  if (savedAt === undefined) return 'Saved';
  return `Saved ${new Date(savedAt).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}`;
}

function FileState(): ReactElement | null {
  const fileName = useDocument((state) => state.fileName);
  const isOpen = useDocument((state) => state.isOpen);
  const text = useDocument((state) => savedText(state.isOpen, isDirty(state), state.hasFile, state.savedAt));
  if (!isOpen) return null;
  return (
    <div className={styles['file']}>
      <h1 className={styles['name']} title={fileName}>{fileName}</h1>
      <span className={styles['saved']} role="status">{text}</span>
    </div>
  );
}

/** Undo and redo by name; the revision makes them follow the design. */
function HistoryButtons(): ReactElement {
  useDocument((state) => state.revision);
  const undo = registry.get('edit.undo');
  const redo = registry.get('edit.redo');
  return (
    <>
      <IconButton label={titleOf(undo)} disabled={undo.isEnabled?.() === false} onClick={undo.run}><Undo2 size={16} aria-hidden /></IconButton>
      <IconButton label={titleOf(redo)} disabled={redo.isEnabled?.() === false} onClick={redo.run}><Redo2 size={16} aria-hidden /></IconButton>
    </>
  );
}

/** Menus, the file and its state, search, and what every design needs at hand. */
export function TopBar(): ReactElement {
  const isMac = isMacPlatform();
  const menus = useMemo(() => menuModels(registry, isMac, recentLines), [isMac]);
  const isOpen = useDocument((state) => state.isOpen);
  const setPaletteOpen = usePanels((state) => state.setPaletteOpen);
  const setExportOpen = usePanels((state) => state.setExportOpen);
  return (
    <header className={styles['bar']} data-region="menu">
      <div className={styles['left']}>
        <Logo className={styles['logo']} />
        <MenuBar menus={menus} label="Menu" />
        <FileState />
      </div>
      <button type="button" className={styles['search']} aria-haspopup="dialog" title={`Search devices, cables, commands (${formatShortcut('Ctrl+K', isMac)})`} onClick={() => setPaletteOpen(true)}>
        <Search size={14} aria-hidden />
        <span className={styles['words']}>Search devices, cables, commands</span>
        <kbd className={styles['keys']}>{formatShortcut('Ctrl+K', isMac)}</kbd>
      </button>
      <div className={styles['right']}>
        {isOpen ? <HistoryButtons /> : null}
        {isOpen ? <Button className={styles['export']} data-guide="export" onClick={() => setExportOpen(true)}>Export</Button> : null}
      </div>
    </header>
  );
}
