import { useCallback, useState, type ReactElement } from 'react';
import type { Device } from '../../../shared/model/device.ts';
import type { DeviceType, Face } from '../../../shared/model/device-type.ts';
import type { RecordId } from '../../../shared/model/design.ts';
import type { DesignStore } from '../../../shared/store/design-store.ts';
import { deviceName } from '../../../shared/topology/names.ts';
import { usePanels } from '../../state/panels.ts';
import { useSession } from '../../state/session.ts';
import { useDerived, useRecord, useStore } from '../../state/use-design.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Invitation } from '../../ui/invitation.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { FrontPort } from './front-port.tsx';
import { SheetFace } from './sheet-face.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { sheetRows, type SheetRow } from './sheet-rows.ts';
import { useSheet } from './use-sheet.ts';
import styles from './port-sheet.module.css';

const FACES = [{ value: 'front', label: 'Front' }, { value: 'rear', label: 'Rear' }] as const;

const usedText = (rows: readonly SheetRow[]): string => {
  const used = rows.filter(({ cells }) => cells.connected !== '').length;
  return `${rows.length} ports, ${used} connected, ${rows.length - used} free`;
};

function Sheet({ device, type, rows, portKey }: { readonly device: Device; readonly type: DeviceType; readonly rows: readonly SheetRow[]; readonly portKey: string | undefined }): ReactElement {
  const store = useStore();
  const sheet = useSheet(store, rows, rows.findIndex(({ port }) => port.key === portKey));
  const front = rows[sheet.active.row];
  const [chosenFace, setFace] = useState<{ readonly face: Face; readonly row: number } | undefined>(undefined);
  /* The face follows the cursor until it is turned by hand. */
  const face = chosenFace?.row === sheet.active.row ? chosenFace.face : (front?.port.group.face ?? 'front');
  const show = (id: RecordId): void => {
    usePanels.getState().closePortSheet();
    useSession.getState().focusOn([id]);
  };
  const pick = (key: string, isExtending: boolean): void => sheet.goTo(rows.findIndex(({ port }) => port.key === key), sheet.active.column, isExtending);
  return (
    <>
      <div className={styles['faceBar']}>
        <Segmented label="Face" value={face} options={FACES} onChange={(next) => setFace({ face: next, row: sheet.active.row })} />
        <p className={styles['counts']}>{usedText(rows)}</p>
        {sheet.to > sheet.from ? <p className={styles['counts']} role="status">{sheet.to - sheet.from + 1} ports selected: what you set is set at all of them</p> : null}
      </div>
      <SheetFace device={device} type={type} face={face} selected={rows.slice(sheet.from, sheet.to + 1)} onPick={pick} />
      <SheetGrid label={`Ports of ${device.name}`} rows={rows} sheet={sheet} />
      {front === undefined ? null : <FrontPort port={front.ref} onShow={show} />}
    </>
  );
}

function OpenSheet({ device, type, portKey }: { readonly device: Device; readonly type: DeviceType; readonly portKey: string | undefined }): ReactElement {
  const store = useStore();
  const rows = useDerived(useCallback((each: DesignStore) => sheetRows(each, device, type), [device, type]));
  const close = (): void => usePanels.getState().closePortSheet();
  return (
    <Dialog title={`Ports of ${deviceName(store, device)}`} isLarge onClose={close}>
      <div className={styles['sheet']}>
        {rows.length === 0 ? <Invitation title="No ports" text={`${type.model} has no ports: there is nothing to connect here.`} /> : <Sheet key={device.id} device={device} type={type} rows={rows} portKey={portKey} />}
        <footer className={styles['foot']}>
          <p className={styles['hint']}>Enter or typing edits, Shift+arrow selects several, Delete clears</p>
          <Button look="primary" onClick={close}>Done</Button>
        </footer>
      </div>
    </Dialog>
  );
}

/** The ports of a device: its face, every setting in a table, and for the port in front where its signal goes. */
export function PortSheet(): ReactElement | null {
  const open = usePanels((state) => state.portSheet);
  const device = useRecord('device', open?.deviceId);
  const type = useRecord('deviceType', device?.typeId);
  return device === undefined || type === undefined ? null : <OpenSheet device={device} type={type} portKey={open?.portKey} />;
}
