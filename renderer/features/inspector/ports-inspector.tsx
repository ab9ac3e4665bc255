import type { ReactElement } from 'react';
import { portRefKey, type PortRef } from '../../../shared/model/port-ref.ts';
import { portName } from '../../../shared/topology/names.ts';
import { connectSelectedPorts, pairsOf } from '../../state/connect-selected.ts';
import { usePanels } from '../../state/panels.ts';
import { farEndText } from '../../state/port-text.ts';
import { useSession } from '../../state/session.ts';
import { useDocument } from '../../state/document.ts';
import { useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { InspectorHead } from './inspector-head.tsx';
import styles from './inspector.module.css';

/** Several ports: what each leads to, and connecting one half with the other. */
export function PortsInspector({ ports }: { readonly ports: readonly PortRef[] }): ReactElement {
  const store = useStore();
  useDocument((state) => state.revision);
  const pairs = pairsOf(ports);
  const hint = pairs === undefined ? 'Select as many ports on one side as on the other to connect them.' : 'The first half is connected with the second, in the order of selection.';
  return (
    <>
      <InspectorHead title={`${ports.length} ports`} subtitle={hint} />
      <Section title="Connect">
        <div className={styles['buttons']}>
          <Button look="primary" size="small" disabled={pairs === undefined} onClick={connectSelectedPorts}>{pairs === undefined ? 'Connect' : `Connect ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}`}</Button>
          <Button size="small" onClick={() => usePanels.getState().setRangeOpen(true)}>Ranges…</Button>
        </div>
      </Section>
      <Section title="Ports">
        <ul className={styles['ports']}>
          {ports.map((port) => {
            const use = farEndText(store, port);
            return (
              <li key={portRefKey(port)}>
                <button type="button" className={styles['portRow']} onClick={() => useSession.getState().selectPorts([port])}>
                  <span className={styles['portKey']}>{portName(store, port)}</span>
                  <span className={styles['portUse']} data-used={use === undefined ? undefined : true}>{use ?? 'free'}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}
