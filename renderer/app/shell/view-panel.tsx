import { lazy, Suspense, type ReactElement } from 'react';
import { CablesView } from '../../features/cables/cables-view.tsx';
import { useDocument } from '../../state/document.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession, type ViewName } from '../../state/session.ts';
import { ContextMenuArea } from '../../ui/context-menu.tsx';
import { tabId } from '../../ui/tab-list.tsx';
import { registry } from '../actions/all-actions.ts';
import { isMacPlatform } from '../keymap.ts';
import type { ContextMenuSubject } from '../menus.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { contextLines } from './menu-models.ts';
import styles from './shell.module.css';
import { VIEW_PANEL_ID, VIEW_TABS_ID } from './view-bar.tsx';

const VIEWS = {
  plan: lazy(() => import('../../features/plan/plan-view.tsx').then(({ PlanView }) => ({ default: PlanView }))),
  racks: lazy(() => import('../../features/racks/racks-view.tsx').then(({ RacksView }) => ({ default: RacksView }))),
  topology: lazy(() => import('../../features/topology/topology-view.tsx').then(({ TopologyView }) => ({ default: TopologyView }))),
  cables: CablesView,
} as const;

const NAMES: Readonly<Record<ViewName, string>> = { plan: 'The plan', racks: 'The racks view', topology: 'The topology', cables: 'The table of cables' };

function subjectNow(): ContextMenuSubject {
  const { selection, ports } = useSession.getState();
  if (selection.length + ports.length === 0) return 'nothing';
  return ports.length === 0 && idsOfKind('cable', selection).length === selection.length ? 'cables' : 'things';
}

/** The view in front, with the menu of its right button. Each opening of a design starts its views anew. */
export function ViewPanel(): ReactElement {
  const view = useSession((state) => state.view);
  const handle = useDocument((state) => state.handle);
  const View = VIEWS[view];
  const area = (
    <div id={VIEW_PANEL_ID} role="tabpanel" aria-labelledby={tabId(VIEW_TABS_ID, view)} tabIndex={-1} className={styles['view']} data-region="view" data-view={view}>
      <ErrorBoundary key={`${view} ${handle}`} name={NAMES[view]}>
        <Suspense fallback={null}><View /></Suspense>
      </ErrorBoundary>
    </div>
  );
  return <ContextMenuArea area={area} label="What can be done here" lines={() => contextLines(registry, isMacPlatform(), subjectNow())} />;
}
