import { lazy, Suspense, type ReactElement } from 'react';
import { CablesView } from '../../features/cables/cables-view.tsx';
import { useDocument } from '../../state/document.ts';
import { useSession, type ViewName } from '../../state/session.ts';
import { tabId } from '../../ui/tab-list.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './shell.module.css';
import { VIEW_PANEL_ID, VIEW_TABS_ID } from './view-bar.tsx';

const VIEWS = {
  plan: lazy(() => import('../../features/plan/plan-view.tsx').then(({ PlanView }) => ({ default: PlanView }))),
  racks: lazy(() => import('../../features/racks/racks-view.tsx').then(({ RacksView }) => ({ default: RacksView }))),
  topology: lazy(() => import('../../features/topology/topology-view.tsx').then(({ TopologyView }) => ({ default: TopologyView }))),
  cables: CablesView,
} as const;

const NAMES: Readonly<Record<ViewName, string>> = { plan: 'The plan', racks: 'The racks view', topology: 'The topology', cables: 'The table of cables' };

/** The view in front. Each opening of a design starts its views anew. */
export function ViewPanel(): ReactElement {
  const view = useSession((state) => state.view);
  const handle = useDocument((state) => state.handle);
  const View = VIEWS[view];
  return (
    <div id={VIEW_PANEL_ID} role="tabpanel" aria-labelledby={tabId(VIEW_TABS_ID, view)} tabIndex={-1} className={styles['view']} data-region="view" data-view={view}>
      <ErrorBoundary key={`${view} ${handle}`} name={NAMES[view]}>
        <Suspense fallback={null}><View /></Suspense>
      </ErrorBoundary>
    </div>
  );
}
