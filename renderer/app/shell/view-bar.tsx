import type { ReactElement } from 'react';
import { useSession, type ViewName } from '../../state/session.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { LayersMenu } from './layers-menu.tsx';
import styles from './view-bar.module.css';

const TABS: readonly { readonly value: ViewName; readonly label: string }[] = [
  { value: 'plan', label: 'Plan' },
  { value: 'racks', label: 'Racks' },
  { value: 'topology', label: 'Topology' },
  { value: 'cables', label: 'Cables' },
];

const SIDES = [{ value: 'front', label: 'Front' }, { value: 'rear', label: 'Rear' }, { value: 'side', label: 'Side' }] as const;

/** Id of the element that shows the view. */
export const VIEW_PANEL_ID = 'view-panel';

/** Id of the list of views. */
export const VIEW_TABS_ID = 'view';

/** The four views of the design, and the controls of the one in front. */
export function ViewBar(): ReactElement {
  const view = useSession((state) => state.view);
  const setView = useSession((state) => state.setView);
  const rackFace = useSession((state) => state.rackFace);
  const setRackFace = useSession((state) => state.setRackFace);
  return (
    <div className={styles['bar']}>
      <TabList id={VIEW_TABS_ID} label="Views" look="pills" tabs={TABS} value={view} panelId={VIEW_PANEL_ID} onChange={setView} />
      <div className={styles['controls']}>
        <LayersMenu />
        {view === 'racks' ? <Segmented label="Side of the racks" value={rackFace} options={SIDES} onChange={setRackFace} /> : null}
      </div>
    </div>
  );
}
