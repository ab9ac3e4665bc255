import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './field.module.css';

/** One row of a form: a name and whatever control it names. The control gets the ids it needs to be announced with its name and problem. */
export function FieldRow({ label, problem, children }: { readonly label: string; readonly problem?: string | undefined; readonly children: (ids: FieldIds) => ReactNode }): ReactElement {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className={styles['row']}>
      <label className={styles['label']} id={`${id}-label`} htmlFor={id}>{label}</label>
      {children({ id, labelId: `${id}-label`, problemId: problem === undefined ? undefined : problemId })}
      {problem === undefined ? null : <p className={styles['problem']} id={problemId} role="alert">{problem}</p>}
    </div>
  );
}

/** Ids that tie a control to its row. */
export interface FieldIds {
  readonly id: string;
  readonly labelId: string;
  readonly problemId: string | undefined;
}

/** One row that only says something. */
export function FactRow({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={styles['row']}>
      <dt className={styles['label']}>{label}</dt>
      <dd className={styles['fact']}>{children}</dd>
    </div>
  );
}
