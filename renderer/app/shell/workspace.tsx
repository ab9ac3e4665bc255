import type { ReactElement } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { FindBar } from '../../features/find/find-bar.tsx';
import { InspectorPanel } from '../../features/inspector/inspector-panel.tsx';
import { ProjectSettings } from '../../features/project-settings/project-settings.tsx';
import { LibraryPanel } from '../../features/library/library-panel.tsx';
import { usePanels } from '../../state/panels.ts';
import { Drawer, DrawerBar } from './drawer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './shell.module.css';
import { ViewBar } from './view-bar.tsx';
import { ViewPanel } from './view-panel.tsx';

const isWide = window.innerWidth >= 1500;
/* Where the person dragged the edges to: a panel that is shut and opened again has its size back. */
const sizesPx = { library: isWide ? 252 : 216, inspector: isWide ? 312 : 280, drawer: isWide ? 196 : 168 };

const keep = (name: keyof typeof sizesPx) => ({ inPixels }: { readonly inPixels: number }): void => {
  if (inPixels > 0) sizesPx[name] = inPixels;
};

function Centre(): ReactElement {
  const isDrawerOpen = usePanels((state) => state.isDrawerOpen);
  return (
    <div className={styles['centre']}>
      <ViewBar />
      <FindBar />
      <Group orientation="vertical" className={styles['grow']} id="centre">
        <Panel id="view" minSize={120}><ViewPanel /></Panel>
        {isDrawerOpen ? (
          <>
            <Separator className={styles['horizontal']} id="drawer-edge" aria-label="Height of the drawer" />
            <Panel id="drawer" minSize={96} defaultSize={sizesPx.drawer} groupResizeBehavior="preserve-pixel-size" onResize={keep('drawer')}><Drawer /></Panel>
          </>
        ) : null}
      </Group>
      {isDrawerOpen ? null : <DrawerBar />}
    </div>
  );
}

/** Library, view with drawer, inspector: the open design. */
export function Workspace(): ReactElement {
  const isLibraryOpen = usePanels((state) => state.isLibraryOpen);
  const isInspectorOpen = usePanels((state) => state.isInspectorOpen);
  return (
    <main className={styles['workspace']} aria-label="Design">
      <Group orientation="horizontal" id="workspace">
        {isLibraryOpen ? (
          <>
            <Panel id="library" minSize={168} maxSize={480} defaultSize={sizesPx.library} groupResizeBehavior="preserve-pixel-size" onResize={keep('library')}>
              <section className={styles['side']} aria-label="Library" data-region="library"><ErrorBoundary name="The library"><LibraryPanel /></ErrorBoundary></section>
            </Panel>
            <Separator className={styles['vertical']} id="library-edge" aria-label="Width of the library" />
          </>
        ) : null}
        <Panel id="centre-panel" minSize={360}>
          <div className={styles['side']}><Centre /></div>
        </Panel>
        {isInspectorOpen ? (
          <>
            <Separator className={styles['vertical']} id="inspector-edge" aria-label="Width of the inspector" />
            <Panel id="inspector" minSize={220} maxSize={560} defaultSize={sizesPx.inspector} groupResizeBehavior="preserve-pixel-size" onResize={keep('inspector')}>
              <section className={styles['side']} aria-label="Inspector" data-region="inspector"><ErrorBoundary name="The inspector"><InspectorPanel whenNothing={<ProjectSettings />} /></ErrorBoundary></section>
            </Panel>
          </>
        ) : null}
      </Group>
    </main>
  );
}
