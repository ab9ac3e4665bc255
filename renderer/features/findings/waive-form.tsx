import { useId, useState, type FormEvent, type ReactElement } from 'react';
import type { Finding } from '../../../shared/rules/finding.ts';
import { waive } from '../../state/finding-edits.ts';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import styles from './findings-list.module.css';

/** Asks in place why a finding is accepted. */
export function WaiveForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }): ReactElement {
  const id = useId();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '' && waive(finding, reason.trim())) onDone();
  };
  return (
    <form className={styles['waive']} onSubmit={submit} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onDone(); } }}>
      <label htmlFor={id}>Reason</label>
      <input id={id} className={field['input']} value={reason} maxLength={1000} placeholder="Why this is acceptable here" autoFocus onChange={(event) => setReason(event.target.value)} />
      <Button type="submit" size="small" look="primary" disabled={reason.trim() === ''}>Waive</Button>
      <Button size="small" onClick={onDone}>Cancel</Button>
    </form>
  );
}
