import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactElement } from 'react';
import { BomList } from '../../features/bom/bom-list.tsx';
import { CommentCount, CommentsList } from '../../features/comments/comments-list.tsx';
import { FindingsList } from '../../features/findings/findings-list.tsx';
import { FindingsSummary } from '../../features/findings/findings-summary.tsx';
import { HistoryList } from '../../features/history/history-list.tsx';
import { ScheduleList } from '../../features/schedule/schedule-list.tsx';
import { useChecks } from '../../state/checks.ts';
import { usePanels, type DrawerTab } from '../../state/panels.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TabList, tabId, type Tab } from '../../ui/tab-list.tsx';
import styles from './drawer.module.css';
import { ErrorBoundary } from './error-boundary.tsx';

const LISTS = { findings: FindingsList, bom: BomList, schedule: ScheduleList, comments: CommentsList, history: HistoryList } as const;

const LABELS: Readonly<Record<DrawerTab, string>> = { findings: 'Findings', bom: 'Bill of materials', schedule: 'Cable schedule', comments: 'Comments', history: 'History' };

function FindingCount(): ReactElement | null {
  const findings = useChecks((state) => state.report?.findings);
  const [gravest] = findings ?? [];
  if (findings === undefined || gravest === undefined) return null;
  return <span className={styles['count']} data-tone={gravest.severity} aria-label={`${findings.length} open`}>{findings.length}</span>;
}

const TABS: readonly Tab<DrawerTab>[] = [
  { value: 'findings', label: LABELS.findings, badge: <FindingCount /> },
  { value: 'bom', label: LABELS.bom },
  { value: 'schedule', label: LABELS.schedule },
  { value: 'comments', label: LABELS.comments, badge: <CommentCount /> },
  { value: 'history', label: LABELS.history },
];

const LIST_PANEL_ID = 'drawer-panel';
const LIST_TABS_ID = 'drawer';

/** The drawer's bar: shown also while the drawer is shut. */
export function DrawerBar(): ReactElement {
  const isOpen = usePanels((state) => state.isDrawerOpen);
  const tab = usePanels((state) => state.drawerTab);
  const { showDrawer, setDrawerOpen } = usePanels.getState();
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <div className={classNames(styles['bar'], isOpen && styles['open'])}>
      <TabList id={LIST_TABS_ID} label="Lists" look="lines" tabs={TABS} value={isOpen ? tab : undefined} panelId={LIST_PANEL_ID} onChange={showDrawer} />
      <span className={styles['summary']}><FindingsSummary /></span>
      <IconButton size="small" label={isOpen ? 'Shut the drawer' : 'Open the drawer'} aria-expanded={isOpen} onClick={() => setDrawerOpen(!isOpen)}><Chevron size={16} aria-hidden /></IconButton>
    </div>
  );
}

/** Findings, bill of materials, schedule and history under the view. */
export function Drawer(): ReactElement {
  const tab = usePanels((state) => state.drawerTab);
  const List = LISTS[tab];
  return (
    <div className={styles['drawer']} data-region="drawer">
      <DrawerBar />
      <div id={LIST_PANEL_ID} role="tabpanel" aria-labelledby={tabId(LIST_TABS_ID, tab)} className={styles['body']} tabIndex={-1}>
        <ErrorBoundary key={tab} name={LABELS[tab]}><List /></ErrorBoundary>
      </div>
    </div>
  );
}
