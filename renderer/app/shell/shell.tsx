import type { ReactElement } from 'react';
import { StartScreen } from '../../features/start/start-screen.tsx';
import { StatusBar } from '../../features/status-bar/status-bar.tsx';
import { useDocument } from '../../state/document.ts';
import { useTask } from '../../state/task.ts';
import { startActions } from '../start-actions.ts';
import { DropTarget } from './drop-target.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Overlays } from './overlays.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { Workspace } from './workspace.tsx';

/** The start screen; nothing while a design is being opened, so that the doors do not flash by. */
function BeforeOpen(): ReactElement {
  const isOpening = useTask((state) => state.task !== undefined);
  return isOpening ? <main className={styles['view']} aria-label="Opening" /> : <StartScreen actions={startActions} />;
}

/** The window. */
export function Shell(): ReactElement {
  const isOpen = useDocument((state) => state.isOpen);
  return (
    <div className={styles['shell']}>
      <TopBar />
      {isOpen ? <Workspace /> : <ErrorBoundary name="The start screen"><BeforeOpen /></ErrorBoundary>}
      <StatusBar />
      <DropTarget />
      <Overlays />
    </div>
  );
}
