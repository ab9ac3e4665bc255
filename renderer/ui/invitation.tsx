import type { ReactElement, ReactNode } from 'react';
import styles from './invitation.module.css';

/** What an empty panel says: what belongs here and how it gets here. */
export function Invitation({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ReactNode }): ReactElement {
  return (
    <div className={styles['invitation']}>
      <p className={styles['title']}>{title}</p>
      <p>{text}</p>
      {children === undefined ? null : <div className={styles['actions']}>{children}</div>}
    </div>
  );
}
