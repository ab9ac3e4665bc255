import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { CablesBar } from './cables-bar.tsx';
import { useCables } from './cables-state.ts';
import styles from './cables-view.module.css';
import { ColumnMenu } from './column-menu.tsx';
import { useEdits } from './edits-state.ts';
import { Grid } from './grid.tsx';
import { ProblemsDialog } from './problems-dialog.tsx';
import { useCableGrid } from './use-cable-grid.ts';

const refocus = (): void => document.querySelector<HTMLElement>('[role=grid][aria-label=Cables]')?.focus({ preventScroll: true });

function MessageBar(): ReactElement | null {
  const message = useEdits((state) => state.message);
  if (message === undefined) return null;
  const dismiss = (): void => {
    useEdits.getState().say(undefined);
    refocus();
  };
  return (
    <div className={styles['message']} role="alert">
      <span>{message}</span>
      <IconButton size="small" label="Dismiss" onClick={dismiss}><X size={14} aria-hidden /></IconButton>
    </div>
  );
}

function ProgressBar(): ReactElement | null {
  const progress = useEdits((state) => state.progress);
  if (progress === undefined) return null;
  return (
    <div className={styles['message']} role="status" data-tone="info">
      <span>Reading {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')}</span>
      <progress className={styles['progress']} aria-label="Reading what was pasted" value={progress.done} max={progress.total} />
      <Button size="small" onClick={progress.cancel}>Cancel</Button>
    </div>
  );
}

/** Every cable of the design in a table that is worked like a spreadsheet. */
export function CablesView(): ReactElement {
  const grid = useCableGrid();
  const { open, clearFilters } = useCables.getState();
  const dialogs = <ProblemsDialog offered={grid.offered} onClose={refocus} />;
  if (grid.total === 0) {
    return (
      <>
        <Invitation title="No cables yet" text="Drag from port to port in the racks, or select a port and name the other one in the inspector. Every cable is then a row here.">
          <Button onClick={() => open('paste-new')}>Paste from a spreadsheet…</Button>
        </Invitation>
        {dialogs}
      </>
    );
  }
  return (
    <div className={styles['view']}>
      <CablesBar data={grid} />
      <MessageBar />
      <ProgressBar />
      {grid.lines.length === 0 ? <Invitation title="No cable matches" text="Change the filter to see the others."><Button onClick={clearFilters}>Show all</Button></Invitation> : <Grid grid={grid} />}
      <ColumnMenu data={grid} refocus={refocus} />
      {dialogs}
    </div>
  );
}
