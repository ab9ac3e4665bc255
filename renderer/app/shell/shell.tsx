import type { ReactElement } from 'react';
import { StartScreen } from '../../features/start/start-screen.tsx';
import { StatusBar } from '../../features/status-bar/status-bar.tsx';
import { useDocument } from '../../state/document.ts';
import { startActions } from '../start-actions.ts';
import { DropTarget } from './drop-target.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Overlays } from './overlays.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { Workspace } from './workspace.tsx';

/** The window. */
export function Shell(): ReactElement {
  const isOpen = useDocument((state) => state.isOpen);
  return (
    <div className={styles['shell']}>
      <TopBar />
      {isOpen ? <Workspace /> : <ErrorBoundary name="The start screen"><StartScreen actions={startActions} /></ErrorBoundary>}
      <StatusBar />
      <DropTarget />
      <Overlays />
    </div>
  );
}
