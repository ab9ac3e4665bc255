import type { ReactElement } from 'react';
import styles from './inspector.module.css';

/** What is selected, in large letters. */
export function InspectorHead({ title, subtitle }: { readonly title: string; readonly subtitle: string }): ReactElement {
  return (
    <header className={styles['head']}>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['subtitle']}>{subtitle}</p>
    </header>
  );
}
