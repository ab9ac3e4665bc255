import type { Id } from '../../../shared/base/id.ts';
import { useConnectPanels } from '../../state/connect-panels.ts';
import { useDocument } from '../../state/document.ts';
import { usePanels } from '../../state/panels.ts';
import { idsOfKind } from '../../state/record-kinds.ts';
import { useSession } from '../../state/session.ts';
import type { Action } from './action.ts';

const hasDevices = (): boolean => useDocument.getState().isOpen && useDocument.getState().store.count('device') > 1;

/** The one device that is selected, or whose port is. */
function chosenDevice(): Id<'device'> | undefined {
  const { selection, ports } = useSession.getState();
  const ids = new Set([...idsOfKind('device', selection), ...ports.map(({ deviceId }) => deviceId)]);
  const [only] = ids;
  return ids.size === 1 ? only : undefined;
}

const withChosen = (run: (deviceId: Id<'device'>) => void) => (): void => {
  const deviceId = chosenDevice();
  if (deviceId !== undefined) run(deviceId);
};

/** Connecting ranges, patching by rule, swapping devices. */
export const connectActions: readonly Action[] = [
  { id: 'connect.ranges', title: 'Connect ranges of ports…', shortcuts: ['Ctrl+Shift+C'], needs: 'there is nothing to connect yet', isEnabled: hasDevices, keywords: 'cable patch panel switch range offset order odd even', run: () => usePanels.getState().setRangeOpen(true) },
  { id: 'connect.swap', title: 'Replace with another model…', shortcuts: ['Ctrl+H'], needs: 'select one device first', isEnabled: () => chosenDevice() !== undefined, keywords: 'swap exchange switch upgrade type keep cables', run: withChosen((deviceId) => useConnectPanels.getState().showSwap(deviceId)) },
  { id: 'connect.ports', title: 'Ports…', shortcuts: ['O'], needs: 'select one device first', isEnabled: () => chosenDevice() !== undefined, keywords: 'port sheet label vlan note optic speed trace plug in elsewhere move unplug', run: withChosen((deviceId) => usePanels.getState().showPortSheet(deviceId, useSession.getState().ports[0]?.portKey)) },
  { id: 'connect.autoPatch', title: 'Patch by rule…', shortcuts: ['Ctrl+Shift+A'], needs: 'there is nothing to connect yet', isEnabled: hasDevices, keywords: 'auto patch servers nics top of rack switches power pdu management', run: () => useConnectPanels.getState().setAutoPatchOpen(true) },
];
