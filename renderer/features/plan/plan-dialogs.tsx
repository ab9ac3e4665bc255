import type { ReactElement } from 'react';
import { usePlanDialogs } from './plan-dialogs-state.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { RowDialog } from './row-dialog.tsx';

/** The dialogs of the plan. */
export function PlanDialogs(): ReactElement | null {
  const dialog = usePlanDialogs((state) => state.dialog);
  const close = (): void => usePlanDialogs.getState().show(undefined);
  if (dialog === undefined) return null;
  return dialog === 'row' ? <RowDialog onClose={close} /> : <RenameDialog onClose={close} />;
}
