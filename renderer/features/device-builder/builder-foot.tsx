import type { ReactElement } from 'react';
import type { EntryProblem } from '../../../shared/catalog/check-device-entry.ts';
import { Button } from '../../ui/button.tsx';
import { ToneIcon } from '../../ui/tone-icon.tsx';
import styles from './device-builder.module.css';

/** What is still to do, and the way out. Leaving with changes asks once. */
export function BuilderFoot({ problems, isLeaving, onSave, onLeave, onStay }: {
  readonly problems: readonly EntryProblem[];
  readonly isLeaving: boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}): ReactElement {
  const [first, ...others] = problems;
  const toDo = first === undefined ? 'Ready to be saved in My devices.' : `${first.message}${others.length === 0 ? '' : ` And ${others.length} more.`}`;
  return (
    <div className={styles['foot']}>
      <p className={styles['toDo']} role="status">
        <ToneIcon tone={first === undefined ? 'success' : 'warning'} />
        <span>{isLeaving ? 'Throw away what you changed here?' : toDo}</span>
      </p>
      {isLeaving ? <Button onClick={onStay}>Go on editing</Button> : <Button onClick={onLeave}>Cancel</Button>}
      {isLeaving ? <Button look="primary" onClick={onLeave}>Throw away</Button> : <Button look="primary" disabled={problems.length > 0} onClick={onSave}>Save in My devices</Button>}
    </div>
  );
}
