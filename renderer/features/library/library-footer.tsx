import { Download, Plus, Upload } from 'lucide-react';
import type { ReactElement } from 'react';
import { buildNewDevice } from '../../state/device-builder.ts';
import { exportDevices, importDeviceFiles } from '../../state/device-files.ts';
import { useUserLibrary } from '../../state/user-library.ts';
import { Button } from '../../ui/button.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import styles from './library.module.css';

/** What is at the end of the devices: own ones are made, and come and go as files. */
export function LibraryFooter(): ReactElement {
  const devices = useUserLibrary((state) => state.devices);
  const buttons = (
    <>
      <Button size="small" onClick={buildNewDevice}><Plus size={14} aria-hidden />New device type…</Button>
      <Button size="small" onClick={() => void importDeviceFiles()}><Download size={14} aria-hidden />Import…</Button>
      {devices.length === 0 ? null : <Button size="small" onClick={() => void exportDevices(devices)}><Upload size={14} aria-hidden />Export all…</Button>}
    </>
  );
  if (devices.length > 0) return <div className={styles['footer']}>{buttons}</div>;
  return (
    <div className={styles['invitation']}>
      <Invitation title="Make your own device type…" text="Something is not in the library? Draw it once and use it in every design, or import files of device types, also those of NetBox.">{buttons}</Invitation>
    </div>
  );
}
