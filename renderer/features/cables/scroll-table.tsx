import type { ReactElement, ReactNode } from 'react';
import styles from './dialogs.module.css';

/** A table to read that scrolls by itself, so that the buttons below stay in sight. */
export function ScrollTable({ label, titles, note, children }: { readonly label: string; readonly titles: readonly string[]; readonly note?: string | undefined; readonly children: ReactNode }): ReactElement {
  return (
    // What scrolls must be reached with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['tableScroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={styles['table']}>
        <thead><tr>{titles.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
      {note === undefined ? null : <p className={styles['note']}>{note}</p>}
    </div>
  );
}
