import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './section.module.css';

/** A titled part of a panel. */
export function Section({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h3 className={styles['title']} id={id}>{title}</h3>
        {aside === undefined ? null : <span className={styles['aside']}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
