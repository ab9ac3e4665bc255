import { connectPorts, connectRange } from '../../shared/commands/cables/connect-ports.ts';
import type { PortRef } from '../../shared/model/port-ref.ts';
import { useNotices } from './notices.ts';
import { usePanels } from './panels.ts';
import { idsOfKind } from './record-kinds.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/** The selected ports as pairs: two ports are one pair; of a longer selection the first half goes to the second, in the order of picking. Undefined for an odd number. */
export function pairsOf(ports: readonly PortRef[]): readonly { readonly from: PortRef; readonly to: PortRef }[] | undefined {
  if (ports.length < 2 || ports.length % 2 === 1) return undefined;
  const half = ports.length / 2;
  return ports.slice(0, half).flatMap((from, index) => {
    const to = ports[half + index];
    return to === undefined ? [] : [{ from, to }];
  });
}

/** Connects the selected ports with the cables that are proposed for them, in one step. */
export function connectSelectedPorts(): void {
  const { ports, focusOn, selectPorts } = useSession.getState();
  const pairs = pairsOf(ports);
  const [first] = pairs ?? [];
  if (pairs === undefined || first === undefined) {
    useNotices.getState().show({ tone: 'warning', text: 'Select as many ports on one side as on the other, then connect them.' });
    return;
  }
  if (pairs.length > 1) {
    if (runCommand(connectRange, { pairs }).ok) selectPorts([]);
    return;
  }
  const cable = runCommand(connectPorts, first);
  if (cable.ok) focusOn([cable.value]);
}

/** Whether the selection says what to connect: two ports or more, or two devices or more. */
export function canConnectSelection(): boolean {
  const { ports, selection } = useSession.getState();
  return ports.length >= 2 || idsOfKind('device', selection).length >= 2;
}

/** Connects two selected ports at once; for ranges of ports and for devices, shows what would be connected first. */
export function connectSelection(): void {
  if (useSession.getState().ports.length === 2) connectSelectedPorts();
  else usePanels.getState().setRangeOpen(true);
}
