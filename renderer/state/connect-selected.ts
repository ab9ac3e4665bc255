import { connectPorts, connectRange } from '../../shared/commands/cables/connect-ports.ts';
import type { PortRef } from '../../shared/model/port-ref.ts';
import { useNotices } from './notices.ts';
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
