import { duplicateDevice } from '../../shared/commands/devices/duplicate-device.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import type { RecordId } from '../../shared/model/design.ts';
import { portRefKey } from '../../shared/model/port-ref.ts';
import type { DesignStore } from '../../shared/store/design-store.ts';
import { useDocument } from './document.ts';
import { idsOfKind } from './record-kinds.ts';
import { runCommand } from './run-command.ts';
import { useSession } from './session.ts';

/** Removes what is selected; of selected ports, the cables plugged into them. */
export function deleteSelection(): void {
  const { selection, ports, select } = useSession.getState();
  const { store } = useDocument.getState();
  const ids = selection.length > 0 ? selection : [...new Set(ports.flatMap((port) => store.find('cablesByPort', portRefKey(port)).map((cable) => cable.id)))];
  if (ids.length === 0) return;
  if (runCommand(removeRecords, { ids }).ok) select([]);
}

/** Copies the selected devices to free places beside them, and selects the copies. */
export function duplicateSelection(): void {
  const { selection, select } = useSession.getState();
  const copies = idsOfKind('device', selection).flatMap((deviceId) => {
    const copy = runCommand(duplicateDevice, { deviceId });
    return copy.ok ? [copy.value] : [];
  });
  if (copies.length > 0) select(copies);
}

/** Selects everything the view in front shows. */
export function selectAll(): void {
  const { view, select } = useSession.getState();
  const { store } = useDocument.getState();
  select(idsInView(store, view));
}

function idsInView(store: DesignStore, view: 'plan' | 'racks' | 'topology' | 'cables'): readonly RecordId[] {
  switch (view) {
    case 'plan':
      return [...store.all('rack'), ...store.all('device').filter((device) => device.placement.kind === 'room')].map((record) => record.id);
    case 'racks':
      return store.all('device').filter((device) => device.placement.kind === 'rack').map((device) => device.id);
    case 'topology':
      return store.all('device').map((device) => device.id);
    case 'cables':
      return store.all('cable').map((cable) => cable.id);
  }
}

/** Drops from the selection what no longer exists, after an undo for example. */
export function pruneSelection(): void {
  const { selection, ports, select, selectPorts } = useSession.getState();
  const { store } = useDocument.getState();
  const left = selection.filter((id) => store.record(id) !== undefined);
  if (left.length !== selection.length) select(left);
  const portsLeft = ports.filter((port) => store.get('device', port.deviceId) !== undefined);
  if (portsLeft.length !== ports.length) selectPorts(portsLeft);
}
