import { openLinkCalculator } from '../../features/link-calculator/link-calculator-state.ts';
import { arrangeTopology } from '../../features/topology/arrange.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { useSession } from '../../state/session.ts';
import { canConnectSelection, connectSelection } from '../../state/connect-selected.ts';
import { cycleRegion } from '../shell/regions.ts';
import type { Action } from './action.ts';

const isOpen = (): boolean => useDocument.getState().isOpen;

function showProject(): void {
  useSession.getState().select([]);
  usePanels.getState().setInspectorOpen(true);
}

/** Search, settings, connecting by keyboard, and moving between the parts of the window. */
export const toolsActions: readonly Action[] = [
  { id: 'tools.palette', title: 'Search everything…', shortcuts: ['Ctrl+K', 'Ctrl+P'], worksWhileTyping: true, isInPalette: false, run: () => usePanels.getState().setPaletteOpen(true) },
  {
    id: 'tools.connect',
    title: () => (useSession.getState().ports.length > 0 ? 'Connect the selected ports' : 'Connect the selected devices…'),
    shortcuts: ['C'],
    needs: 'select devices or ports first',
    isEnabled: canConnectSelection,
    keywords: 'cable patch range',
    run: connectSelection,
  },
  {
    id: 'tools.arrange',
    title: 'Arrange the topology',
    needs: 'there are no devices yet',
    isEnabled: () => isOpen() && useDocument.getState().store.count('device') > 0,
    keywords: 'layout diagram layered',
    run: () => {
      useSession.getState().setView('topology');
      void arrangeTopology();
    },
  },
  { id: 'tools.linkCalculator', title: 'Link calculator…', shortcuts: ['Ctrl+L'], keywords: 'reach length loss budget margin optic dac cable what works', run: openLinkCalculator },
  { id: 'tools.project', title: 'Project settings', shortcuts: ['Ctrl+,'], isEnabled: isOpen, keywords: 'title block units region', run: showProject },
  { id: 'tools.rules', title: 'Rules…', isEnabled: isOpen, keywords: 'severity profile options standards tia iso checks', run: () => usePanels.getState().showRules() },
  { id: 'tools.nextRegion', title: 'Next part of the window', shortcuts: ['F6'], worksWhileTyping: true, isInPalette: false, run: () => cycleRegion(1) },
  { id: 'tools.previousRegion', title: 'Previous part of the window', shortcuts: ['Shift+F6'], worksWhileTyping: true, isInPalette: false, run: () => cycleRegion(-1) },
];
