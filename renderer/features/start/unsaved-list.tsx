import type { ReactElement } from 'react';
import { type UnsavedDesign, useRecentFiles } from '../../state/recent-files.ts';
import { Button } from '../../ui/button.tsx';
import { dateText } from './date-text.ts';
import styles from './start-screen.module.css';

/** Designs that were not saved before the application ended. */
export function UnsavedList({ onRestore, onDiscard }: { readonly onRestore: (design: UnsavedDesign) => void; readonly onDiscard: (design: UnsavedDesign) => void }): ReactElement | null {
  const unsaved = useRecentFiles((state) => state.unsaved);
  if (unsaved.length === 0) return null;
  return (
    <section aria-labelledby="unsaved-heading">
      <h2 className={styles['heading']} id="unsaved-heading">Not saved before Cablewright ended</h2>
      <ul className={styles['unsaved']}>
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
