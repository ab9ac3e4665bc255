import type { ReactElement } from 'react';
import type { LinkReport } from '../../../shared/rules/link-calculator/ask-link.ts';
import { portName } from '../../../shared/topology/names.ts';
import { applyFix } from '../../state/finding-edits.ts';
import { useSession } from '../../state/session.ts';
import { useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import styles from './link-calculator.module.css';
import { stepsForPorts } from './port-steps.ts';

/** Makes the link between the two selected ports, optics and cord, in one step of the history. */
export function UseForPorts({ report, isCurrent, onDone }: { readonly report: LinkReport; readonly isCurrent: boolean; readonly onDone: () => void }): ReactElement | null {
  const store = useStore();
  const ports = useSession((state) => state.ports);
  const [from, to] = ports;
  if (from === undefined || to === undefined || ports.length !== 2) return null;
  const steps = stepsForPorts(store, ports, report);
  const title = `Connect ${portName(store, from)} to ${portName(store, to)}`;
  const use = (): void => {
    if (!steps.ok) return;
    applyFix({ title, commandId: 'design.batch', args: { title, steps: steps.value } });
    onDone();
  };
  return (
    <div className={styles['use']}>
      <span className={styles['standard']}>{steps.ok ? `${title}.` : steps.error}</span>
      <Button look="primary" disabled={!steps.ok || !isCurrent} onClick={use}>Use for the selected ports</Button>
    </div>
  );
}
