import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './dialogs.module.css';
import { commitPlan, useEdits } from './edits-state.ts';
import type { GridColumn } from './grid-columns.ts';
import { ProblemTable } from './problem-table.tsx';

const counted = (count: number, word: string): string => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** Says which cells of an edit do not fit and why, before anything is changed. */
export function ProblemsDialog({ offered, onClose }: { readonly offered: readonly GridColumn[]; readonly onClose: () => void }): ReactElement | null {
  const pending = useEdits((state) => state.pending);
  if (pending === undefined) return null;
  const { plan, titleOf } = pending;
  const fitting = plan.changes.length + plan.add.length;
  const close = (): void => {
    useEdits.getState().drop();
    onClose();
  };
  const commit = (): void => {
    commitPlan(plan, titleOf(plan));
    onClose();
  };
  return (
    <Dialog title={`${plan.problems.length.toLocaleString('en')} of ${counted(plan.total, 'cell')} ${plan.problems.length === 1 ? 'does' : 'do'} not fit`} isWide onClose={close}>
      <p className={styles['lead']}>{fitting === 0 ? 'Nothing was changed, and nothing of it can be.' : `Nothing was changed yet. What fits would change ${counted(fitting, 'cable')}.`}</p>
      <ProblemTable problems={plan.problems} offered={offered} />
      <div className={styles['actions']}>
        {fitting === 0 ? null : <Button look="primary" onClick={commit}>Take only what fits</Button>}
        <Button onClick={close}>{fitting === 0 ? 'Close' : 'Change nothing'}</Button>
      </div>
    </Dialog>
  );
}
