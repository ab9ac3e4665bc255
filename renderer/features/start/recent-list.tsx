import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { type RecentFile, type UnsavedDesign, useRecentFiles } from '../../state/recent-files.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import styles from './start-screen.module.css';

const dateText = (atMs: number): string => new Date(atMs).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Designs that were not saved before the application ended. */
export function UnsavedList({ onRestore, onDiscard }: { readonly onRestore: (design: UnsavedDesign) => void; readonly onDiscard: (design: UnsavedDesign) => void }): ReactElement | null {
  const unsaved = useRecentFiles((state) => state.unsaved);
  if (unsaved.length === 0) return null;
  return (
    <section aria-labelledby="unsaved-heading">
      <h2 className={styles['heading']} id="unsaved-heading">Not saved before Cablewright ended</h2>
      <ul className={styles['recent']}>
        {unsaved.map((design) => (
          <li key={design.handle}>
            <span className={styles['file']}><strong>{design.name}</strong><span>{dateText(design.recovery.changedAtMs)}</span></span>
            <Button size="small" look="primary" onClick={() => onRestore(design)}>Restore</Button>
            <Button size="small" look="quiet" onClick={() => onDiscard(design)}>Discard</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentRow({ file, onOpen, onForget }: { readonly file: RecentFile; readonly onOpen: (id: string) => void; readonly onForget: (id: string) => void }): ReactElement {
  return (
    <li>
      <button type="button" className={styles['file']} disabled={!file.exists} onClick={() => onOpen(file.id)}>
        <strong>{file.name}</strong>
        <span>{file.exists ? file.folder : 'Not found where it was'}</span>
        <span>{dateText(file.openedAtMs)}</span>
      </button>
      <IconButton size="small" label={`Take ${file.name} out of this list`} onClick={() => onForget(file.id)}><X size={14} aria-hidden /></IconButton>
    </li>
  );
}

/** The files that were opened or saved lately. */
export function RecentList({ onOpen, onForget }: { readonly onOpen: (id: string) => void; readonly onForget: (id: string) => void }): ReactElement | null {
  const files = useRecentFiles((state) => state.files);
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="recent-heading">
      <h2 className={styles['heading']} id="recent-heading">Recent</h2>
      <ul className={styles['recent']}>{files.map((file) => <RecentRow key={file.id} file={file} onOpen={onOpen} onForget={onForget} />)}</ul>
    </section>
  );
}
