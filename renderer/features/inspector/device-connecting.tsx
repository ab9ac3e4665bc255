import type { ReactElement } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { useConnectPanels } from '../../state/connect-panels.ts';
import { usePanels } from '../../state/panels.ts';
import { Button } from '../../ui/button.tsx';
import styles from './inspector.module.css';

/** What is done to a device as a whole that its cables and ports are about. */
export function DeviceConnecting({ deviceId, hasPorts }: { readonly deviceId: Id<'device'>; readonly hasPorts: boolean }): ReactElement {
  return (
    <div className={styles['deeds']}>
      {hasPorts ? <Button size="small" onClick={() => usePanels.getState().showPortSheet(deviceId)}>Ports…</Button> : null}
      {hasPorts ? <Button size="small" onClick={() => usePanels.getState().setRangeOpen(true)}>Connect…</Button> : null}
      <Button size="small" onClick={() => useConnectPanels.getState().showSwap(deviceId)}>Replace…</Button>
    </div>
  );
}
