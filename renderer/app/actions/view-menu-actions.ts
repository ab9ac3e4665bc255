import { RACK_SIDES, type RackSide } from '../../../shared/model/rack-side.ts';
import { usePanels, type DrawerTab } from '../../state/panels.ts';
import { useDocument } from '../../state/document.ts';
import { useSession, type ViewName } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';
import { useViewActions, type ViewActions } from '../../state/view-actions.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;

const showView = (view: ViewName, title: string, key: string): Action => ({
  id: `view.${view}`,
  title,
  shortcuts: [key],
  isEnabled: isOpen,
  isOn: () => useSession.getState().view === view,
  worksWhileTyping: true,
  keywords: 'show view',
  run: () => useSession.getState().setView(view),
});

const zoom = (id: keyof ViewActions, title: string, ...shortcuts: string[]): Action => ({
  id: `view.${id}`,
  title,
  shortcuts,
  needs: 'open the plan, the racks or the topology first',
  isEnabled: () => useViewActions.getState().actions !== undefined,
  keywords: id === 'zoomToActual' ? '100% actual size reset' : 'magnify nearer further',
  run: () => useViewActions.getState().actions?.[id](),
});

const showList = (tab: DrawerTab, title: string): Action => ({
  id: `view.list.${tab}`,
  title,
  isEnabled: isOpen,
  isOn: () => usePanels.getState().isDrawerOpen && usePanels.getState().drawerTab === tab,
  keywords: 'show drawer list',
  run: () => usePanels.getState().showDrawer(tab),
});

const theme = (value: 'system' | 'light' | 'dark', title: string): Action => ({
  id: `view.theme.${value}`,
  title,
  isOn: () => useSettings.getState().settings.theme === value,
  keywords: 'colours appearance night',
  run: () => useSettings.getState().change({ theme: value }),
});

/** The side of the racks that turning leads to. */
const nextSide = (): RackSide => RACK_SIDES[(RACK_SIDES.indexOf(useSession.getState().rackFace) + 1) % RACK_SIDES.length] ?? 'front';

function showSide(side: RackSide): void {
  useSession.getState().setView('racks');
  useSession.getState().setRackFace(side);
}

/** Which view, how near, which panels, which theme. */
export const viewMenuActions: readonly Action[] = [
  showView('plan', 'Plan view', 'Ctrl+1'),
  showView('racks', 'Racks view', 'Ctrl+2'),
  showView('topology', 'Topology view', 'Ctrl+3'),
  showView('cables', 'Cables view', 'Ctrl+4'),
  {
    id: 'view.turnRacks',
    title: () => `Show racks from the ${nextSide()}`,
    shortcuts: ['Ctrl+R'],
    isEnabled: isOpen,
    run: () => showSide(nextSide()),
  },
  ...RACK_SIDES.map((side): Action => ({
    id: `view.racks.${side}`,
    title: `Racks: ${side} view`,
    isEnabled: isOpen,
    isOn: () => useSession.getState().view === 'racks' && useSession.getState().rackFace === side,
    keywords: side === 'side' ? 'depth elevation turn' : 'elevation turn',
    run: () => showSide(side),
  })),
  zoom('zoomIn', 'Zoom in', 'Ctrl+Plus', 'Ctrl+='),
  zoom('zoomOut', 'Zoom out', 'Ctrl+-'),
  zoom('zoomToActual', 'Zoom to 100 %'),
  zoom('zoomToFit', 'Zoom to fit', 'Ctrl+0'),
  zoom('zoomToSelection', 'Zoom to selection', 'F'),
  {
    id: 'view.library',
    title: 'Library',
    shortcuts: ['Ctrl+B'],
    isOn: () => usePanels.getState().isLibraryOpen,
    run: () => usePanels.getState().setLibraryOpen(!usePanels.getState().isLibraryOpen),
  },
  {
    id: 'view.inspector',
    title: 'Inspector',
    shortcuts: ['Ctrl+I'],
    isOn: () => usePanels.getState().isInspectorOpen,
    run: () => usePanels.getState().setInspectorOpen(!usePanels.getState().isInspectorOpen),
  },
  {
    id: 'view.drawer',
    title: 'Drawer',
    shortcuts: ['Ctrl+J'],
    isOn: () => usePanels.getState().isDrawerOpen,
    run: () => usePanels.getState().setDrawerOpen(!usePanels.getState().isDrawerOpen),
  },
  showList('findings', 'Findings'),
  showList('bom', 'Bill of materials'),
  showList('schedule', 'Cable schedule'),
  showList('history', 'History'),
  theme('system', 'Theme of the system'),
  theme('light', 'Light theme'),
  theme('dark', 'Dark theme'),
];
