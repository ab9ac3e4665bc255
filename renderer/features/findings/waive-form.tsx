import { useId, useState, type FormEvent, type ReactElement } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { PROJECT_ID } from '../../../shared/model/design.ts';
import { waive } from '../../state/finding-edits.ts';
import { useRecord } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import field from '../../ui/field.module.css';
import styles from './findings-list.module.css';
import { focusBeside, focusRow } from './focus-beside.ts';

/** Asks in place why a finding is accepted. */
export function WaiveForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }): ReactElement {
  const id = useId();
  const [reason, setReason] = useState('');
  const author = useRecord('project', PROJECT_ID)?.author;
  const [by, setBy] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (reason.trim() === '' || !waive(finding, reason.trim(), by.trim() === '' ? undefined : by.trim())) return;
    focusBeside(event.currentTarget);
    onDone();
  };
  const cancel = (from: Element): void => {
    focusRow(from);
    onDone();
  };
  return (
    <form className={styles['waive']} onSubmit={submit} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); cancel(event.currentTarget); } }}>
      <label htmlFor={id}>Reason</label>
      <input id={id} className={field['input']} value={reason} maxLength={1000} placeholder="Why this is acceptable here" autoFocus onChange={(event) => setReason(event.target.value)} />
      {/* Asked for only where the design names no author: a waiver is somebody's. */}
      {author === undefined ? <input className={classNames(field['input'], styles['by'])} aria-label="Accepted by" value={by} maxLength={200} placeholder="Your name" onChange={(event) => setBy(event.target.value)} /> : null}
      <Button type="submit" size="small" look="primary" disabled={reason.trim() === ''}>Waive</Button>
      <Button size="small" onClick={(event) => cancel(event.currentTarget)}>Cancel</Button>
    </form>
  );
}
